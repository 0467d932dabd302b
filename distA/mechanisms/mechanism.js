/** The schema of a mechanism: a city's policy as data. Where documents are silent (D6) there is a parameter with a default. */
import { z } from 'zod';
import { bulletinSchema, measureSchema } from './bulletin.js';
import { clockEvents, clockNames } from './clock.js';
import { contradictions } from './contradictions.js';
import { firstResponsibleSchema, inquirySchema } from './inquiry-rules.js';
import { formSchema } from './forms.js';
import { ladderSchema } from './ladder.js';
import { meetingSchema } from './meeting.js';
import { choice, code, kind, rule, time, words } from './parts.js';
import { receptionSchema } from './reception-rules.js';
import { termSchema } from './term.js';
export const countingSchema = z.strictObject({
    day0: z.enum(['exclude', 'include']).default('exclude'),
    endOfDay: z.enum(['closing', 'midnight', 'same-time']).default('closing'),
    onHoliday: z.enum(['keep', 'next', 'previous']).default('next'),
    clock: z.enum(['wall', 'working']).default('wall'),
});
export const targetSchema = z.strictObject({
    name: z.enum(clockNames),
    rule,
    /** Absent: every kind. */
    kinds: z.array(kind).min(1).optional(),
    /** Absent: every lane; the ordinary lane is `general`. */
    lanes: z.array(code).min(1).optional(),
    term: termSchema,
    startsOn: z.enum(clockEvents),
    stopsOn: z.array(z.enum(clockEvents)).min(1),
    /** A periodic report (D4.16) starts again at each stop. */
    repeats: z.boolean().default(false),
    counting: countingSchema.prefault({}),
    /** How long before the end it is called soon; working days are counted to the opening of that day. */
    warnBefore: termSchema.optional(),
    /** Shown to the entrepreneur as the promised date. One target of each kind and round promises. */
    promised: z.boolean().default(false),
    /** The layer that it came from; not for the file itself to say. */
    layer: z.string().optional(),
});
/** Who gives the answer (D5.6, D5.7, D1.16): the unit at once, the office after its review, or the government in its name. */
const answerModes = ['instant', 'unit', 'after-review', 'in-government-name'];
const kindSchema = z.strictObject({ label: words, rule, answerMode: z.enum(answerModes) });
const eligibilitySchema = z.strictObject({
    rule,
    /** An enterprise needs one of these tags; absent: every enterprise that is bound. */
    tags: z.array(z.string()).min(1).optional(),
    /** Lists that open one after another (D1.3): an enterprise with this tag may file from that day on. */
    batches: z.array(z.strictObject({ tag: z.string(), from: z.iso.date() })).default([]),
    /** Whether only the principal of the enterprise files (D1.4), and the rule that says so. */
    who: z.enum(['principal', 'anyone']).default('anyone'),
    whoRule: rule.optional(),
    anonymous: z.enum(['accepted', 'refused']).default('refused'),
    /** Said to those who are not eligible, and where they can go (D4.4). */
    redirect: words.optional(),
});
const extensionSchema = z.strictObject({
    rule,
    max: z.number().int().min(0),
    approver: z.enum(['dispatcher', 'supervisor', 'leader']).default('dispatcher'),
    /** The longest that one extension may ask for, from the day it is asked. */
    longest: termSchema,
    /** Asked within so long of the dispatch, or not at all (D5.11). */
    within: termSchema.optional(),
    needsReason: z.boolean().default(true),
});
/** 中止计时: without it the clocks of a demand never stand still. */
const pauseSchema = z.strictObject({
    rule,
    approver: z.enum(['dispatcher', 'supervisor', 'leader']).default('dispatcher'),
    /** The longest that one suspension may last, from the day it is asked. */
    longest: termSchema,
    /** How often for one demand. */
    max: z.number().int().min(1),
    /** Offered as buttons; another can be written. */
    reasons: z.array(choice.extend({ code: code.max(20) })).default([]),
});
const returnSchema = z.strictObject({
    rule,
    within: termSchema,
    max: z.number().int().min(0),
    reasons: z.array(words.extend({ code })).min(1),
});
const surveySchema = z.strictObject({
    rule,
    scale: z.array(words.extend({ code, satisfied: z.boolean(), low: z.boolean().default(false) })).min(2),
    /** What a low rating starts. `nothing` where the document says nothing of it: it is counted and shown. */
    low: z.discriminatedUnion('action', [
        z.strictObject({ action: z.literal('nothing') }),
        z.strictObject({
            action: z.literal('redo'),
            rule,
            maxReplies: z.number().int().min(1),
            verifyRule: rule.optional(),
            /** The principal signs a form before it can be written off (D2.27). */ form: z.boolean().default(false),
        }),
    ]),
    /** Asked again after this long without an answer, so many times. */
    reAsk: z.strictObject({ after: termSchema, times: z.number().int().min(0) }).optional(),
    /** Closed without a rating after this long. */
    noAnswer: termSchema,
});
const laneSchema = choice.extend({
    /** Taken by itself: by what is urgent when it is filed, or by what more than one department works on (D3.6). */
    when: z.enum(['urgent', 'shared']).optional(),
    /** Proposed to the dispatcher for what looks complex; a person decides (D1.12, D3.6). */
    proposed: z.literal('complex').optional(),
    /** The principal of the unit in charge leads and follows up in person (D3.11). */
    principal: z.strictObject({ rule }).optional(),
    /** Its limit is set case by case by the centre (D1.13). */
    ownLimit: z.boolean().default(false),
});
const fieldsSchema = z.strictObject({
    city: code,
    name: z.string().min(2),
    en: z.string().min(2),
    /** The mechanism's own name, as in its document. */
    title: words,
    version: z.string().min(1),
    source: z.string().min(1),
    /** A trial (D1.1): until when it runs, and how long before that somebody is reminded to decide what comes next. */
    validity: z.strictObject({ rule, to: z.iso.date(), remind: termSchema.prefault({ count: 1, unit: 'month' }) }).optional(),
    /** The centre that dispatches, as people read it. */
    centre: words.extend({ phone: z.string().optional() }),
    supervision: words,
    /** What a changed file does to demands that are open: they keep the version they began under, or are counted anew under it. */
    openDemands: z.enum(['keep', 'recount']).default('keep'),
    /** A file of `mechanisms/layers/` above this one: a province's terms over a city's. */
    parent: code.optional(),
    /** Which holds of two clocks of one name: the city's own, or the one that ends first. */
    layers: z.enum(['strictest', 'local']).default('local'),
    catalogue: code,
    offsetMinutes: z.number().int().min(-720).max(840).default(480),
    hours: z.array(z.tuple([time, time])).min(1),
    /** When the morning digest goes out on a working day. */
    digestAt: time.default('09:00'),
    kinds: z.partialRecord(kind, kindSchema),
    /** A kind that the document does not know is taken as another. */
    convert: z.partialRecord(kind, z.strictObject({ to: kind, rule })).default({}),
    /** In whose name answers are given that are `in-government-name` (D1.16). */
    government: words.optional(),
    lanes: z.array(laneSchema).default([]),
    eligibility: eligibilitySchema,
    refusals: z.array(choice).default([]),
    /** Classes of closing (D1.14), asked with 办结; absent: none is asked. */
    closings: z.array(choice).default([]),
    /** Teams of commissioners by the class of the enterprise: the first whose tag it has, or the one without tags (D3.5). */
    commissioners: z.array(choice.extend({ tags: z.array(z.string()).default([]) })).default([]),
    /** To whom an enterprise may address its demand (D1.5). */
    addressees: z.array(choice).default([]),
    /** To whom the centre may raise a demand (D1.8, D2.7, D2.8, D5.13). */
    escalations: z.array(choice).default([]),
    targets: z.array(targetSchema).min(1),
    extension: extensionSchema,
    pause: pauseSchema.optional(),
    return: returnSchema,
    /** 转办 by the department itself, without the centre, so many times; then only by 退回. */
    transfer: z.strictObject({ rule, max: z.number().int().min(0) }),
    /** How often the entrepreneur may press 催一催. */
    nudge: z.strictObject({ every: termSchema }),
    /** 催办 of a demand whose clocks have all run out, after so long without a step. */
    reminder: z.strictObject({ every: termSchema }).prefault({ every: { count: 5, unit: 'working-day' } }),
    survey: surveySchema,
    ladder: ladderSchema.prefault({}),
    /** A contact that the enterprise denies is recorded against the department under this rule (D2.30). */
    falseContact: z.strictObject({ rule }).optional(),
    /** Reception days of leaders (D4.1 to D4.22). */
    reception: receptionSchema.optional(),
    bulletins: z.array(bulletinSchema).default([]),
    measure: measureSchema.prefault({}),
    /** The weekly inquiry (D2.2 to D2.5). */
    inquiry: inquirySchema.optional(),
    /** The towns of `inquiry.areas` have the demands of their enterprises first (D2.6). */
    firstResponsible: firstResponsibleSchema.optional(),
    /** 首席服务员 (D5.2): enterprises with one of these tags should each have one. */
    steward: z.strictObject({ rule, tags: z.array(z.string()).min(1) }).optional(),
    meetings: z.array(meetingSchema).default([]),
    forms: z.array(formSchema).default([]),
});
export const mechanismSchema = fieldsSchema.superRefine((mechanism, ctx) => {
    for (const { path, message } of contradictions(mechanism))
        ctx.addIssue({ code: 'custom', path, message });
});
//# sourceMappingURL=mechanism.js.map