/** What cannot be told in the chat is told by telephone: those who look after the enterprise are asked to call, once a day and demand. */
import { textsIn } from '../bot/texts/index.js';
import { dayOf } from '../mechanisms/calendar.js';
import { leadOf } from '../mechanisms/demand.js';
import { addressOf, chatKey, groupAddress, privateAddress } from './speak.js';
/** For a message to the requester of a demand that has to wait; for any other nothing is done. */
export async function askToPhone(rooms, { to, ref, live }) {
    const number = ref?.number ?? live?.number;
    const demand = number ? (await rooms.apply.load(number))?.demand : undefined;
    const requester = demand && (await rooms.persons.get(demand.requester.id));
    const theirs = requester && privateAddress(requester);
    if (!demand || !theirs || chatKey(rooms, theirs) !== chatKey(rooms, to))
        return;
    const lead = leadOf(demand);
    const [commissioners, groups] = await Promise.all([
        rooms.persons.withRole(demand.city, ['commissioner']),
        lead ? rooms.groups.of(demand.city, lead) : [],
    ]);
    const told = [
        ...commissioners.flatMap((person) => {
            const address = privateAddress(person);
            return address ? [{ address, locale: person.locale }] : [];
        }),
        ...groups.map((group) => ({ address: groupAddress(group), locale: rooms.locale })),
    ];
    const day = dayOf(rooms.now(), rooms.cities.get(demand.city).calendar);
    for (const { address, locale } of told)
        await rooms.send(`phone:${demand.number}:${day}:${chatKey(rooms, address)}`, {
            to: address,
            message: { type: 'text', text: textsIn(locale).person.phoneInstead(demand.number) },
            ref: { purpose: 'notice', number: demand.number },
        });
}
/** The platform had taken a message and could not bring it: whoever looks after that demand is asked to call. */
export async function undelivered({ rooms, event }, message) {
    const ref = await rooms.refs.find(event.channel, event.chat.id, message);
    if (ref)
        await askToPhone(rooms, { to: addressOf(event), ref });
}
//# sourceMappingURL=phone.js.map