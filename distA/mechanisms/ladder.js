/** What follows when a department misses a clock: the ladder of the city, as data (D2.22 to D2.24, D3.13, D5.12, D5.18). */
import { z } from 'zod';
import { clockNames } from './clock.js';
import { kind, rule, words } from './parts.js';
export const cardColors = ['yellow', 'red'];
const color = z.enum(cardColors);
/** What sets a step off: a missed clock, so many cards of one colour in a row, or a supervisor who gives the reason. */
const when = z.discriminatedUnion('on', [
    z.strictObject({ on: z.literal('missed'), targets: z.array(z.enum(clockNames)).min(1), kinds: z.array(kind).min(1).optional() }),
    z.strictObject({ on: z.literal('cards'), color, count: z.number().int().min(2) }),
    z.strictObject({ on: z.literal('supervisor') }),
]);
const step = z.discriminatedUnion('act', [
    /** `order`: a 督办通知 with its number goes out with the card, one act (D2.22). */
    z.strictObject({ act: z.literal('card'), color, when, rule, order: z.boolean().default(false) }),
    z.strictObject({ act: z.literal('interview'), with: z.enum(['deputy', 'head']), by: words, when, rule }),
    z.strictObject({ act: z.literal('hand-off'), to: words, when, rule }),
    /** Looked into and told in the next bulletin (D3.13). */
    z.strictObject({ act: z.literal('inspect'), by: words, when, rule }),
]);
export const ladderSchema = z.strictObject({
    steps: z.array(step).default([]),
    /** What breaks a row of cards: a demand that the department answers in time, or nothing (D6: "consecutive" is left open). */
    reset: z.enum(['met', 'never']).default('met'),
    /** Who may lift a card (D6: left open). */
    liftedBy: z.enum(['supervisor', 'leader']).default('supervisor'),
});
//# sourceMappingURL=ladder.js.map