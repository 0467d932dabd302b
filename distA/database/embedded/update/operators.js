import { fail } from '../errors.js';
import { compareValues } from '../values/compare.js';
import { isDoc } from '../values/document.js';
import { add, toNumber } from '../values/number.js';
import { addToSet, arrayOrEmpty, pop, pull, pullAll, push } from './array-operators.js';
import { valueAt, withoutValue, withValue } from './paths.js';
const set = (document, { parts, operand }) => withValue(document, parts, operand);
const increase = (document, { parts, path, operand }) => {
    const current = valueAt(document, parts);
    if (toNumber(operand) === undefined)
        fail('TypeMismatch', `Cannot increment with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
    const sum = current === undefined ? operand : add(current, operand);
    if (sum === undefined)
        fail('TypeMismatch', `Cannot apply $inc to a value of non-numeric type: {${path}: ${JSON.stringify(current)}}`);
    return withValue(document, parts, sum);
};
function keeping(direction) {
    return (document, { parts, operand }) => {
        const current = valueAt(document, parts);
        return current === undefined || compareValues(operand, current) * direction > 0 ? withValue(document, parts, operand) : document;
    };
}
const currentDate = (document, { parts, operand }, now) => {
    if (operand !== true && !(isDoc(operand) && operand['$type'] === 'date'))
        fail('BadValue', "the embedded database supports $currentDate with true or {$type: 'date'} only");
    return withValue(document, parts, now);
};
function onArray(operator) {
    return (document, { operator: name, parts, path, operand }) => withValue(document, parts, operator(arrayOrEmpty(valueAt(document, parts), name, path), operand));
}
/** Like {@link onArray}, but a missing field stays missing: there is nothing to remove from it. */
function fromArray(operator) {
    const apply = onArray(operator);
    return (document, change, now) => (valueAt(document, change.parts) === undefined ? document : apply(document, change, now));
}
/** Every update operator this server knows. `$setOnInsert` is `$set` for upserts; the caller leaves it out otherwise. */
export const UPDATE_OPERATORS = {
    $set: set,
    $setOnInsert: set,
    $unset: (document, { parts }) => withoutValue(document, parts),
    $inc: increase,
    $min: keeping(-1),
    $max: keeping(1),
    $currentDate: currentDate,
    $push: onArray(push),
    $addToSet: onArray(addToSet),
    $pull: fromArray(pull),
    $pullAll: fromArray(pullAll),
    $pop: fromArray(pop),
};
//# sourceMappingURL=operators.js.map