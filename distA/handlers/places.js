import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { answer, answerText, textsOf } from './speak.js';
export const longestDoorName = 40;
/** The link of a door by that name, made on the platform. */
export async function makeDoor({ doors, places }, city, named) {
    const name = named.trim().replace(/\s+/g, ' ');
    if (!name || [...name].length > longestDoorName)
        return { wrong: 'name' };
    const id = doors.idOf(city, name);
    for (const channel of places.values()) {
        const link = await channel.doorLink?.(id);
        if (!link)
            continue;
        const door = { id, city, name, link };
        await doors.put(door);
        return { door };
    }
    return { wrong: 'nowhere' };
}
function isCentre({ person, city }) {
    return holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator');
}
async function listDoors(visit) {
    const { rooms, city } = visit;
    const { places } = textsOf(visit);
    const [doors, brought] = await Promise.all([rooms.doors.all(city.mechanism.city), rooms.doors.brought(city.mechanism.city)]);
    const lines = doors.map(({ id, name, link }) => {
        const { persons = 0, demands = 0 } = brought.find(({ door }) => door === id) ?? {};
        return `${places.doorLine(name, persons, demands)}\n${link}`;
    });
    await answerText(visit, lines.length > 0 ? lines.join('\n') : places.noDoors);
}
/** 入口 名称: a link and its QR code; whoever comes by it is known to have come from there. Without a name: all of them. */
export async function door(visit, named) {
    const { rooms, city, event } = visit;
    const { places } = textsOf(visit);
    if (!isCentre(visit))
        return answerText(visit, places.centreOnly);
    if (!named.trim())
        return listDoors(visit);
    const made = await makeDoor(rooms, city.mechanism.city, named);
    if ('wrong' in made)
        return answerText(visit, made.wrong === 'name' ? places.doorTooLong(longestDoorName) : places.doorNowhere);
    const { name, link } = made.door;
    await answerText(visit, places.doorMade(name, link));
    const image = { kind: 'photo', name: `${name}.png`, mime: 'image/png' };
    const file = await rooms.attachments.save(`door:${event.id}`, image, await rooms.qr(link));
    await answer(visit, { type: 'file', file }, { part: 'qr' });
}
/** The last door counts: a demand remembers the one its requester came by. */
export async function cameBy({ rooms, person }, id) {
    if (person.door !== id)
        await rooms.persons.cameBy(person.id, id);
}
const inDepartment = ['officer', 'head', 'deputy'];
/** Members of the department on this platform, and whoever asks, who owns the group. */
async function membersOf({ rooms, person, city, event }, department) {
    const people = await rooms.persons.withRole(city.mechanism.city, inDepartment);
    const theirs = people.filter(({ channel, grants }) => channel === event.channel && grants.some((grant) => grant.department === department && grant.city === city.mechanism.city));
    return [...new Set([person.user, ...theirs.map(({ user }) => user)])];
}
/** 建群 部门: the application makes a group of the department's officers and tells it what is new; nobody can answer there. */
export async function makeGroup(visit, named) {
    const { rooms, city, event, locale } = visit;
    const { places, person: words } = textsOf(visit);
    const make = rooms.places.get(event.channel)?.makeGroup;
    if (!isCentre(visit))
        return answerText(visit, places.centreOnly);
    if (!make || event.chat.kind === 'group')
        return answerText(visit, places.groupNowhere);
    const department = rooms.cities.departmentNamed(city.mechanism.city, named.trim());
    if (!department)
        return answerText(visit, words.registerUnknown(named.trim()));
    const members = await membersOf(visit, department);
    const title = rooms.cities.departmentName(city.mechanism.city, department, locale);
    if (members.length < 2)
        return answerText(visit, places.groupAlone(title));
    const made = await refusable(make({ key: event.id, name: title, members }));
    if (!made)
        return answerText(visit, places.groupRefused);
    await rooms.groups.register({ channel: event.channel, chat: made, city: city.mechanism.city, department, title });
    const to = { channel: event.channel, chat: made, kind: 'group' };
    await rooms.send(`${event.id}:group`, { to, message: { type: 'text', text: words.registered(title) } }); // Before that nobody sees the group.
    await answerText(visit, places.groupMade(title, members.length));
}
/** Undefined when the platform says no; anything else is tried again. */
async function refusable(making) {
    try {
        return await making;
    }
    catch (error) {
        const { failure } = error;
        if (failure && failure.type !== 'unsure')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=places.js.map