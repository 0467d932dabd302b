/** Bulletins 通报 (D2.29, D5.15, D5.17): what of a period is counted for each unit, by definitions that stand beside the figures. */
import { z } from 'zod';
import { dayOf, workingDaysUntil } from './calendar.js';
import { choice, rule, words } from './parts.js';
import { cadences } from './period.js';
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
];
const within = (moment, { since, until }) => moment !== undefined && moment >= since && moment < until;
const share = (part, whole) => (whole.length === 0 ? undefined : part.length / whole.length);
/** A promise that ends in the period; one that the enterprise took back, or that was declined, was never due. */
function dueIn({ targets, history }, span) {
    const given = history.some(({ closure }) => closure === 'withdrawn' || closure === 'rejected');
    return targets.filter(({ promised, by, stoppedAt }) => promised && within(by, span) && !(given && stoppedAt && stoppedAt < by));
}
/** Whether it was still to be answered at that moment: filed before, and not answered, or answered and sent back. */
function isOpenAt(moment, { filedAt, history }) {
    const turns = history.filter(({ type, at }) => at < moment && (type === 'resolved' || type === 'closed' || type === 'redone'));
    const last = turns.at(-1)?.type;
    return filedAt < moment && (last === undefined || last === 'redone');
}
/** Which figures of the period count this demand. */
function countedIn(demand, span, satisfies) {
    const { history, ratings, filedAt } = demand;
    const happened = (type) => history.some((entry) => entry.type === type && within(entry.at, span));
    const due = dueIn(demand, span);
    const late = due.some(({ by, stoppedAt, missedAt }) => missedAt !== undefined || (stoppedAt ?? span.until) > by);
    const rating = ratings.filter(({ at, appeal }) => within(at, span) && !appeal?.upheld).at(-1);
    const names = [
        within(filedAt, span) && 'received',
        happened('resolved') && 'answered',
        due.length > 0 && 'due',
        due.length > 0 && (late ? 'late' : 'onTime'),
        rating !== undefined && 'rated',
        rating !== undefined && satisfies(rating.level) && 'satisfied',
        happened('redone') && 'redone',
        isOpenAt(span.until, demand) && 'open',
    ];
    return names.filter((name) => name !== false);
}
function fromStanding({ cards, falseContacts }, span) {
    const given = (color) => cards.filter((card) => card.color === color && !card.lifted && within(card.at, span)).map(({ number }) => number);
    return {
        yellow: given('yellow'),
        red: given('red'),
        falseContact: falseContacts.filter(({ at }) => within(at, span)).map(({ number }) => number),
    };
}
function median(sorted) {
    const middle = sorted.length / 2;
    return sorted.length % 2 === 1
        ? sorted[Math.floor(middle)]
        : sorted.length > 0
            ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
            : undefined;
}
/** Working days to the first answer of those that were answered for the first time in the period. */
function answerTimes(demands, span, calendar) {
    const days = demands.flatMap(({ filedAt, history }) => {
        const first = history.find(({ type }) => type === 'resolved');
        return first && within(first.at, span) ? [workingDaysUntil(dayOf(first.at, calendar), dayOf(filedAt, calendar), calendar)] : [];
    });
    return median(days.toSorted((a, b) => a - b));
}
function pointsOf(figures, measure) {
    const onTime = share(figures.onTime, figures.due);
    const satisfied = share(figures.satisfied, figures.rated);
    if (onTime === undefined && satisfied === undefined)
        return undefined;
    // What nobody could be measured by costs nothing: its share counts as whole.
    const earned = measure.onTime * (onTime ?? 1) + measure.satisfied * (satisfied ?? 1);
    const lost = measure.yellow * figures.yellow.length + measure.red * figures.red.length + measure.falseContact * figures.falseContact.length;
    return Math.round((earned - lost) * 10) / 10;
}
function rowOf(unit, { demands, standings, span, calendar, measure, satisfies }) {
    const own = demands.filter(({ lead }) => lead === unit);
    const figures = Object.fromEntries(figureNames.map((name) => [name, []]));
    for (const demand of own)
        for (const name of countedIn(demand, span, satisfies))
            figures[name].push(demand.number);
    const standing = standings.find(({ department }) => department === unit);
    Object.assign(figures, standing && fromStanding(standing, span));
    const days = answerTimes(own, span, calendar);
    const points = pointsOf(figures, measure);
    return { unit, figures, ...(days === undefined ? {} : { median: days }), ...(points === undefined ? {} : { points }) };
}
/** One row for each unit that has anything at all in the period, the best first where there are points, then by name. */
export function bulletin(counted) {
    const units = new Set([...counted.demands.map(({ lead }) => lead), ...counted.standings.map(({ department }) => department)]);
    const rows = [...units].map((unit) => rowOf(unit, counted));
    const present = rows.filter(({ figures }) => figureNames.some((name) => figures[name].length > 0));
    return present.toSorted((a, b) => (b.points ?? -Infinity) - (a.points ?? -Infinity) || a.unit.localeCompare(b.unit));
}
/** The last of a ranking, the worst last; those without points are in none. A row of fewer than twice as many has no bottom. */
export function bottomOf(rows, count) {
    const ranked = rows.filter(({ points }) => points !== undefined);
    return ranked.length < count * 2 ? [] : ranked.slice(-count);
}
//# sourceMappingURL=bulletin.js.map