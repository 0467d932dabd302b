/** Forms that a document attaches (D2.37 to D2.41): a table of demands, or one sheet for one demand with places for signature and seal. */
import { z } from 'zod';
import { choice } from './parts.js';
/** What a column can hold. `blank` is filled in by hand. */
export const formFields = [
    'no',
    'number',
    'filed-at',
    'unit',
    'enterprise',
    'contact',
    'text',
    'suggested',
    'department',
    'department-contact',
    'solved',
    'outcome',
    'outcomes',
    'rating',
    'ratings',
    'comment',
    'statement',
    'opinion',
    'blank',
];
export const formSchema = choice.extend({
    /** A sheet belongs to one demand, a table lists those of a stretch of days. */
    kind: z.enum(['table', 'sheet']).default('table'),
    /** Which demands it lists: all that were filed, or those that came so far. */
    of: z.enum(['filed', 'dispatched', 'resolved', 'rated']).default('filed'),
    columns: z.array(z.strictObject({ field: z.enum(formFields), zh: z.string().min(1) })).min(1),
    /** Who signs, and whose seal it bears. */
    sign: z.array(z.string().min(1)).default([]),
    seal: z.array(z.string().min(1)).default([]),
});
/** Whether the form lists this demand. */
export function belongs({ of }, { ratings }, history) {
    if (of === 'rated')
        return ratings.length > 0;
    return of === 'filed' || history.some(({ type }) => type === of);
}
//# sourceMappingURL=forms.js.map