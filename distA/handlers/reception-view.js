import { dayOf } from '../mechanisms/calendar.js';
import { isBookable } from '../mechanisms/reception.js';
import { explain } from './explain.js';
import { tellPresser } from './speak.js';
/** Undefined in a city whose file says nothing of receptions. */
export function receptionView({ cities, now }, reception, locale) {
    const { mechanism, calendar } = cities.get(reception.city);
    const rules = mechanism.reception;
    return rules && { reception, mechanism, rules, today: { now: now(), calendar, locale } };
}
/** Those of a city by their day; the past ones too. */
export async function receptionsOf({ receptions }, city) {
    return (await receptions.all(city)).toSorted((one, two) => one.state.day.localeCompare(two.state.day) || one.id.localeCompare(two.id));
}
export async function bookable(visit) {
    const list = await receptionsOf(visit.rooms, visit.city.mechanism.city);
    return list.map(({ state }) => state).filter((reception) => isBookable(reception, visit.rooms.now()));
}
/** Today's and those to come, not cancelled. */
export async function upcoming({ rooms, city }) {
    const today = dayOf(rooms.now(), city.calendar);
    const list = await receptionsOf(rooms, city.mechanism.city);
    return list.map(({ state }) => state).filter(({ day, cancelled }) => day >= today && !cancelled);
}
/** The day that a button names, with what is needed to speak of it; the person is told when it is gone. */
export async function named(visit, id) {
    const stored = await visit.rooms.receptions.get(visit.city.mechanism.city, id);
    const view = stored && receptionView(visit.rooms, stored.state, visit.locale);
    if (!view)
        await tellPresser(visit, explain({ code: 'no-such-reception' }, visit), true);
    return view;
}
/** What the person's enterprise is, for D4.4. */
export async function tagsOf({ rooms, person }) {
    return (person.enterprise ? await rooms.enterprises.get(person.enterprise) : undefined)?.tags ?? [];
}
export const rulesOf = ({ city }) => city.mechanism.reception;
//# sourceMappingURL=reception-view.js.map