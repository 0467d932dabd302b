/** What people confirmed or corrected, as examples to learn from; and what learning from it changes. */
import type { Catalogue } from '../../mechanisms/catalogue.ts';
import { kinds } from '../../mechanisms/kind.ts';
import { rate } from '../evaluation/measure.ts';
import { languageOf } from '../language.ts';
import { offline } from '../offline.ts';
import type { Packaged } from '../packaged.ts';
import { redact } from '../redact.ts';
import { type Example, exampleOf } from './examples.ts';
import { foldOf } from './folds.ts';
import { type Lessons, fitModels } from './train.ts';

/** So many confirmed examples let the trained model speak for a department instead of the catalogue. */
export const confirmedFrom = 30;

/** What one person said of one demand; later ones correct earlier ones. */
export interface Confirmation {
  number: string;
  text: string;
  kind?: string;
  department?: string;
}

/** One example per demand, without personal data; what has no kind that is known is left out. */
export function confirmedExamples(confirmations: readonly Confirmation[]): Example[] {
  const latest = new Map<string, Confirmation>();
  for (const one of confirmations) latest.set(one.number, { ...latest.get(one.number), ...one });
  return [...latest.values()].flatMap(({ text, kind, department }) => {
    const known = kinds.find((one) => one === kind);
    if (known === undefined) return [];
    return [exampleOf({ text: redact(text).text, kind: known, lang: languageOf(text), ...(department ? { department } : {}) })];
  });
}

/** Departments of the catalogue with enough confirmed examples. */
export function confirmedDepartments(examples: readonly Example[], { departments }: Catalogue): string[] {
  const count = (id: string): number => examples.filter(({ department }) => department === id).length;
  return departments.map(({ id }) => id).filter((id) => count(id) >= confirmedFrom);
}

interface Hits {
  kind: boolean;
  /** Missing where no department is known. */
  first?: boolean;
  among?: boolean;
}

function hitsOf(models: Packaged, examples: readonly Example[], catalogue: Catalogue): Hits[] {
  const understand = offline({ catalogue, models });
  return examples.map(({ text, kind, department }) => {
    const said = understand(text);
    const ids = said.departments.map(({ id }) => id);
    return { kind: said.kind === kind, ...(department ? { first: ids[0] === department, among: ids.includes(department) } : {}) };
  });
}

function lineOf(name: string, hits: readonly Hits[]): string {
  const routed = hits.filter(({ first }) => first !== undefined);
  const share = (count: number, all: number) => (all === 0 ? '-' : `${(100 * rate(count, all)).toFixed(1)} %`);
  const firsts = share(routed.filter(({ first }) => first).length, routed.length);
  const among = share(routed.filter((one) => one.among).length, routed.length);
  return `${name}  kind ${share(hits.filter(({ kind }) => kind).length, hits.length)} of ${hits.length}  department ${firsts}, among three ${among} of ${routed.length}`;
}

const folds = 3;

/** What learning from the confirmed messages changes. */
export interface FeedbackReport {
  /** Before and after. */
  lines: string[];
  /** Fewer of them are understood afterwards. */
  worse: boolean;
}

const right = (hits: readonly Hits[]): number => hits.filter(({ kind }) => kind).length + hits.filter(({ first }) => first).length;

/** Before and after under a city's catalogue, each confirmed message judged by a model that did not learn from it. */
export function feedbackReport(before: Packaged, base: Lessons, confirmed: readonly Example[], catalogue: Catalogue): FeedbackReport {
  const was = hitsOf(before, confirmed, catalogue);
  const after = Array.from({ length: folds }, (_, fold) => {
    const asked = confirmed.filter(({ plain }) => foldOf(plain, folds) === fold);
    if (asked.length === 0) return [];
    const learned = confirmed.filter(({ plain }) => foldOf(plain, folds) !== fold);
    const lessons = { ...base, examples: [...base.examples, ...learned] };
    const models = fitModels(lessons, before.kind.temperature, confirmedDepartments(confirmed, catalogue));
    return hitsOf(models, asked, catalogue);
  }).flat();
  return { lines: [lineOf('before', was), lineOf('after ', after)], worse: right(after) < right(was) };
}
