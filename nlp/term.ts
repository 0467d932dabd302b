/** Terms as numbers: a model looks up hundreds of them in each message, and to cut a string for each costs more than all the rest. */
import { squeeze, unsqueeze } from './squeeze.ts';

/** Bits of a term. One in ten thousand terms that a model does not know is taken for one that it knows. */
const bits = 28;

/** A term that is being read, character by character: FNV-1a. */
export const begun = 0x811c9dc5;
export const goOn = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193);

/** Reads a whole string. */
export function read(state: number, text: string): number {
  let after = state;
  for (let at = 0; at < text.length; at++) after = goOn(after, text.charCodeAt(at));
  return after;
}

/** The number of what was read, 0 to 2^28 - 1. */
export function termOf(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
}

export const hashOf = (text: string): number => termOf(read(begun, text));

/** Terms in rising order, and how often each occurs. */
export interface Terms {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
}

/** Where the terms of one text gather; made larger when one has more. */
let gathered = new Uint32Array(1024);

/** Counts the terms that `each` gives one by one; it may not count others meanwhile. A Map of them would be thrown away at once, by the hundred. */
export function counted(each: (give: (term: number) => void) => void): Terms {
  let given = 0;
  each((term) => {
    if (given === gathered.length) {
      const more = new Uint32Array(2 * given);
      more.set(gathered);
      gathered = more;
    }
    gathered[given++] = term;
  });
  gathered.subarray(0, given).sort();
  return runsOf(given);
}

/** Equal ones stand beside each other by now. */
function runsOf(given: number): Terms {
  const numbers: number[] = [];
  const counts: number[] = [];
  for (let at = 0, end = 0; at < given; at = end) {
    while (end < given && gathered[end] === gathered[at]) end++;
    numbers.push(gathered[at] ?? 0);
    counts.push(end - at);
  }
  return { numbers, counts };
}

/** Different numbers in rising order, as they lie in model.json: the steps between them, squeezed. */
export function packNumbers(numbers: readonly number[]): string {
  return squeeze(Buffer.from(Uint32Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0)).buffer));
}

export function unpackNumbers(packed: string): Uint32Array {
  let number = 0;
  return new Uint32Array(Uint8Array.from(unsqueeze(packed)).buffer).map((step) => (number += step));
}

/** Where each term stands in a list. A table of numbers side by side, since a Map of so many costs a walk through the memory for each. */
export function placesOf(terms: ArrayLike<number>): (term: number) => number | undefined {
  const size = 2 ** Math.ceil(Math.log2(terms.length * 2 + 2));
  const table = new Int32Array(2 * size).fill(-1);
  const slotOf = (term: number): number => {
    let slot = term & (size - 1);
    while (table[2 * slot + 1] !== -1 && table[2 * slot] !== term) slot = (slot + 1) & (size - 1);
    return 2 * slot;
  };
  for (let place = 0; place < terms.length; place++) {
    const slot = slotOf(terms[place] ?? 0);
    table[slot] = terms[place] ?? 0;
    table[slot + 1] = place;
  }
  return (term) => {
    const place = table[slotOf(term) + 1] ?? -1;
    return place < 0 ? undefined : place;
  };
}
