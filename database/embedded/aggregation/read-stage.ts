import { DatabaseError, fail } from '../errors.ts';
import { isDoc } from '../values/document.ts';
import { toNumber } from '../values/number.ts';

/** The name and the argument of a stage; a stage is an object with exactly one field. */
export function readStage(stage: unknown): [name: string, argument: unknown] {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === undefined || others.length > 0)
    throw new DatabaseError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
  return entry;
}

/** The argument of `$skip` or `$limit`: a whole number, not below `least`. */
export function wholeArgument(name: string, argument: unknown, least: number): number {
  const number = toNumber(argument);
  if (number === undefined || !Number.isSafeInteger(number) || number < least)
    return fail('BadValue', `invalid argument to ${name} stage: ${JSON.stringify(argument)}`);
  return number;
}
