import { RANK, typeRank } from '../values/bson-type.ts';
import { isDoc, isOperatorDoc, type Doc } from '../values/document.ts';

/** One end of a range. */
export type Bound = { value: unknown; inclusive: boolean };

/** What a filter says of one field, as far as an index can use it. It may say less than the filter, never more. */
export type FieldPredicate = {
  /** The only values that can match. */
  points?: readonly unknown[];
  /** The points come from one equality, which a list of points does not replace. */
  single?: boolean;
  low?: Bound;
  high?: Bound;
  /** A document without the field cannot match. */
  exists?: boolean;
};

/** More points than this are no longer looked up one by one. */
const MOST_POINTS = 500;

/** Collects what a filter says of each field; `$or`, `$nor` and negations say nothing. */
export function readPredicates(filter: Doc, predicates = new Map<string, FieldPredicate>()): Map<string, FieldPredicate> {
  for (const [name, operand] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(operand)) {
      for (const clause of operand) if (isDoc(clause)) readPredicates(clause, predicates);
    } else if (!name.startsWith('$')) {
      const predicate = predicates.get(name) ?? {};
      predicates.set(name, predicate);
      if (isOperatorDoc(operand)) for (const [operator, value] of Object.entries(operand)) readOperator(predicate, operator, value);
      else readOperator(predicate, '$eq', operand);
    }
  }
  return predicates;
}

function readOperator(predicate: FieldPredicate, operator: string, value: unknown): void {
  if (operator === '$eq' && isPoint(value)) readPoints(predicate, [value], true);
  if (operator === '$in' && Array.isArray(value) && value.length <= MOST_POINTS && value.every(isPoint) && !predicate.single)
    readPoints(predicate, value, false);
  if ((operator === '$gt' || operator === '$gte') && isRangeable(value)) predicate.low = { value, inclusive: operator === '$gte' };
  if ((operator === '$lt' || operator === '$lte') && isRangeable(value)) predicate.high = { value, inclusive: operator === '$lte' };
  if (operator === '$exists' && (value === true || value === 1)) predicate.exists = true;
  if (predicate.low || predicate.high) predicate.exists = true;
}

function readPoints(predicate: FieldPredicate, points: readonly unknown[], single: boolean): void {
  predicate.points = points;
  predicate.single = single;
  if (!points.includes(null)) predicate.exists = true;
}

/** A value that an index entry can equal: arrays are indexed by their elements, regular expressions are tests. */
function isPoint(value: unknown): boolean {
  if (value === undefined || Array.isArray(value)) return false;
  return typeRank(value) !== RANK.regex;
}

function isRangeable(value: unknown): boolean {
  return isPoint(value) && value !== null && !isDoc(value) && !Number.isNaN(value);
}
