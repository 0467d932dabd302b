/** The week of an inquiry and its month, in words for the centre (D2.5, D2.28). */
import { monthlyText, summaryText } from '../bot/render/inquiry.js';
import { addDays, dayOf, isOpen } from '../mechanisms/calendar.js';
import { coverage } from '../mechanisms/coverage.js';
import { monthEnded, summaryAt, weekOf } from '../mechanisms/inquiry.js';
import { inGroups, privately } from './recipients.js';
import { once, tellAll } from './tell-once.js';
/** Town by town, with every enterprise of the city. */
export async function covered(rooms, city, week) {
    const { mechanism } = city;
    const enterprises = await rooms.enterprises.ofCity(mechanism.city);
    const [people, stored] = await Promise.all([
        rooms.persons.speakingFor(enterprises.map(({ id }) => id)),
        rooms.inquiries.all(mechanism.city),
    ]);
    const reached = new Set(people.filter(({ chat, reachable }) => chat && reachable).map(({ enterprise }) => enterprise));
    const firms = enterprises.map((enterprise) => ({ ...enterprise, reachable: reached.has(enterprise.id) }));
    return coverage(firms, new Map(stored.map(({ id, state }) => [id, state])), week, mechanism.inquiry?.areas ?? []);
}
/** A week as it stands; empty in a city without an inquiry. */
export async function summarise(rooms, city, locale, week) {
    const rules = city.mechanism.inquiry;
    const now = rooms.now();
    const which = week ?? weekOf(dayOf(now, city.calendar));
    const link = `${rooms.publicUrl}/inquiries`;
    return rules ? summaryText(which, await covered(rooms, city, which), rules, { now, calendar: city.calendar, locale }, link) : '';
}
async function summariseMonth(rooms, city, month, locale) {
    const rules = city.mechanism.inquiry;
    const stored = await rooms.inquiries.all(city.mechanism.city);
    const today = { now: rooms.now(), calendar: city.calendar, locale };
    const states = stored.map(({ state }) => state);
    return rules ? monthlyText(month, states, rules, today) : '';
}
/** How long a summary is made up for when nobody was at work at its time; delivered messages are remembered a little longer. */
const late = 71 * 3_600_000;
const remembered = 8 * 86_400;
/** To the centre: its groups, and its dispatchers in private; once under each key. */
async function toCentre(rooms, { mechanism: { city } }, key, say) {
    await once(rooms.notes, `${key}:${city}`, remembered, async () => {
        const people = privately(await rooms.persons.withRole(city, ['dispatcher']));
        await tellAll(rooms, `${key}:${city}`, [...(await inGroups(rooms, city, 'centre')), ...people], say);
        return true;
    });
}
/** D2.5 at the end of the week, D2.28 on the first working day of the month; in opening hours. */
export async function sendSummaries(rooms, city) {
    const { mechanism, calendar } = city;
    const rules = mechanism.inquiry;
    const now = rooms.now();
    if (!rules || !isOpen(now, calendar))
        return;
    const today = dayOf(now, calendar);
    for (const week of [addDays(weekOf(today), -7), weekOf(today)]) {
        const due = summaryAt(week, rules, calendar);
        const isDue = due && due <= now && now.getTime() - due.getTime() < late;
        if (isDue)
            await toCentre(rooms, city, `inquiry-week:${week}`, (locale) => summarise(rooms, city, locale, week));
    }
    const month = rules.monthly && monthEnded(today, calendar);
    if (month)
        await toCentre(rooms, city, `inquiry-month:${month}`, (locale) => summariseMonth(rooms, city, month, locale));
}
//# sourceMappingURL=inquiry-summary.js.map