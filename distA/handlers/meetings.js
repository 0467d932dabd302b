/** 联席会议: the agenda proposed to the centre when a period begins. */
import { inLocale } from '../bot/render/view.js';
import { textsIn } from '../bot/texts/index.js';
import { dayOf, isOpen } from '../mechanisms/calendar.js';
import { agendaOf } from '../mechanisms/meeting.js';
import { periodOf } from '../mechanisms/period.js';
import { inGroups } from './recipients.js';
import { once, tellAll } from './tell-once.js';
/** So many of a city are looked at; a city with more that are open has another trouble than its agenda. */
const most = 5000;
const shown = 10;
const remembered = 400 * 86_400;
/** What is proposed for the meeting of this period. */
export async function proposed({ ledger, now }, city, rule) {
    const open = await ledger.unanswered(city.mechanism.city, most);
    const demands = open.map(({ demand }) => demand);
    return agendaOf(demands, rule, { now: now(), calendar: city.calendar });
}
/** Told once in each period, in working hours, when there is something to meet about. */
export async function proposeAgendas(rooms, city) {
    const { mechanism, calendar } = city;
    const now = rooms.now();
    if (!isOpen(now, calendar))
        return;
    for (const rule of mechanism.meetings) {
        const period = periodOf(dayOf(now, calendar), rule.every);
        const key = `meeting:${mechanism.city}:${rule.code}:${period.id}`;
        await once(rooms.notes, key, remembered, async () => {
            const items = await proposed(rooms, city, rule);
            if (items.length === 0)
                return false; // It may still come to be in this period.
            const words = textsIn(rooms.locale);
            const lines = items.slice(0, shown).map(({ demand, why }) => {
                const because = why.map((each) => words.meeting.why[each]).join(words.bulletin.and);
                return words.meeting.item(demand.number, demand.title, because);
            });
            const head = words.meeting.agenda(inLocale(rule, rooms.locale), words.bulletin.period(period), items.length);
            const text = [head, ...lines, words.meeting.whole(`${rooms.publicUrl}/meetings`)].join('\n');
            await tellAll(rooms, key, await inGroups(rooms, mechanism.city, 'centre'), () => text);
            return true;
        });
    }
}
//# sourceMappingURL=meetings.js.map