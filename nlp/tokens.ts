const pieces = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu;

/** An English word without its plural s: enough for looking up a table of keywords. */
export function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Search terms of a text: Han characters and pairs of them, Latin words. A word-based splitter finds nothing in Chinese. */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(pieces)) {
    if (!/\p{Script=Han}/u.test(piece)) found.push(stem(piece));
    else
      for (let i = 0; i < piece.length; i++)
        found.push(...(i + 1 < piece.length ? [piece.charAt(i), piece.slice(i, i + 2)] : [piece.charAt(i)]));
  }
  return found;
}
