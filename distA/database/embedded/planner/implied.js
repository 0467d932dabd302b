import { typeRank } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import { compileFilter } from '../query/filter.js';
import { isOperatorDoc } from '../values/document.js';
/** True when every document that can match is in the index, although the index is partial or sparse. */
export function coversMatches(index, predicates) {
    if (index.sparse && !index.fields.some(([path]) => predicates.get(path)?.exists))
        return false;
    return index.partialFilterExpression === null || implies(predicates, index.partialFilterExpression);
}
function implies(predicates, condition) {
    return Object.entries(condition).every(([path, operand]) => {
        const predicate = predicates.get(path);
        if (predicate === undefined)
            return false;
        const operators = isOperatorDoc(operand) ? Object.entries(operand) : [['$eq', operand]];
        return operators.every(([operator, value]) => impliesOperator(predicate, operator, value));
    });
}
function impliesOperator(predicate, operator, value) {
    if (operator === '$exists')
        return predicate.exists === true;
    if (predicate.points) {
        const matches = compileFilter({ point: { [operator]: value } });
        return predicate.points.every((point) => matches({ point }));
    }
    if (operator === '$gt' || operator === '$gte')
        return within(predicate.low, value, operator === '$gte', 1);
    if (operator === '$lt' || operator === '$lte')
        return within(predicate.high, value, operator === '$lte', -1);
    return false;
}
/** True when a bound of the query lies at least as far inside as the bound of the index. */
function within(bound, limit, limitInclusive, direction) {
    if (bound === undefined || typeRank(bound.value) !== typeRank(limit))
        return false;
    const order = compareValues(bound.value, limit) * direction;
    return order > 0 || (order === 0 && (limitInclusive || !bound.inclusive));
}
//# sourceMappingURL=implied.js.map