import { explain } from '../handlers/explain.js';
import { proposed } from '../handlers/meetings.js';
import { closing } from '../mechanisms/calendar.js';
import { actorOf } from '../models/persons.js';
/** Pages are in Chinese. */
const locale = 'zh-CN';
export function meetingDesk({ stores, rooms, cities, served, now }) {
    return {
        meetings: () => Promise.all(served.flatMap((name) => {
            const city = cities.get(name);
            const { mechanism, catalogue } = city;
            const departments = catalogue.departments.map((each) => ({ id: each.id, name: each.name }));
            return mechanism.meetings.map(async (rule) => ({
                city: mechanism.city,
                name: mechanism.name,
                rule,
                departments,
                items: await proposed({ ledger: stores.ledger, now }, city, rule),
            }));
        })),
        decideAtMeeting: async (person, decision, key) => {
            const stored = await stores.apply.load(decision.number);
            if (!stored)
                return '没有这件诉求，请检查编号。';
            const city = cities.get(stored.demand.city);
            const { meeting, text, lead, coHandlers, day } = decision;
            const strange = [...(lead ? [lead] : []), ...coHandlers].find((id) => !cities.department(city.mechanism.city, id));
            if (strange)
                return '没有这个单位，请从列表里选。';
            const until = day ? { until: closing(day, city.calendar) } : {};
            const applied = await stores.apply.apply(decision.number, {
                type: 'decide-at-meeting',
                meeting,
                text,
                coHandlers,
                ...(lead ? { lead } : {}),
                ...until,
                by: actorOf(person),
                key,
            });
            return applied.ok ? undefined : explain(applied.refusal, { rooms, city, locale });
        },
    };
}
//# sourceMappingURL=meeting-desk.js.map