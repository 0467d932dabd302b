/** Bulletins 通报 (D2.29, D5.15, D5.17): what of a period is counted for each unit, by definitions that stand beside the figures. */
import { z } from 'zod';
import { type Calendar, dayOf, workingDaysUntil } from './calendar.ts';
import type { Rating, Target } from './demand.ts';
import type { Entry } from './entry.ts';
import { choice, rule, words } from './parts.ts';
import { cadences } from './period.ts';
import type { Standing } from './standing.ts';

export const bulletinSchema = choice.extend({
  every: z.enum(cadences),
  /** The units are put in the order of their points. */
  ranked: z.boolean().default(false),
  /** What the last so many of the ranking have to do (D2.31). */
  bottom: words.extend({ rule, count: z.number().int().min(1) }).optional(),
  /** The first so many are praised (D5.17). */
  praised: z.strictObject({ rule, count: z.number().int().min(1) }).optional(),
  /** For whom it is, and who gets a copy (D5.15). */
  to: z.array(words).default([]),
  cc: z.array(words).default([]),
});
export type BulletinRule = z.infer<typeof bulletinSchema>;

/** Points of a unit in a ranking. The documents name what counts and no weights: these are parameters. */
export const measureSchema = z.strictObject({
  /** For the share that was answered in time, and the share that was satisfied. */
  onTime: z.number().min(0).default(60),
  satisfied: z.number().min(0).default(40),
  /** Taken off for each. */
  yellow: z.number().min(0).default(2),
  red: z.number().min(0).default(5),
  falseContact: z.number().min(0).default(3),
});
export type Measure = z.infer<typeof measureSchema>;

/** What of a demand its figures are made from. */
export interface Reported {
  number: string;
  lead: string;
  filedAt: Date;
  targets: ReadonlyArray<Pick<Target, 'promised' | 'by' | 'stoppedAt' | 'missedAt'>>;
  ratings: ReadonlyArray<Pick<Rating, 'at' | 'level' | 'appeal'>>;
  history: ReadonlyArray<Pick<Entry, 'type' | 'at'> & { closure?: string }>;
}

