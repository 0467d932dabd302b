import { RANK, typeRank } from '../values/bson-type.js';
import { isDoc, isOperatorDoc } from '../values/document.js';
/** More points than this are no longer looked up one by one. */
const MOST_POINTS = 500;
/** Collects what a filter says of each field; `$or`, `$nor` and negations say nothing. */
export function readPredicates(filter, predicates = new Map()) {
    for (const [name, operand] of Object.entries(filter)) {
        if (name === '$and' && Array.isArray(operand)) {
            for (const clause of operand)
                if (isDoc(clause))
                    readPredicates(clause, predicates);
        }
        else if (!name.startsWith('$')) {
            const predicate = predicates.get(name) ?? {};
            predicates.set(name, predicate);
            if (isOperatorDoc(operand))
                for (const [operator, value] of Object.entries(operand))
                    readOperator(predicate, operator, value);
            else
                readOperator(predicate, '$eq', operand);
        }
    }
    return predicates;
}
function readOperator(predicate, operator, value) {
    if (operator === '$eq' && isPoint(value))
        readPoints(predicate, [value], true);
    if (operator === '$in' && Array.isArray(value) && value.length <= MOST_POINTS && value.every(isPoint) && !predicate.single)
        readPoints(predicate, value, false);
    if ((operator === '$gt' || operator === '$gte') && isRangeable(value))
        predicate.low = { value, inclusive: operator === '$gte' };
    if ((operator === '$lt' || operator === '$lte') && isRangeable(value))
        predicate.high = { value, inclusive: operator === '$lte' };
    if (operator === '$exists' && (value === true || value === 1))
        predicate.exists = true;
    if (predicate.low || predicate.high)
        predicate.exists = true;
}
function readPoints(predicate, points, single) {
    predicate.points = points;
    predicate.single = single;
    if (!points.includes(null))
        predicate.exists = true;
}
/** A value that an index entry can equal: arrays are indexed by their elements, regular expressions are tests. */
function isPoint(value) {
    if (value === undefined || Array.isArray(value))
        return false;
    return typeRank(value) !== RANK.regex;
}
function isRangeable(value) {
    return isPoint(value) && value !== null && !isDoc(value) && !Number.isNaN(value);
}
//# sourceMappingURL=predicates.js.map