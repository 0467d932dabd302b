import { fail, unsupported } from '../errors.js';
import { valuesEqual } from '../values/compare.js';
import { isDoc } from '../values/document.js';
import { splitPath } from '../values/path.js';
import { UPDATE_OPERATORS } from './operators.js';
/** Compiles an update; throws naming an operator, a pipeline or a positional path that is not supported. */
export function compileUpdate(spec) {
    if (Array.isArray(spec))
        return unsupported('an update with a pipeline', 'FailedToParse');
    if (!isDoc(spec))
        return fail('FailedToParse', 'Update argument must be an object');
    const [first] = Object.keys(spec);
    return first?.startsWith('$') ? compileOperators(spec) : compileReplacement(spec);
}
function compileReplacement(spec) {
    for (const name of Object.keys(spec))
        if (name.startsWith('$'))
            fail('DollarPrefixedFieldName', `the field '${name}' is not allowed in a replacement document`);
    return { replacement: true, apply: (document) => checkId(document, '_id' in document ? { ...orderedId(document), ...spec } : spec) };
}
function orderedId(document) {
    return { _id: document['_id'] };
}
function compileOperators(spec) {
    const changes = Object.entries(spec).flatMap(([operator, fields]) => readOperator(operator, fields));
    // MongoDB applies changes in the order of their paths; new fields appear in that order.
    changes.sort((left, right) => comparePaths(left.path, right.path));
    refuseConflicts(changes);
    return {
        replacement: false,
        apply(document, inserting) {
            const now = new Date();
            const applicable = inserting ? changes : changes.filter(({ operator }) => operator !== '$setOnInsert');
            return checkId(document, applicable.reduce((result, change) => UPDATE_OPERATORS[change.operator](result, change, now), document));
        },
    };
}
function comparePaths(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function readOperator(operator, fields) {
    if (!Object.hasOwn(UPDATE_OPERATORS, operator)) {
        return operator.startsWith('$')
            ? unsupported(`the update operator ${operator}`, 'FailedToParse')
            : fail('FailedToParse', `Unknown modifier: ${operator}`);
    }
    if (!isDoc(fields))
        return fail('FailedToParse', `Modifiers operate on fields, but ${operator} has ${JSON.stringify(fields)}`);
    return Object.entries(fields).map(([path, operand]) => ({ operator: operator, path, parts: readPath(path), operand }));
}
function readPath(path) {
    const parts = splitPath(path);
    for (const part of parts) {
        if (part === '')
            fail('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
        if (part.startsWith('$'))
            unsupported(`the positional path '${path}' in an update`);
    }
    return parts;
}
function refuseConflicts(changes) {
    const paths = new Set();
    for (const { path } of changes) {
        if (paths.has(path))
            conflict(path, path);
        paths.add(path);
    }
    for (const { path, parts } of changes) {
        for (let length = 1; length < parts.length; length++) {
            const parent = parts.slice(0, length).join('.');
            if (paths.has(parent))
                conflict(path, parent);
        }
    }
}
function conflict(path, other) {
    return fail('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${other}'`);
}
function checkId(before, after) {
    if ('_id' in before && !valuesEqual(before['_id'], after['_id'])) {
        fail('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    return after;
}
//# sourceMappingURL=compile-update.js.map