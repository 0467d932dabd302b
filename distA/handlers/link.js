/** 关联: whoever writes on two channels shows that both are theirs; from then on demands, drafts and news go with them. */
import { resumeDraft } from './draft.js';
import { answerText, textsOf } from './speak.js';
/** A code, and for the other channels a link that carries it. */
export async function link(visit) {
    const { rooms, event, person } = visit;
    const { places } = textsOf(visit);
    if (event.chat.kind === 'group')
        return answerText(visit, places.linkInPrivate);
    const code = await rooms.links.issue(person.id);
    const ways = [...rooms.places].flatMap(([name, channel]) => {
        const way = name === event.channel ? undefined : channel.invitationLink?.(code);
        return way ? [new URL(way, rooms.publicUrl).href] : [];
    });
    await answerText(visit, [places.linkCode(code), ...ways].join('\n'));
}
/** The code came in the other chat: a draft that was begun there is shown here. */
export async function joinBy(visit, code) {
    const { rooms, person } = visit;
    const { places } = textsOf(visit);
    const joined = await rooms.links.redeem(code, person.id);
    if (!joined.ok)
        return answerText(visit, joined.reason === 'same' ? places.linkSame : places.linkInvalid);
    const self = (await rooms.persons.get(joined.self)) ?? person;
    await answerText(visit, places.linked);
    await resumeDraft({ ...visit, person: self });
}
//# sourceMappingURL=link.js.map