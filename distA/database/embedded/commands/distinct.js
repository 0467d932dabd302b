import { fail } from '../errors.js';
import { queryOf, runQuery } from '../planner/run-query.js';
import { encode } from '../values/encode.js';
import { anyAt } from '../query/matcher.js';
import { pathValues, splitPath } from '../values/path.js';
import { collectionOf, deadlineOf, documentField } from './command.js';
/** `distinct`: the different values of a field, sorted; arrays count by their elements. */
export const distinct = {
    accepts: ['key', 'query', 'maxTimeMS'],
    run(invocation) {
        const { engine, fields } = invocation;
        const path = fields['key'];
        if (typeof path !== 'string' || path === '')
            return fail('TypeMismatch', "'key' must be a string");
        const seen = new Map();
        const query = queryOf(documentField(fields, 'query'), { deadline: deadlineOf(fields) });
        for (const { document } of runQuery(engine.store, collectionOf(invocation, 'distinct'), query)) {
            for (const value of valuesOf(document, path))
                seen.set(encode(value).toString('latin1'), value);
        }
        const keys = [...seen.keys()].sort((left, right) => (left < right ? -1 : 1));
        return { values: keys.map((key) => seen.get(key)), ok: 1 };
    },
};
/** Values at the path; an index counts a missing field as null, which is no value here. */
function valuesOf(document, path) {
    const { found, values } = pathValues(document, path);
    const nullStored = values.includes(null) && anyAt(document, splitPath(path), (value) => value === null, true);
    return found ? values.filter((value) => value !== undefined && (value !== null || nullStored)) : [];
}
//# sourceMappingURL=distinct.js.map