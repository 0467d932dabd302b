const address = /https?:\/\/\S+|www\.\S+/g;
const han = /\p{Script=Han}+/gu;
const letter = /\p{L}+/gu;

/** One writing for what people type in many: NFKC, lower case, digits as 0, addresses as a space. Training and serving share it. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(address, ' ').replace(/\d/g, '0').replace(/\s+/g, ' ').trim();
}

function count(text: string, runs: RegExp): number {
  let sum = 0;
  for (const [run] of text.matchAll(runs)) sum += run.length;
  return sum;
}

/** How many Han characters and letters of any script, Han included, a text has. */
export const countLetters = (text: string): { han: number; letters: number } => ({ han: count(text, han), letters: count(text, letter) });
