/** What the dashboard is given of reception days and of the weekly inquiry: the cities that have them, their words, and the decisions of the office. */
import { noticeLines } from '../bot/render/reception.js';
import { assignMatter } from '../handlers/assign.js';
import { covered } from '../handlers/inquiry-summary.js';
import { explain } from '../handlers/explain.js';
import { receptionView } from '../handlers/reception-view.js';
import { handOnReception } from '../handlers/tell-reception.js';
import { actorOf } from '../models/persons.js';
/** Pages are in Chinese. */
const locale = 'zh-CN';
function desksOf(cities, served) {
    return served.flatMap((name) => {
        const { mechanism, calendar, catalogue } = cities.get(name);
        const { reception: rules, city, name: zh, title, lanes } = mechanism;
        const departments = catalogue.departments.map((each) => ({ id: each.id, name: each.name }));
        return rules ? [{ city, name: zh, title: title.zh, rules, calendar, departments, lanes }] : [];
    });
}
export function receptionDesk({ rooms, cities, served, now, }) {
    const inWords = (city, refusal) => explain(refusal, { rooms, city: cities.get(city), locale });
    const decide = async (person, decision, key) => {
        const { city, id } = decision;
        const by = actorOf(person);
        if (decision.type === 'intention') {
            const applied = await rooms.receptions.apply(city, id, { ...decision.intention, by, key });
            if (!applied.ok)
                return inWords(city, applied.refusal);
            return void (await handOnReception(rooms, applied));
        }
        const { no, department, outcome, lane } = decision;
        if (!cities.department(city, department))
            return inWords(city, { code: 'unknown-reason' });
        const assigned = await assignMatter(rooms, { city, id, no, department, outcome, by, key });
        if (!assigned.ok)
            return inWords(city, assigned.refusal);
        if (lane)
            await rooms.apply.apply(assigned.number, { type: 'set-lane', lane, by, key: `${key}:lane` }); // D4.16
        return undefined;
    };
    return {
        receptionDesks: () => desksOf(cities, served),
        noticeLines: (reception) => {
            const view = receptionView({ cities, now }, reception, locale);
            return view ? noticeLines(view) : [];
        },
        decideReception: decide,
        now,
    };
}
/** What the dashboard is given of the weekly inquiry. */
export function inquiryDesk({ rooms, cities, served }) {
    return {
        inquiryDesks: () => served.flatMap((name) => {
            const { mechanism, calendar } = cities.get(name);
            const { inquiry: rules, city, name: title } = mechanism;
            return rules ? [{ city, title, rules, calendar }] : [];
        }),
        covered: (city, week) => covered(rooms, cities.get(city), week),
    };
}
//# sourceMappingURL=desks.js.map