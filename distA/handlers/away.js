/** 外出 and 回来: while somebody is away, what names them or goes to them alone also goes to who stands in. */
import { dayOf } from '../mechanisms/calendar.js';
import { longDay } from '../bot/texts/dates.js';
import { actorOf } from '../models/persons.js';
import { actsFor } from '../mechanisms/actor.js';
import { readExtension } from './date-words.js';
import { answerText, groupAddress, textsOf } from './speak.js';
const departmental = ['officer', 'deputy', 'head'];
export function isAway({ away }, now) {
    return away !== undefined && (away.until === undefined || now < away.until);
}
/** Who acts for the unit beside this person and is there, officers first. */
async function colleagues({ persons, now }, city, { id, grants }) {
    const units = grants.flatMap((grant) => (grant.city === city && grant.department ? [grant.department] : []));
    const all = await persons.withRole(city, departmental);
    const theirs = all.filter((one) => one.id !== id && units.some((unit) => actsFor(actorOf(one), city, unit)) && !isAway(one, now()));
    const rank = (one) => departmental.findIndex((role) => one.grants.some((grant) => grant.role === role));
    return theirs.toSorted((one, two) => rank(one) - rank(two) || (one.id < two.id ? -1 : 1));
}
/** Who stands in for somebody who is away: whom they named, else a colleague of the unit, else the dispatchers. */
export async function standInsFor(rooms, city, person) {
    if (!isAway(person, rooms.now()))
        return [];
    const named = person.away?.standIn ? await rooms.persons.get(person.away.standIn) : undefined;
    if (named && !isAway(named, rooms.now()))
        return [named];
    const [colleague] = await colleagues(rooms, city, person);
    return colleague ? [colleague] : rooms.persons.withRole(city, ['dispatcher']);
}
/** The list, and who stands in for those of it who are away; nobody twice. */
export async function withStandIns(rooms, city, list) {
    const others = await Promise.all(list.map((person) => standInsFor(rooms, city, person)));
    return [...new Map([...list, ...others.flat()].map((person) => [person.id, person])).values()];
}
/** Told in the unit's work groups, with what the person has in hand. */
async function announce({ rooms, person, city, event, group }, text) {
    const { city: id } = city.mechanism;
    for (const unit of new Set(person.grants.flatMap(({ department }) => department ?? []))) {
        const open = await rooms.ledger.open(id, unit, 100);
        const mine = open.flatMap(({ demand: { stage, number } }) => stage.name === 'handling' && stage.officer.id === person.id ? [number] : []);
        const elsewhere = (await rooms.groups.of(id, unit)).filter((each) => each.id !== group?.id);
        for (const each of elsewhere)
            await rooms.send(`${event.id}:away:${each.id}`, { to: groupAddress(each), message: { type: 'text', text: text(mine) } });
    }
}
/** `外出 3月9日 李工`: until the end of that day, or until 回来; without a name a colleague of the unit stands in. */
export async function away(visit, said) {
    const { rooms, person, city, locale } = visit;
    const { away: words } = textsOf(visit);
    const read = readExtension(said, rooms.now(), city.calendar);
    const name = (read ? read.rest : said).trim();
    const there = await colleagues(rooms, city.mechanism.city, person);
    const named = name ? there.find((one) => one.name === name) : undefined;
    if (name && !named)
        return answerText(visit, words.unknown(name));
    const gone = { ...(read ? { until: read.until } : {}), ...(named ? { standIn: named.id } : {}) };
    await rooms.persons.setAway(person.id, gone);
    const until = read && longDay(dayOf(read.until, city.calendar), { now: rooms.now(), calendar: city.calendar, locale });
    const standIn = (named ?? there[0])?.name;
    await answerText(visit, words.gone(until, standIn));
    await announce(visit, (mine) => words.announced(person.name, until, standIn, mine));
}
export async function back(visit) {
    const { rooms, person } = visit;
    const { away: words } = textsOf(visit);
    if (!isAway(person, rooms.now()))
        return answerText(visit, words.there);
    await rooms.persons.setAway(person.id, undefined);
    await answerText(visit, words.back);
    await announce(visit, () => words.announcedBack(person.name));
}
//# sourceMappingURL=away.js.map