/** The schema of a mechanism: a city's policy as data. Where documents are silent (D6) there is a parameter with a default. */
import { z } from 'zod';
import { kinds } from './kind.ts';
import { termSchema } from './term.ts';

const kind = z.enum(kinds);
/** The number by which the rule is cited: D2.14. */
const rule = z.string().regex(/^[A-Z]\d+\.\d+$/, 'a rule number such as D2.14');
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 08:30');
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

export const countingSchema = z.strictObject({
  day0: z.enum(['exclude', 'include']).default('exclude'),
  endOfDay: z.enum(['closing', 'midnight', 'same-time']).default('closing'),
  onHoliday: z.enum(['keep', 'next', 'previous']).default('next'),
  clock: z.enum(['wall', 'working']).default('wall'),
});

/** Steps of a demand that start and stop clocks. */
export const clockEvents = ['filed', 'dispatched', 'accepted', 'contacted', 'replied', 'reported', 'resolved', 'redone', 'closed'] as const;

const targetSchema = z.strictObject({
  name: z.enum(['forward', 'accept', 'contact', 'answer', 'explain', 'status', 'resolve', 'rework', 'report']),
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
});
export type TargetRule = z.infer<typeof targetSchema>;

const answerModes = ['instant', 'unit', 'after-review', 'in-government-name'] as const;

const kindSchema = z.strictObject({ label: words, rule, answerMode: z.enum(answerModes) });

const eligibilitySchema = z.strictObject({
  rule,
  /** An enterprise needs one of these tags; absent: every enterprise that is bound. */
  tags: z.array(z.string()).min(1).optional(),
  anonymous: z.enum(['accepted', 'refused']).default('refused'),
  /** Said to those who are not eligible, and where they can go. */
  redirect: words.optional(),
});

const extensionSchema = z.strictObject({
  rule,
  max: z.number().int().min(0),
  approver: z.enum(['dispatcher', 'supervisor', 'leader']).default('dispatcher'),
  /** The longest that one extension may ask for, from the day it is asked. */
  longest: termSchema,
  needsReason: z.boolean().default(true),
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
    z.strictObject({ action: z.literal('redo'), rule, maxReplies: z.number().int().min(1), verifyRule: rule.optional() }),
  ]),
  /** Asked again after this long without an answer, so many times. */
  reAsk: z.strictObject({ after: termSchema, times: z.number().int().min(0) }).optional(),
  /** Closed without a rating after this long. */
  noAnswer: termSchema,
});

const laneSchema = words.extend({ code, rule });

export const mechanismSchema = z
  .strictObject({
    city: code,
    name: z.string().min(2),
    en: z.string().min(2),
    /** The mechanism's own name, as in its document. */
    title: words,
    version: z.string().min(1),
    source: z.string().min(1),
    /** The centre that dispatches, as people read it. */
    centre: words.extend({ phone: z.string().optional() }),
    supervision: words,
    /** What a changed file does to demands that are open: they keep the version they began under, or are counted anew under it. */
    openDemands: z.enum(['keep', 'recount']).default('keep'),
    catalogue: code,
    offsetMinutes: z.number().int().min(-720).max(840).default(480),
    hours: z.array(z.tuple([time, time])).min(1),
    /** When the morning digest goes out on a working day. */
    digestAt: time.default('09:00'),
    kinds: z.record(kind, kindSchema),
    lanes: z.array(laneSchema).default([]),
    eligibility: eligibilitySchema,
    refusals: z.array(words.extend({ code, rule })).default([]),
    targets: z.array(targetSchema).min(1),
    extension: extensionSchema,
    return: returnSchema,
    /** 转办 by the department itself, without the centre, so many times; then only by 退回. */
    transfer: z.strictObject({ rule, max: z.number().int().min(0) }),
    /** How often the entrepreneur may press 催一催. */
    nudge: z.strictObject({ every: termSchema }),
    survey: surveySchema,
  })
  .superRefine((mechanism, ctx) => {
    for (const { path, message } of contradictions(mechanism)) ctx.addIssue({ code: 'custom', path, message });
  });
export type Mechanism = z.infer<typeof mechanismSchema>;

interface Contradiction {
  path: Array<string | number>;
  message: string;
}

function meet<T>(some: readonly T[] | undefined, others: readonly T[] | undefined): boolean {
  return !some || !others || some.some((one) => others.includes(one));
}

/** Two clocks that would begin together for one demand: of one name, or both of them a promise. */
function rivals(targets: readonly TargetRule[]): Contradiction[] {
  return targets.flatMap((target, index) => {
    const rival = targets
      .slice(0, index)
      .find(
        (other) =>
          other.startsOn === target.startsOn &&
          meet(other.kinds, target.kinds) &&
          meet(other.lanes, target.lanes) &&
          (other.name === target.name || (other.promised && target.promised)),
      );
    const both = rival && (rival.name === target.name ? `are both called ${target.name}` : 'both promise a date');
    return both
      ? [
          {
            path: ['targets', index],
            message: `${target.rule} and ${rival.rule} ${both} and begin together: give them different kinds or lanes`,
          },
        ]
      : [];
  });
}

/** What single fields cannot tell. */
function contradictions({ lanes, targets, hours, survey }: Mechanism): Contradiction[] {
  const known = ['general', ...lanes.map((lane) => lane.code)];
  const strange = targets.flatMap((target, index) =>
    (target.lanes ?? [])
      .filter((lane) => !known.includes(lane))
      .map((lane) => ({ path: ['targets', index, 'lanes'], message: `no lane is called ${lane}: name one of ${known.join(', ')}` })),
  );
  const backwards = hours.flatMap(([from, to], index) => {
    if (from >= to) return [{ path: ['hours', index], message: `opening hours end before they begin: ${from} to ${to}` }];
    const before = hours[index - 1]?.[1];
    return before && before > from
      ? [{ path: ['hours', index], message: `opening hours begin at ${from}, before ${before}: put them in order` }]
      : [];
  });
  const pointless = survey.low.action === 'redo' && !survey.scale.some((level) => level.low);
  return [
    ...strange,
    ...rivals(targets),
    ...backwards,
    ...(pointless ? [{ path: ['survey', 'scale'], message: 'a redo needs at least one level with low: true' }] : []),
  ];
}
