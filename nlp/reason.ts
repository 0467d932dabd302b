/** Why a message is urgent: one clause of the writer's, without the names and numbers of persons. */
import { type Clause, clausesOf, plainOf, shorten } from './clauses.ts';
import { placeholders, redact } from './redact.ts';
import { isAside, isFiller, tellingIn } from './telling.ts';
import { widthOf } from './title.ts';
import { isPlea, urgencyOf } from './urgency.ts';

/** Columns of a reason on a card: 24 Han characters, or as many letters as a title has. */
const widestOf = (clause: string): number => (/\p{Script=Han}/u.test(clause) ? 48 : 60);
/** A narrower clause needs its neighbour to be understood. */
const narrow = 10;
/** A number that the redacting lets pass and that still may be somebody's: a telephone without its area, a QQ. Not a date nor an amount. */
const number = /(?<![\d.])(?!20\d\d[-\s]\d)\d(?:[\s-]?\d){6,}(?![\d-]|\s*(?:元|块|万|吨|斤|公斤|美元|rmb|yuan|usd))/giu;

/** Words without the names and numbers of persons: a gap stands where one stood. */
export function withoutPersons(words: string): string {
  return redact(words)
    .text.replace(placeholders, '…')
    .replace(number, '…')
    .replace(/…[\s…]*/gu, '…')
    .trim();
}

/** The clauses that hold the words; those of one wording may be two. */
function around(clauses: Clause[], text: string, words: string): Clause[] {
  const from = plainOf(text).indexOf(words);
  return from < 0 ? [] : clauses.filter((clause) => clause.from < from + words.length && clause.to > from);
}

/** What a clause tells by itself: a listed wording before any other. */
function toldBy({ text }: Clause): string | undefined {
  const words = urgencyOf(text);
  return words === undefined || isPlea(words) ? tellingIn(plainOf(text)) : words;
}

/** Whether any clause tells of danger, standstill, loss or a date. */
export const tells = (text: string): boolean => clausesOf(text).some((clause) => !isFiller(clause.text) && toldBy(clause) !== undefined);

function best(clauses: Clause[], text: string, scoreOf: (clause: string) => number): Clause | undefined {
  const words = urgencyOf(text);
  const named = words === undefined || isPlea(words) ? [] : around(clauses, text, words);
  const telling = clauses.filter((clause) => !isFiller(clause.text) && toldBy(clause) !== undefined);
  const speaking = clauses.filter((clause) => !isFiller(clause.text));
  // A wording may reach over its clause: 没电了，从早上到现在.
  const plain = (some: Clause[]) => some.filter((clause) => !isAside(clause.text));
  const open = [plain(named), plain(telling), named, telling, speaking, clauses].find(({ length }) => length > 0) ?? [];
  if (open.length === 1) return open[0];
  const clean = open.filter((clause) => withoutPersons(clause.text) === clause.text);
  const scored = (clean.length > 0 ? clean : open).map((clause) => ({ clause, score: scoreOf(clause.text) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.clause;
}

/** A narrow clause together with the one before it, else the one behind, when both fit. */
function widened(clauses: Clause[], chosen: Clause): string {
  if (widthOf(chosen.text) >= narrow) return chosen.text;
  const at = clauses.indexOf(chosen);
  const mark = /\p{Script=Han}/u.test(chosen.text) ? '，' : ', ';
  const before = clauses[at - 1];
  const after = clauses[at + 1];
  const fits = (other: Clause) => !isFiller(other.text) && widthOf(other.text) + widthOf(chosen.text) + 2 <= widestOf(chosen.text);
  if (before && fits(before)) return `${before.text}${mark}${chosen.text}`;
  return after && fits(after) ? `${chosen.text}${mark}${after.text}` : chosen.text;
}

/** The clause that says most clearly why a message is urgent; `scoreOf` judges among equals. */
export function reasonOf(text: string, scoreOf: (clause: string) => number): string {
  const redacted = redact(text).text;
  const clauses = clausesOf(redacted);
  const chosen = best(clauses, redacted, scoreOf);
  const reason = withoutPersons(chosen ? widened(clauses, chosen) : text.trim());
  return shorten(reason, widestOf(reason), chosen && toldBy(chosen));
}
