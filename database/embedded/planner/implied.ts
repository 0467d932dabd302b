import type { Index } from '../storage/collection.ts';
import { typeRank } from '../values/bson-type.ts';
import { compareValues } from '../values/compare.ts';
import { compileFilter } from '../query/filter.ts';
import { isOperatorDoc, type Doc } from '../values/document.ts';
import type { Bound, FieldPredicate } from './predicates.ts';

/** True when every document that can match is in the index, although the index is partial or sparse. */
export function coversMatches(index: Index, predicates: ReadonlyMap<string, FieldPredicate>): boolean {
  if (index.sparse && !index.fields.some(([path]) => predicates.get(path)?.exists)) return false;
  return index.partialFilterExpression === null || implies(predicates, index.partialFilterExpression);
}

function implies(predicates: ReadonlyMap<string, FieldPredicate>, condition: Doc): boolean {
  return Object.entries(condition).every(([path, operand]) => {
    const predicate = predicates.get(path);
    if (predicate === undefined) return false;
    const operators = isOperatorDoc(operand) ? Object.entries(operand) : [['$eq', operand] as const];
    return operators.every(([operator, value]) => impliesOperator(predicate, operator, value));
  });
}

function impliesOperator(predicate: FieldPredicate, operator: string, value: unknown): boolean {
  if (operator === '$exists') return predicate.exists === true;
  if (predicate.points) {
    const matches = compileFilter({ point: { [operator]: value } });
    return predicate.points.every((point) => matches({ point }));
  }
  if (operator === '$gt' || operator === '$gte') return within(predicate.low, value, operator === '$gte', 1);
  if (operator === '$lt' || operator === '$lte') return within(predicate.high, value, operator === '$lte', -1);
  return false;
}

/** True when a bound of the query lies at least as far inside as the bound of the index. */
function within(bound: Bound | undefined, limit: unknown, limitInclusive: boolean, direction: 1 | -1): boolean {
  if (bound === undefined || typeRank(bound.value) !== typeRank(limit)) return false;
  const order = compareValues(bound.value, limit) * direction;
  return order > 0 || (order === 0 && (limitInclusive || !bound.inclusive));
}
