import { chatKey } from './speak.js';
const nothing = () => Promise.resolve();
/** Sends the card where it stands, or anew, as its mode says; remembers where it stands now. */
async function sendLive(rooms, channel, outgoing, key) {
    const { to, live, message } = outgoing;
    const where = chatKey(rooms, to);
    const stands = live.mode === 'first' ? undefined : await rooms.liveCards.find(live.key, where);
    if (message.type !== 'card' || (stands && stands.revision > live.revision) || (!stands && live.mode === 'update-only'))
        return nothing;
    const edit = stands && live.mode !== 'send-anew';
    const only = live.mode === 'update-only' ? { orNothing: true } : {};
    const update = stands && { type: 'card-update', messageId: stands.message, card: message.card, ...only };
    const receipt = await rooms.refs.sending(to.channel, to.chat, channel.send(to, edit && update ? update : message, key));
    const place = { messageId: receipt.messageId ?? stands?.message ?? '' };
    const written = remember(rooms, outgoing, place).then(() => true, () => false);
    if (stands && !edit && live.superseded)
        await supersede(rooms, channel, to, { ...stands, card: live.superseded });
    return async () => ((await written) ? undefined : remember(rooms, outgoing, place)); // The database may have been away for a moment.
}
/**
 * The older card is told that it is old; that it could not be is no reason to send the new one again. The edit counts as a message:
 * in private, where the new card has taken this second's place, it is the next one; a busy group keeps its old buttons, which say so.
 */
async function supersede(rooms, channel, to, { message: messageId, card }) {
    const where = chatKey(rooms, to);
    const message = { type: 'card-update', messageId, card, orNothing: true };
    try {
        if (rooms.limits.take(to.channel, where, to.kind) === 0)
            await channel.send(to, message, `${messageId}:superseded`);
        else if (to.kind === 'private')
            await rooms.send(`${where}:${messageId}:superseded`, { to, message });
    }
    catch {
        rooms.log.warn({ channel: to.channel }, 'an older card could not be marked as superseded');
    }
}
async function remember(rooms, { to, ref, live }, { messageId }) {
    if (!messageId)
        return;
    await Promise.all([
        ...(live ? [rooms.liveCards.set(live.key, chatKey(rooms, to), messageId, live.revision)] : []),
        ...(ref ? [rooms.refs.remember(to.channel, to.chat, messageId, ref)] : []),
    ]);
}
/** A reminder to a work group names the officers whom that platform knows. */
async function ringing({ persons }, { to, message, reminds }) {
    if (!reminds || to.kind !== 'group' || message.type !== 'text')
        return message;
    const officers = await persons.withRole(reminds.city, ['officer']);
    const ring = officers
        .filter(({ channel, grants }) => channel === to.channel && grants.some(({ department }) => department === reminds.department))
        .map(({ user }) => user);
    return ring.length > 0 ? { ...message, ring } : message;
}
async function send(rooms, channel, outgoing, key) {
    if (outgoing.live)
        return sendLive(rooms, channel, { ...outgoing, live: outgoing.live }, key);
    const { to } = outgoing;
    const message = await ringing(rooms, outgoing);
    const receipt = await rooms.refs.sending(to.channel, to.chat, channel.send(to, message, key));
    return () => remember(rooms, outgoing, receipt);
}
const longestPause = 300_000;
const mostAttempts = 12;
/** 1 s, 2 s, 4 s … five minutes; after twelve tries it is a dead letter. */
export function backoff(attempts) {
    return Math.min(longestPause, 1000 * 2 ** attempts);
}
async function lost(rooms, outgoing) {
    await rooms.persons.setChatReachable(outgoing.to.channel, outgoing.to.chat, false);
    await rooms.onParked(outgoing);
}
async function failed(rooms, failure, item) {
    const { to } = item.payload;
    switch (failure.type) {
        case 'later':
            return { type: 'again', after: failure.retryAfter * 1000, failed: false, scope: failure.scope === 'all' ? 'all' : 'lane' };
        case 'unsure':
            return item.attempts + 1 >= mostAttempts
                ? { type: 'dead', error: 'the platform did not answer' }
                : { type: 'again', after: backoff(item.attempts), failed: true, error: 'the platform did not answer' };
        case 'unreachable':
            return { type: 'parked', error: 'the person cannot be written to', finish: () => lost(rooms, item.payload) };
        case 'gone':
            await rooms.groups.leave(to.channel, to.chat);
            rooms.log.warn({ channel: to.channel }, 'a work group is gone: register it again');
            return { type: 'dead', error: 'the group is gone' };
        case 'unauthorized':
            rooms.log.error({ channel: to.channel }, 'the platform refuses our credentials: nothing is sent until they are right');
            return { type: 'again', after: 60_000, failed: false, scope: 'all', error: 'credentials refused' };
        default:
            return { type: 'dead', error: 'the platform refused the message' };
    }
}
function causeOf(error) {
    const failure = error.failure;
    return failure ?? { type: 'unsure' };
}
/** Now, unless its time came while the program did not run and has passed, or now is a busy minute of the platform and nobody waits for it. */
function dueAt(rooms, channel, { key, payload: { openHoursOf, unhurried } }) {
    const now = rooms.now();
    const opens = openHoursOf ? rooms.opensAt(openHoursOf) : now;
    const due = opens > now ? opens : now;
    return unhurried && channel.calm ? channel.calm(due, key) : due;
}
/** Works one item of the outbox. */
export async function deliver(rooms, item) {
    const { to } = item.payload;
    const channel = rooms.channels.get(to.channel);
    if (!channel)
        return { type: 'again', after: 60_000, failed: false, error: 'this channel is switched off' };
    const until = dueAt(rooms, channel, item);
    if (until > rooms.now())
        return { type: 'held', until };
    const wait = rooms.limits.take(to.channel, chatKey(rooms, to), to.kind);
    if (wait > 0)
        return { type: 'again', after: wait, failed: false };
    try {
        return { type: 'done', finish: await send(rooms, channel, item.payload, item.key) };
    }
    catch (error) {
        const cause = causeOf(error);
        if (cause.type !== 'moved') {
            rooms.log.warn({ channel: to.channel, cause: cause.type, key: item.key.split(':')[0] }, 'a message did not go out');
            return failed(rooms, cause, item);
        }
        await rooms.groups.move(to.channel, to.chat, cause.to);
        return deliver(rooms, { ...item, payload: { ...item.payload, to: { ...to, chat: cause.to } } });
    }
}
//# sourceMappingURL=deliver.js.map