import { fieldOf, isDoc, type Doc } from '../values/document.ts';
import { isPosition } from '../values/path.ts';

/** Decides whether a document matches. */
export type Matcher = (document: Doc) => boolean;

/** Decides about one value met at a path; undefined stands for "no such field". */
export type ValueTest = (value: unknown) => boolean;

/** True when a value at the path passes; `spread` also tries each element of an array found at the end of the path. */
export function anyAt(value: unknown, parts: readonly string[], test: ValueTest, spread: boolean): boolean {
  return walk(value, parts, 0, spread ? spreading(test) : test);
}

function spreading(test: ValueTest): ValueTest {
  return (value) => (Array.isArray(value) && value.some(test)) || test(value);
}

function walk(value: unknown, parts: readonly string[], at: number, test: ValueTest): boolean {
  const part = parts[at];
  if (part === undefined) return test(value);
  if (Array.isArray(value)) {
    if (isPosition(part) && Number(part) < value.length && walk(value[Number(part)], parts, at + 1, test)) return true;
    return value.some((element) => isDoc(element) && walk(element, parts, at, test));
  }
  return isDoc(value) ? walk(fieldOf(value, part), parts, at + 1, test) : test(undefined);
}
