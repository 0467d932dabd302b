import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { unsupported } from '../errors.js';
import { isDoc } from '../values/document.js';
/** Accumulators of `$group`. */
const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet', '$count', '$mergeObjects'];
/** Expressions; none of them runs a script, reads another collection or depends on chance. */
const ARITHMETIC = ['$abs', '$add', '$ceil', '$divide', '$floor', '$mod', '$multiply', '$round', '$subtract', '$trunc'];
const CONDITIONS = ['$and', '$or', '$not', '$cmp', '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$cond', '$ifNull', '$switch'];
const ARRAYS = ['$arrayElemAt', '$concatArrays', '$filter', '$first', '$in', '$isArray', '$last', '$map', '$reduce', '$size', '$slice'];
const SETS = ['$setUnion', '$setIntersection', '$setDifference'];
const OBJECTS = ['$arrayToObject', '$objectToArray', '$mergeObjects', '$literal', '$let'];
const TEXT = ['$concat', '$substrCP', '$strLenCP', '$toLower', '$toUpper', '$split', '$toString'];
const CONVERSIONS = ['$toInt', '$toDouble', '$toDate', '$type'];
const DATES = ['$dateToString', '$year', '$month', '$dayOfMonth', '$dayOfWeek', '$hour', '$minute'];
const TOTALS = ['$sum', '$avg', '$min', '$max'];
const EXPRESSIONS = [ARITHMETIC, CONDITIONS, ARRAYS, SETS, OBJECTS, TEXT, CONVERSIONS, DATES, TOTALS].flat();
const allowed = new Set([...ACCUMULATORS, ...EXPRESSIONS]);
/** Throws, naming the first operator within a stage that is not in the lists above; literal values are not looked into. */
export function checkExpressions(value) {
    if (Array.isArray(value))
        for (const element of value)
            checkExpressions(element);
    if (!isDoc(value))
        return;
    for (const [name, operand] of Object.entries(value)) {
        if (name.split('.').includes('__proto__'))
            unsupported(`the field name '${name}' in a pipeline`);
        if (name.startsWith('$') && !allowed.has(name))
            unsupported(`the aggregation operator ${name}`);
        if (name !== '$literal')
            checkExpressions(operand);
    }
}
function pick(from, names) {
    return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
/** The implementations of the allowed operators. */
export const allowedAccumulators = pick(accumulators, ACCUMULATORS);
export const allowedExpressions = pick(expressions, EXPRESSIONS);
//# sourceMappingURL=allowed-operators.js.map