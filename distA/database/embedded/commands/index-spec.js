import { fail, unsupported } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { isDoc, isOperatorDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
import { isPosition } from '../values/path.js';
import { checkPart } from './accepted-fields.js';
import { booleanField, documentField, numberField } from './command.js';
const ACCEPTED = ['key', 'name', 'v', 'background', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'];
const PARTIAL_OPERATORS = ['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in'];
/** Reads one entry of `createIndexes`; refuses other kinds of index and options by name. */
export function readIndexSpec(spec) {
    for (const option of Object.keys(spec)) {
        if (option !== 'collation' && !ACCEPTED.includes(option))
            unsupported(`the index option '${option}'`, 'InvalidIndexSpecificationOption');
    }
    checkPart('createIndexes.indexes', spec, ACCEPTED);
    const key = documentField(spec, 'key');
    const name = spec['name'];
    if (typeof name !== 'string' || name === '')
        return fail('FailedToParse', "The 'name' field is a required property of an index specification");
    const fields = Object.entries(key);
    if (fields.length === 0)
        fail('CannotCreateIndex', 'Index keys cannot be an empty object');
    for (const [path, direction] of fields)
        checkKeyField(path, direction);
    return {
        name,
        key,
        unique: booleanField(spec, 'unique'),
        sparse: booleanField(spec, 'sparse'),
        partialFilterExpression: readPartial(spec),
        expireAfterSeconds: readExpiry(spec, fields.length),
    };
}
function checkKeyField(path, direction) {
    if (path === '' || path.split('.').some((part) => part === '' || part.startsWith('$') || isPosition(part)))
        unsupported(`the path '${path}' in an index`, 'CannotCreateIndex');
    if (typeof direction === 'string')
        unsupported(`an index of the type '${direction}'`, 'CannotCreateIndex');
    const number = toNumber(direction);
    if (number !== 1 && number !== -1)
        fail('CannotCreateIndex', `the direction of '${path}' in an index must be 1 or -1`);
}
function readPartial(spec) {
    if (spec['partialFilterExpression'] === undefined)
        return null;
    const filter = documentField(spec, 'partialFilterExpression');
    for (const [path, operand] of Object.entries(filter)) {
        if (path.startsWith('$'))
            unsupported(`${path} in a partialFilterExpression`, 'CannotCreateIndex');
        if (!isOperatorDoc(operand))
            continue;
        for (const [operator, value] of Object.entries(operand)) {
            if (!PARTIAL_OPERATORS.includes(operator) || (operator === '$exists' && value !== true))
                unsupported(`${operator}: ${JSON.stringify(value)} in a partialFilterExpression`, 'CannotCreateIndex');
        }
    }
    if (booleanField(spec, 'sparse'))
        fail('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
    compileFilter(filter);
    return filter;
}
function readExpiry(spec, fieldCount) {
    const seconds = numberField(spec, 'expireAfterSeconds');
    if (seconds === undefined)
        return null;
    if (seconds < 0 || seconds > 2147483647)
        fail('CannotCreateIndex', 'expireAfterSeconds must be between 0 and 2147483647');
    if (fieldCount !== 1 || (isDoc(spec['key']) && '_id' in spec['key']))
        fail('CannotCreateIndex', 'TTL indexes are single-field indexes, not on _id');
    return seconds;
}
//# sourceMappingURL=index-spec.js.map