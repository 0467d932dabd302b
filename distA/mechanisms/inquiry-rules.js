/** The weekly inquiry 每周征询 as a city's file says it (D2.2 to D2.5, D2.28): which towns, how often, when it is summed up. */
import { z } from 'zod';
import { choice, code, kind, rule, time, words } from './parts.js';
import { termSchema } from './term.js';
export const inquirySchema = z.strictObject({
    rule,
    /** Towns and zones (D2.2), each with its named 征询专员 when there is one. */
    areas: z.array(choice.extend({ code: code.max(20), officer: words.optional() })).default([]),
    /** An enterprise is not asked twice within so long. */
    every: termSchema.prefault({ count: 7, unit: 'day' }),
    /** The questions of a week are spread over the opening hours of its first so many working days. */
    days: z.number().int().min(1).max(7).default(3),
    /** A question without an answer stands for so long; until then no other is asked. */
    unanswered: termSchema.prefault({ count: 10, unit: 'working-day' }),
    /** To the centre on that weekday (1 Monday to 5 Friday) or the last working day before it. */
    summary: z.strictObject({ rule, weekday: z.number().int().min(1).max(5).default(5), at: time.default('16:00') }),
    /** Once a month: figures to the centre, and how the enterprises that were asked find it (D2.28). */
    monthly: z.strictObject({ rule, scale: z.array(words.extend({ code: code.max(20), satisfied: z.boolean() })).min(2) }).optional(),
});
/** 属地首责: the towns above have the demands of their enterprises first (D2.6). */
export const firstResponsibleSchema = z.strictObject({
    rule,
    /** Absent: every kind. */
    kinds: z.array(kind).min(1).optional(),
    /** Neither solved nor passed up by then: the centre is told. */
    within: termSchema,
});
//# sourceMappingURL=inquiry-rules.js.map