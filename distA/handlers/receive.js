import { route } from './route.js';
import { addressOf } from './speak.js';
function localeOf(language, fallback) {
    if (!language)
        return fallback;
    return language.toLowerCase().startsWith('zh') ? 'zh-CN' : language.toLowerCase().startsWith('en') ? 'en' : fallback;
}
/** An enterprise is served under its own city; an official under the city of the first grant. */
async function cityOf(rooms, person, groupCity) {
    if (groupCity)
        return rooms.cities.get(groupCity);
    const enterprise = person.enterprise ? await rooms.enterprises.get(person.enterprise) : undefined;
    const city = enterprise?.city ?? person.grants[0]?.city;
    return city ? rooms.cities.get(city) : rooms.cities.first();
}
async function visitOf(rooms, event) {
    const isGroup = event.chat.kind === 'group';
    const { channel, sender, chat } = event;
    const person = await rooms.persons.meet({
        channel,
        user: sender.id,
        name: sender.name,
        locale: localeOf(sender.language, rooms.locale),
        ...(isGroup ? {} : { chat: chat.id }),
    });
    const group = isGroup ? await rooms.groups.find(channel, chat.id) : undefined;
    const city = await cityOf(rooms, person, group?.city);
    return { rooms, event, person, city, locale: isGroup ? rooms.locale : person.locale, ...(group ? { group } : {}) };
}
/** Facts about the chat itself need no conversation. True when the event was one. */
async function housekeeping(rooms, event) {
    const { content, channel, chat } = event;
    if (content.type === 'moved')
        await rooms.groups.move(channel, chat.id, content.to);
    else if (content.type === 'left')
        await rooms.groups.leave(channel, chat.id);
    else
        return false;
    return true;
}
function isReachable({ content }) {
    return content.type === 'reachable' ? content.reachable : content.type !== 'undelivered';
}
/** A person who writes, or unblocked us, can be reached again: what was parked for them goes out. */
async function reachability({ rooms, event, person }) {
    const reachable = isReachable(event);
    const { channel, chat, content } = event;
    if (chat.kind !== 'private' || (reachable === person.reachable && content.type !== 'reachable'))
        return;
    if (reachable)
        await rooms.unpark(addressOf(event)); // First: it waits until what is being parked at this moment is.
    await rooms.persons.setChatReachable(channel, chat.id, reachable);
}
export async function receive(rooms, event) {
    if (await housekeeping(rooms, event))
        return;
    const visit = await visitOf(rooms, event);
    await reachability(visit);
    await route(visit);
}
//# sourceMappingURL=receive.js.map