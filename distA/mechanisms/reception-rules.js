/** Reception days of leaders as a city's file says them (D4.1 to D4.21): who receives, about what, where, when, and who is told how early. */
import { z } from 'zod';
import { choice, code, rule, time, words } from './parts.js';
import { termSchema } from './term.js';
/** Part of a reception's id, which stands on buttons: they have little room. */
const shortCode = code.max(12, 'at most 12 characters: it stands on buttons');
const slots = z.array(time).max(12);
export const halves = ['am', 'pm'];
/** A recurrence: the week-th such weekday of each of these months, or the next working day after it. */
const rotaSchema = z.strictObject({
    rule,
    months: z.array(z.number().int().min(1).max(12)).min(1),
    week: z.number().int().min(1).max(4),
    /** 1 Monday to 5 Friday. */
    weekday: z.number().int().min(1).max(5),
    half: z.enum(halves).default('am'),
    leader: code,
    form: code,
});
export const receptionSchema = z.strictObject({
    rule,
    perYear: z.number().int().min(1),
    /** The notice goes out so long before the day. */
    notice: z.strictObject({ rule, before: termSchema }),
    /** Booking ends so long before the day; `desk`: the other ways to book, as the notice says them (D4.9, D4.21). */
    booking: z.strictObject({ rule, closes: termSchema, desk: words.optional() }),
    /** The leader gets the list of who comes with what, and the firms are reminded, so long before the day. */
    brief: z.strictObject({ rule, before: termSchema }),
    /** What a demand is about (D4.11); the departments of the catalogue that belong to it let the field be guessed. */
    fields: z.array(choice.extend({ code: code.max(20), departments: z.array(code).default([]) })).min(1),
    /** Who receives, and for which fields; without `fields` for every one. */
    leaders: z.array(words.extend({ code: shortCode, rule, fields: z.array(code).min(1).optional() })).min(1),
    /** 座谈会, 现场会, 早餐会, 走访 (D4.5), each with its usual place; the office changes the place by the matters (D4.3). */
    forms: z.array(choice.extend({ place: words })).min(1),
    /** What is received (D4.6), for the notice; what is not is said by `refusals`. */
    matters: z.array(words).default([]),
    /** When one firm after another is received. */
    slots: z.strictObject({ am: slots.default([]), pm: slots.default([]) }),
    rota: z.array(rotaSchema).default([]),
});
//# sourceMappingURL=reception-rules.js.map