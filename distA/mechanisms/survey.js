import { deadline } from './deadline.js';
import { countingSchema } from './mechanism.js';
const plain = countingSchema.parse({});
export function surveyDates(now, { survey }, calendar) {
    const endsAt = deadline(now, survey.noAnswer, calendar, plain).at;
    return { endsAt, ...nextAsk(1, now, { survey }, calendar) };
}
/** The date of the next survey after `asked` of them went out. */
export function nextAsk(asked, now, { survey }, calendar) {
    const { reAsk } = survey;
    return reAsk && asked <= reAsk.times ? { askAgainAt: deadline(now, reAsk.after, calendar, { ...plain, endOfDay: 'same-time' }).at } : {};
}
//# sourceMappingURL=survey.js.map