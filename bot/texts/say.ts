/** How a sentence is given its facts: already in words, in this order. */
export type Say<Args extends unknown[] = []> = Args extends [] ? string : (...args: Args) => string;
export type Numbered = Say<[number: string]>;
export type Two = Say<[a: string, b: string]>;
export type Three = Say<[a: string, b: string, c: string]>;
export type Count = Say<[count: number]>;
