import { inboundEvent } from '../bot/event.js';
import { backoff, deliver } from '../handlers/deliver.js';
import { receive } from '../handlers/receive.js';
import { createBatcher } from '../models/batcher.js';
import { LaneQueue } from '../models/lane-queue.js';
import { createLeases } from '../models/leases.js';
const mostAttempts = 8;
async function handle({ rooms, log }, payload, attempts) {
    try {
        await receive(rooms(), inboundEvent.parse(payload));
        return { type: 'done' };
    }
    catch (error) {
        const { name, message, stack } = error;
        log.error({ event: payload.content.type, channel: payload.channel, attempts, error: name, message, stack }, 'an event could not be handled and is tried again');
        return attempts + 1 >= mostAttempts
            ? { type: 'dead', error: name }
            : { type: 'again', after: backoff(attempts), failed: true, error: name };
    }
}
export function createQueues(deps) {
    const { collections, seal, now, alone, log, delivery } = deps;
    const items = collections.items.collection;
    const leases = createLeases(collections.leases.collection, { now, alone });
    const laneOf = ({ channel, chat }) => `${channel}:${seal.blind(`${channel}:${chat}`)}`;
    const shared = { items, batch: createBatcher(items), leases, seal, alone, now };
    const onDead = (queue) => (_item, error) => log.error({ queue, error }, 'given up: see the dead letters on the dashboard');
    const inbox = new LaneQueue({
        ...shared,
        name: 'inbox',
        work: ({ payload, attempts }) => handle(deps, payload, attempts),
        onDead: onDead('inbox'),
    });
    const outbox = new LaneQueue({
        ...shared,
        name: 'outbox',
        work: (item) => deliver(delivery(), item),
        onDead: onDead('outbox'),
    });
    return {
        inbox,
        outbox,
        leases,
        accept: async (event) => void (await inbox.put({ key: event.id, lane: laneOf({ channel: event.channel, chat: event.chat.id }), payload: event })),
        send: async (key, payload, options = {}) => void (await outbox.put({
            key,
            lane: laneOf(payload.to),
            payload,
            ...(options.hold ? { notBefore: options.hold } : {}),
            ...(options.coalesce ? { coalesce: options.coalesce } : {}),
        })),
        unpark: (to) => outbox.unpark(laneOf(to)),
    };
}
//# sourceMappingURL=queues.js.map