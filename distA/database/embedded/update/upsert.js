import { ObjectId } from 'bson';
import { isDoc, isOperatorDoc } from '../values/document.js';
import { splitPath } from '../values/path.js';
import { regexParts } from '../query/regex.js';
import { withValue } from './paths.js';
/** The document that an upsert inserts: the filter's equalities, then the update, then an `_id` if there is none. */
export function upsertDocument(filter, update) {
    const equalities = readEqualities(filter);
    const base = update.replacement ? equalities.filter(([path]) => path === '_id') : equalities;
    const seed = base.reduce((document, [path, value]) => withValue(document, splitPath(path), value), {});
    const { _id = new ObjectId(), ...rest } = update.apply(seed, true);
    return { _id, ...rest };
}
function readEqualities(filter) {
    return Object.entries(filter).flatMap(([name, operand]) => {
        if (name === '$and' && Array.isArray(operand))
            return operand.flatMap((clause) => (isDoc(clause) ? readEqualities(clause) : []));
        if (name.startsWith('$') || regexParts(operand))
            return [];
        if (!isOperatorDoc(operand))
            return [[name, operand]];
        return '$eq' in operand ? [[name, operand['$eq']]] : [];
    });
}
//# sourceMappingURL=upsert.js.map