/** The weekly inquiry (D2.3) and the monthly questionnaire (D2.28): whose turn has come is asked, nobody twice. */
import { clock } from '../mechanisms/actor.js';
import { dayOf, isOpen } from '../mechanisms/calendar.js';
import { isAskable, monthEnded, newInquiry, wasAskedIn, weekOf } from '../mechanisms/inquiry.js';
/** So many in one run: the rest have their turn in the next. */
const perRun = 200;
/** Each enterprise with the first of its people who can be written to; newcomers of this week are left alone until the next. */
async function candidates({ inquiries, enterprises, persons, now }, { mechanism: { city }, calendar }) {
    const firms = await enterprises.ofCity(city);
    const [people, asked] = await Promise.all([persons.speakingFor(firms.map(({ id }) => id)), inquiries.all(city)]);
    const week = weekOf(dayOf(now(), calendar));
    const settled = ({ since, chat, reachable }) => chat && reachable && weekOf(dayOf(since, calendar)) < week;
    const states = new Map(asked.map(({ id, state }) => [id, state]));
    return firms.flatMap(({ id }) => {
        const person = people.find((each) => each.enterprise === id && settled(each));
        return person ? [{ id, person: person.id, inquiry: states.get(id) ?? newInquiry(city, id) }] : [];
    });
}
/** Asks whoever is due in this city; `tell` sends what was just decided. In closed hours nobody is asked. */
export async function askDue(work, place, tell) {
    const { mechanism, calendar } = place;
    const { city, inquiry: rules } = mechanism;
    const now = work.now();
    if (!rules || !isOpen(now, calendar))
        return;
    const today = dayOf(now, calendar);
    const week = weekOf(today);
    const month = rules.monthly && monthEnded(today, calendar);
    const wantsReview = ({ quiet, reviews, ...rest }) => month && !quiet && !reviews.some((review) => review.month === month) && wasAskedIn({ reviews, ...rest }, month, { calendar });
    let asked = 0;
    for (const { id, person, inquiry } of await candidates(work, place)) {
        if (asked >= perRun)
            return;
        const steps = [
            ...(isAskable(inquiry, now, rules, calendar) ? [{ type: 'ask', person, by: clock, key: `ask:${week}` }] : []),
            ...(month && wantsReview(inquiry) ? [{ type: 'ask-review', month, person, by: clock, key: `review:${month}` }] : []),
        ];
        asked += steps.length;
        for (const step of steps) {
            const applied = await work.inquiries.apply(city, id, step);
            if (applied.ok)
                await tell(applied);
        }
    }
}
//# sourceMappingURL=inquiries.js.map