import { fail } from '../errors.ts';
import { RANK, typeNumber, typeNumbersOf, typeRank } from '../values/bson-type.ts';
import { compareValues, valuesEqual } from '../values/compare.ts';
import { isOperatorDoc } from '../values/document.ts';
import { encode } from '../values/encode.ts';
import type { ValueTest } from './matcher.ts';
import { compileRegex, regexParts } from './regex.ts';

/** `$eq`: null also means missing; a regular expression matches text. */
export function equalTo(operand: unknown): ValueTest {
  const regex = regexParts(operand);
  if (regex) return matching(regex.pattern, regex.options);
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  typeRank(operand);
  return (value) => value !== undefined && valuesEqual(value, operand);
}

/** `$regex` with its options. */
export function matching(pattern: string, options: string): ValueTest {
  const regex = compileRegex(pattern, options);
  return (value) => typeof value === 'string' && regex.test(value);
}

type Comparison = '$gt' | '$gte' | '$lt' | '$lte';

const ACCEPTS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own BSON type can match. */
export function comparing(operator: Comparison, operand: unknown): ValueTest {
  if (regexParts(operand)) fail('BadValue', `Can't have RegEx as arg to predicate ${operator}`);
  const inclusive = operator === '$gte' || operator === '$lte';
  if (operand === null || operand === undefined) return (value) => inclusive && (value === null || value === undefined);
  const rank = typeRank(operand);
  const accepts = ACCEPTS[operator];
  if (Number.isNaN(operand)) return (value) => inclusive && Number.isNaN(value);
  return (value) => value !== undefined && !Number.isNaN(value) && typeRank(value) === rank && accepts(compareValues(value, operand));
}

/** `$in`: long lists of plain values become one set of keys. */
export function inList(operand: unknown, operator = '$in'): ValueTest {
  if (!Array.isArray(operand)) return fail('BadValue', `${operator} needs an array`);
  for (const element of operand) if (isOperatorDoc(element)) fail('BadValue', `cannot nest $ under ${operator}`);
  const plain = operand.every((element) => element !== null && element !== undefined && typeRank(element) !== RANK.regex);
  if (plain && operand.length > 8) {
    const keys = new Set(operand.map((element) => encode(element).toString('latin1')));
    return (value) => value !== undefined && keys.has(encode(value).toString('latin1'));
  }
  const tests = operand.map(equalTo);
  return (value) => tests.some((test) => test(value));
}

/** `$type`: one type or a list of them, by number or alias. */
export function ofType(operand: unknown): ValueTest {
  const numbers = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNumbersOf));
  return (value) => value !== undefined && numbers.has(typeNumber(value));
}
