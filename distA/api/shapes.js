/** What the API answers with. An answer is what its shape lets through, so that nothing else of a demand can get out. */
import { z } from 'zod';
import { clockEvents, clockNames } from '../mechanisms/clock.js';
import { asks } from '../mechanisms/catalogue.js';
import { kinds } from '../mechanisms/kind.js';
import { termSchema } from '../mechanisms/term.js';
const stageNames = {
    triage: 1,
    dispatched: 1,
    handling: 1,
    reviewing: 1,
    resolved: 1,
    verifying: 1,
    closed: 1,
};
export const stages = Object.keys(stageNames);
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const count = z.int().min(0);
const words = z.object({ zh: z.string(), en: z.string() });
const kind = z.enum(kinds);
const stage = z
    .enum(stages)
    .describe('triage 待派, dispatched 待签收, handling 办理中, reviewing 审核中, resolved 待评价 (the survey is out), verifying 核查中, closed 已结案');
const unit = z.object({ id: z.string(), name: z.string() });
export const numberSchema = z.string().regex(/^QH\d{8}-\d{4,}$/);
export const departmentsSchema = z.object({
    departments: z.array(z.object({
        id: z.string(),
        name: z.string(),
        en: z.string(),
        aliases: z.array(z.string()),
        responsibilities: z.array(z.string()),
    })),
});
const clockSchema = z.object({
    name: z.enum(clockNames),
    label: words,
    rule: z.string(),
    term: termSchema,
    words: words.describe('The clock and its length, as people read it'),
    startsOn: z.enum(clockEvents),
    stopsOn: z.array(z.enum(clockEvents)),
    promised: z.boolean().describe('Whether the enterprise is told this date'),
    kinds: z.array(kind).optional().describe('Absent: every kind'),
    lanes: z.array(z.string()).optional().describe('Absent: every lane'),
});
export const mechanismShape = z.object({
    city: z.string(),
    name: z.string(),
    en: z.string(),
    title: words,
    version: z.string(),
    source: z.string(),
    kinds: z.array(z.object({ kind, label: words, rule: z.string() })),
    clocks: z.array(clockSchema),
});
const line = {
    number: numberSchema,
    kind,
    title: z.string(),
    stage,
    suspended: z.boolean().describe('Whether its clocks stand still 中止计时'),
    lead: unit.optional().describe('The department in charge'),
    filedAt: moment,
    promisedBy: moment.optional().describe('The promised date, the running one or the last'),
    missed: z.boolean().describe('Whether the promised date has passed without an answer'),
};
export const lineSchema = z.object(line);
export const pageSchema = z.object({
    demands: z.array(lineSchema),
    next: z.string().optional().describe('The cursor of the next page; absent on the last'),
});
export const demandSchema = z.object({
    ...line,
    text: z.string(),
    language: z.enum(['zh', 'en']),
    closure: z.enum(['written-off', 'rejected', 'withdrawn']).optional(),
    coHandlers: z.array(unit),
    targets: z.array(z.object({
        name: z.enum(clockNames),
        rule: z.string(),
        promised: z.boolean(),
        startedAt: moment,
        by: moment,
        day,
        provisional: z.boolean().describe('The holidays of that year are not published yet'),
        extendedFrom: moment.optional(),
        warnedAt: moment.optional(),
        missedAt: moment.optional(),
        stoppedAt: moment.optional(),
    })),
    ratings: z.array(z.object({ at: moment, level: z.string() })),
    history: z.array(z.object({ at: moment, type: z.string() })),
});
export const countsSchema = z.object({ total: count, stages: z.record(z.enum(stages), count), kinds: z.record(kind, count) });
export const standingsSchema = z.object({
    standings: z.array(z.object({
        department: unit,
        yellow: count.describe('Yellow cards that stand'),
        yellowRow: count.describe('Yellow cards in the present row'),
        red: count,
        interviewsDue: count,
        falseContacts: count,
        cards: z.array(z.object({
            color: z.enum(['yellow', 'red']),
            at: moment,
            rule: z.string(),
            demand: z.string(),
            liftedAt: moment.optional(),
        })),
    })),
});
export const understoodSchema = z.object({
    kind: z.enum([...kinds, 'other']),
    other: z.enum(['empty', 'greeting', 'chat', 'abuse', 'advertising']).optional(),
    confidence: z.number().min(0).max(1),
    ranking: z.array(z.object({ kind, probability: z.number().min(0).max(1) })),
    title: z.string(),
    language: z.enum(['zh', 'en']),
    departments: z.array(z.object({ id: z.string(), name: z.string(), score: z.number(), topic: words })),
    departmentSure: z.boolean().describe('Whether the first department is sure enough to be dispatched to without a dispatcher'),
    urgent: z.string().optional().describe('The words that say so'),
    summary: z.string().optional(),
    complex: z.string().optional(),
    missing: z.array(z.enum(asks)).optional(),
    source: z.enum(['offline', 'model']),
});
//# sourceMappingURL=shapes.js.map