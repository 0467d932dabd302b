/** A refusal in words that say the way on. */
import { longDay, past } from '../bot/texts/dates.js';
import { inLocale } from '../bot/render/view.js';
import { dayOf } from '../mechanisms/calendar.js';
import { textsOf } from './speak.js';
export function explain(refusal, visit) {
    const { rooms, city, locale } = visit;
    const texts = textsOf(visit);
    const today = { now: rooms.now(), calendar: city.calendar, locale };
    const facts = refusal;
    const word = (value) => (typeof value === 'string' ? value : '');
    const day = (value) => (value instanceof Date ? longDay(dayOf(value, city.calendar), today) : '');
    const stage = refusal.code === 'wrong-stage' ? texts.stage[refusal.stage] : '';
    return texts.refusal[refusal.code]({
        need: refusal.code === 'not-your-role' ? refusal.need : 'requester',
        name: word(facts['name']),
        at: facts['at'] instanceof Date ? past(facts['at'], today) : '',
        stage,
        max: Number(facts['max'] ?? 0),
        rule: word(facts['rule']),
        by: day(facts['by']),
        latest: day(facts['latest']),
        again: day(facts['again']),
        redirect: refusal.code === 'not-eligible' && refusal.redirect ? inLocale(refusal.redirect, locale) : '',
        ...(typeof facts['department'] === 'string'
            ? { department: rooms.cities.departmentName(city.mechanism.city, facts['department'], locale) }
            : {}),
    });
}
//# sourceMappingURL=explain.js.map