export const figureNames = [
  'received',
  'answered',
  'due',
  'onTime',
  'late',
  'rated',
  'satisfied',
  'redone',
  'open',
  'yellow',
  'red',
  'falseContact',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Each figure is the list of the demands that it counts. */
export type Figures = Record<FigureName, string[]>;

export interface Row {
  unit: string;
  figures: Figures;
  /** Working days from filing to the first answer, the median of those answered in the period. */
  median?: number;
  /** Absent while nothing was due and nobody rated: there is nothing to measure. */
  points?: number;
}

interface Span {
  since: Date;
  until: Date;
}

const within = (moment: Date | undefined, { since, until }: Span) => moment !== undefined && moment >= since && moment < until;
const share = (part: string[], whole: string[]) => (whole.length === 0 ? undefined : part.length / whole.length);

/** A promise that ends in the period; one that the enterprise took back, or that was declined, was never due. */
function dueIn({ targets, history }: Reported, span: Span): Reported['targets'] {
  const given = history.some(({ closure }) => closure === 'withdrawn' || closure === 'rejected');
  return targets.filter(({ promised, by, stoppedAt }) => promised && within(by, span) && !(given && stoppedAt && stoppedAt < by));
}

/** Whether it was still to be answered at that moment: filed before, and not answered, or answered and sent back. */
function isOpenAt(moment: Date, { filedAt, history }: Reported): boolean {
  const turns = history.filter(({ type, at }) => at < moment && (type === 'resolved' || type === 'closed' || type === 'redone'));
  const last = turns.at(-1)?.type;
  return filedAt < moment && (last === undefined || last === 'redone');
}

/** Which figures of the period count this demand. */
function countedIn(demand: Reported, span: Span, satisfies: (level: string) => boolean): FigureName[] {
  const { history, ratings, filedAt } = demand;
  const happened = (type: Entry['type']) => history.some((entry) => entry.type === type && within(entry.at, span));
  const due = dueIn(demand, span);
  const late = due.some(({ by, stoppedAt, missedAt }) => missedAt !== undefined || (stoppedAt ?? span.until) > by);
  const rating = ratings.filter(({ at, appeal }) => within(at, span) && !appeal?.upheld).at(-1);
  const names: Array<FigureName | false> = [
    within(filedAt, span) && 'received',
    happened('resolved') && 'answered',
    due.length > 0 && 'due',
    due.length > 0 && (late ? 'late' : 'onTime'),
    rating !== undefined && 'rated',
    rating !== undefined && satisfies(rating.level) && 'satisfied',
    happened('redone') && 'redone',
    isOpenAt(span.until, demand) && 'open',
  ];
  return names.filter((name): name is FigureName => name !== false);
}

function fromStanding({ cards, falseContacts }: Standing, span: Span): Partial<Figures> {
  const given = (color: 'yellow' | 'red') =>
    cards.filter((card) => card.color === color && !card.lifted && within(card.at, span)).map(({ number }) => number);
  return {
    yellow: given('yellow'),
    red: given('red'),
    falseContact: falseContacts.filter(({ at }) => within(at, span)).map(({ number }) => number),
  };
}

function median(sorted: number[]): number | undefined {
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : sorted.length > 0
      ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
      : undefined;
}

/** Working days to the first answer of those that were answered for the first time in the period. */
function answerTimes(demands: readonly Reported[], span: Span, calendar: Calendar): number | undefined {
  const days = demands.flatMap(({ filedAt, history }) => {
    const first = history.find(({ type }) => type === 'resolved');
    return first && within(first.at, span) ? [workingDaysUntil(dayOf(first.at, calendar), dayOf(filedAt, calendar), calendar)] : [];
  });
  return median(days.toSorted((a, b) => a - b));
}

function pointsOf(figures: Figures, measure: Measure): number | undefined {
  const onTime = share(figures.onTime, figures.due);
  const satisfied = share(figures.satisfied, figures.rated);
  if (onTime === undefined && satisfied === undefined) return undefined;
  // What nobody could be measured by costs nothing: its share counts as whole.
  const earned = measure.onTime * (onTime ?? 1) + measure.satisfied * (satisfied ?? 1);
  const lost =
    measure.yellow * figures.yellow.length + measure.red * figures.red.length + measure.falseContact * figures.falseContact.length;
  return Math.round((earned - lost) * 10) / 10;
}

export interface Counted {
  demands: readonly Reported[];
  standings: readonly Standing[];
  span: Span;
  calendar: Calendar;
  measure: Measure;
  /** Whether a level of the survey's scale counts as satisfied. */
  satisfies: (level: string) => boolean;
}

function rowOf(unit: string, { demands, standings, span, calendar, measure, satisfies }: Counted): Row {
  const own = demands.filter(({ lead }) => lead === unit);
  const figures = Object.fromEntries(figureNames.map((name) => [name, [] as string[]])) as Figures;
  for (const demand of own) for (const name of countedIn(demand, span, satisfies)) figures[name].push(demand.number);
  const standing = standings.find(({ department }) => department === unit);
  Object.assign(figures, standing && fromStanding(standing, span));
  const days = answerTimes(own, span, calendar);
  const points = pointsOf(figures, measure);
  return { unit, figures, ...(days === undefined ? {} : { median: days }), ...(points === undefined ? {} : { points }) };
}

/** One row for each unit that has anything at all in the period, the best first where there are points, then by name. */
export function bulletin(counted: Counted): Row[] {
  const units = new Set([...counted.demands.map(({ lead }) => lead), ...counted.standings.map(({ department }) => department)]);
  const rows = [...units].map((unit) => rowOf(unit, counted));
  const present = rows.filter(({ figures }) => figureNames.some((name) => figures[name].length > 0));
  return present.toSorted((a, b) => (b.points ?? -Infinity) - (a.points ?? -Infinity) || a.unit.localeCompare(b.unit));
}

/** The last of a ranking, the worst last; those without points are in none. A row of fewer than twice as many has no bottom. */
export function bottomOf(rows: readonly Row[], count: number): Row[] {
  const ranked = rows.filter(({ points }) => points !== undefined);
  return ranked.length < count * 2 ? [] : ranked.slice(-count);
}
