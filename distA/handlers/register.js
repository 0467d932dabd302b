/** 登记 部门: makes a group that department's work group. Only the centre may. */
import { groupCard } from '../bot/render/group.js';
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { addressOf, answerText, chatKey, textsOf } from './speak.js';
import { viewOf } from './view.js';
import { workload } from './workload.js';
const mostOpen = 50;
/** What is open has its card here: it may have come before there was a group, or while the group was lost. */
async function showOpen({ rooms, event, city }, department) {
    const to = addressOf(event);
    for (const { demand, revision } of await rooms.ledger.open(city.mechanism.city, department, mostOpen)) {
        const { number, attachments } = demand;
        const card = groupCard(await viewOf(rooms, demand, rooms.locale));
        const files = (await rooms.liveCards.find(number, chatKey(rooms, to))) ? [] : attachments;
        const ref = { purpose: 'card', number };
        const live = { key: number, number, revision, mode: 'update-or-send' };
        await rooms.send(`${event.id}:open:${number}`, { to, message: { type: 'card', card }, ref, live });
        for (const file of files)
            await rooms.send(`${event.id}:open:${number}:${file.id}`, {
                to,
                message: { type: 'file', file, caption: number },
                ref: { purpose: 'notice', number },
            });
    }
}
export async function register(visit, name) {
    const { rooms, person, city, event, locale } = visit;
    const words = textsOf(visit).person;
    if (event.chat.kind !== 'group')
        return answerText(visit, words.registerInGroup);
    if (!holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator'))
        return answerText(visit, words.registerNotAllowed);
    const department = rooms.cities.departmentNamed(city.mechanism.city, name.trim());
    if (!department)
        return answerText(visit, words.registerUnknown(name.trim()));
    await rooms.groups.register({
        channel: event.channel,
        chat: event.chat.id,
        city: city.mechanism.city,
        department,
        title: event.chat.title ?? name.trim(),
    });
    await answerText(visit, words.registered(rooms.cities.departmentName(city.mechanism.city, department, locale)));
    await showOpen(visit, department);
}
export async function todo(visit) {
    const { rooms, group, city, person, event, locale } = visit;
    const words = textsOf(visit);
    const department = group?.department ?? person.grants.find((grant) => grant.department)?.department;
    if (!department)
        return answerText(visit, event.chat.kind === 'group' ? words.person.groupUnknown : words.person.helpOfficer);
    await answerText(visit, (await workload(rooms, city, department, locale)) ?? words.digest.nothing);
}
//# sourceMappingURL=register.js.map