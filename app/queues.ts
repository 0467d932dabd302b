/** The inbox and the outbox: two uses of one lane queue. */
import type { Collection } from 'mongodb';
import type { Address, Channel, Log } from '../bot/channel.ts';
import { type InboundEvent, inboundEvent } from '../bot/event.ts';
import { backoff, deliver, type DeliverRooms } from '../handlers/deliver.ts';
import { receive } from '../handlers/receive.ts';
import type { Outgoing, Rooms, Send } from '../handlers/rooms.ts';
import { createBatcher } from '../models/batcher.ts';
import type { Outcome } from '../models/lane-item.ts';
import { LaneQueue } from '../models/lane-queue.ts';
import type { LeaseDocument, Leases } from '../models/leases.ts';
import { createLeases } from '../models/leases.ts';
import type { ItemDocument } from '../models/documents.ts';
import type { Collections } from '../models/schemas.ts';
import type { Seal } from '../models/seal.ts';

export interface QueueDeps {
  collections: Collections;
  seal: Seal;
  now: () => Date;
  alone: boolean;
  log: Log;
  rooms: () => Rooms;
  delivery: () => DeliverRooms;
}

export interface Queues {
  inbox: LaneQueue<InboundEvent>;
  outbox: LaneQueue<Outgoing>;
  leases: Leases;
  /** Stores an event; resolves when it is durable. */
  accept(event: InboundEvent): Promise<void>;
  send: Send;
  unpark(to: Address): Promise<void>;
}

const mostAttempts = 8;

async function handle({ rooms, log }: QueueDeps, payload: InboundEvent, attempts: number): Promise<Outcome> {
  try {
    await receive(rooms(), inboundEvent.parse(payload));
    return { type: 'done' };
  } catch (error) {
    const { name, message, stack } = error as Error;
    log.error(
      { event: payload.content.type, channel: payload.channel, attempts, error: name, message, stack },
      'an event could not be handled and is tried again',
    );
    return attempts + 1 >= mostAttempts
      ? { type: 'dead', error: name }
      : { type: 'again', after: backoff(attempts), failed: true, error: name };
  }
}

export function createQueues(deps: QueueDeps): Queues {
  const { collections, seal, now, alone, log, delivery } = deps;
  const items = collections.items.collection as unknown as Collection<ItemDocument>;
  const leases = createLeases(collections.leases.collection as unknown as Collection<LeaseDocument>, { now, alone });
  const laneOf = ({ channel, chat }: Pick<Address, 'channel' | 'chat'>) => `${channel}:${seal.blind(`${channel}:${chat}`)}`;
  const shared = { items, batch: createBatcher(items), leases, seal, alone, now };
  const onDead = (queue: string) => (_item: unknown, error: string) =>
    log.error({ queue, error }, 'given up: see the dead letters on the dashboard');
  const inbox = new LaneQueue<InboundEvent>({
    ...shared,
    name: 'inbox',
    work: ({ payload, attempts }) => handle(deps, payload, attempts),
    onDead: onDead('inbox'),
  });
  const outbox = new LaneQueue<Outgoing>({
    ...shared,
    name: 'outbox',
    work: (item) => deliver(delivery(), item),
    onDead: onDead('outbox'),
  });
  return {
    inbox,
    outbox,
    leases,
    accept: async (event) =>
      void (await inbox.put({ key: event.id, lane: laneOf({ channel: event.channel, chat: event.chat.id }), payload: event })),
    send: async (key, payload, options = {}) =>
      void (await outbox.put({
        key,
        lane: laneOf(payload.to),
        payload,
        ...(options.hold ? { notBefore: options.hold } : {}),
        ...(options.coalesce ? { coalesce: options.coalesce } : {}),
      })),
    unpark: (to) => outbox.unpark(laneOf(to)),
  };
}

export type Channels = ReadonlyMap<string, Channel>;
