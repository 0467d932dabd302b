/** Every length of time in a city's file with the rule that sets it: what `npm run due` and the generated page show. */
import type { Counting } from './deadline.ts';
import type { Kind } from './kind.ts';
import { countingSchema, type Mechanism } from './mechanism.ts';
import type { Term } from './term.ts';

export interface RuledTerm {
  /** The clock's name, or what the term limits: extension, pause, return, survey, notice. */
  target: string;
  rule: string;
  term: Term;
  counting: Counting;
  /** Counted back from a day that is fixed (D4.2). */
  backward?: true;
  kinds?: readonly Kind[];
}

const plain = countingSchema.parse({});

/** The clocks first, in the order of the file. */
export function termsOf({ targets, extension, pause, return: back, survey, reception }: Mechanism): RuledTerm[] {
  const within = extension.within ? [{ target: 'explain', rule: extension.rule, term: extension.within, counting: plain }] : [];
  const longest = extension.max > 0 ? [{ target: 'extension', rule: extension.rule, term: extension.longest, counting: plain }] : [];
  const still = pause ? [{ target: 'pause', rule: pause.rule, term: pause.longest, counting: plain }] : [];
  const notice = reception?.notice;
  return [
    ...targets.map(({ name, rule, term, counting, kinds }) => ({ target: name, rule, term, counting, ...(kinds ? { kinds } : {}) })),
    ...within,
    ...longest,
    ...still,
    { target: 'return', rule: back.rule, term: back.within, counting: plain },
    { target: 'survey', rule: survey.rule, term: survey.noAnswer, counting: plain },
    ...(notice ? [{ target: 'notice', rule: notice.rule, term: notice.before, counting: plain, backward: true as const }] : []),
  ];
}
