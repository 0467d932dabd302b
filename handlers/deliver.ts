/** One outgoing message on its way: rate, live card, receipt; and what a failure means. */
import type { Address, Channel, FailureCause, Log, Receipt } from '../bot/channel.ts';
import type { OutboundMessage } from '../bot/message.ts';
import type { Groups } from '../models/groups.ts';
import type { LiveCards, Refs } from '../models/keep.ts';
import type { Item, Outcome } from '../models/lane-item.ts';
import type { Persons } from '../models/persons.ts';
import type { RateLimits } from '../models/rate-limits.ts';
import type { Outgoing, Rooms } from './rooms.ts';
import { chatKey } from './speak.ts';

export interface DeliverRooms extends Pick<Rooms, 'send'> {
  channels: ReadonlyMap<string, Channel>;
  limits: RateLimits;
  liveCards: LiveCards;
  refs: Refs;
  persons: Pick<Persons, 'setChatReachable' | 'withRole'>;
  groups: Groups;
  blind: (text: string) => string;
  /** A message has to wait until the person writes. */
  onParked: (outgoing: Outgoing) => Promise<void>;
  log: Log;
  now: () => Date;
  /** Now when the doors of the city are open, else when they open next. */
  opensAt: (city: string) => Date;
}

/** What is to be written down once a message is out. */
type Finish = () => Promise<void>;
const nothing: Finish = () => Promise.resolve();

type LiveOutgoing = Outgoing & { live: NonNullable<Outgoing['live']> };

/** Sends the card where it stands, or anew, as its mode says; remembers where it stands now. */
async function sendLive(rooms: DeliverRooms, channel: Channel, outgoing: LiveOutgoing, key: string): Promise<Finish> {
  const { to, live, message } = outgoing;
  const where = chatKey(rooms, to);
  const stands = live.mode === 'first' ? undefined : await rooms.liveCards.find(live.key, where);
  if (message.type !== 'card' || (stands && stands.revision > live.revision) || (!stands && live.mode === 'update-only')) return nothing;
  const edit = stands && live.mode !== 'send-anew';
  const only = live.mode === 'update-only' ? ({ orNothing: true } as const) : {};
  const update = stands && ({ type: 'card-update', messageId: stands.message, card: message.card, ...only } as const);
  const receipt = await rooms.refs.sending(to.channel, to.chat, channel.send(to, edit && update ? update : message, key));
  const place = { messageId: receipt.messageId ?? stands?.message ?? '' };
  const written = remember(rooms, outgoing, place).then(
    () => true,
    () => false,
  );
  if (stands && !edit && live.superseded) await supersede(rooms, channel, to, { ...stands, card: live.superseded });
  return async () => ((await written) ? undefined : remember(rooms, outgoing, place)); // The database may have been away for a moment.
}

/**
 * The older card is told that it is old; that it could not be is no reason to send the new one again. The edit counts as a message:
 * in private, where the new card has taken this second's place, it is the next one; a busy group keeps its old buttons, which say so.
 */
async function supersede(
  rooms: DeliverRooms,
  channel: Channel,
  to: Address,
  { message: messageId, card }: { message: string; card: NonNullable<LiveOutgoing['live']['superseded']> },
): Promise<void> {
  const where = chatKey(rooms, to);
  const message = { type: 'card-update', messageId, card, orNothing: true } as const;
  try {
    if (rooms.limits.take(to.channel, where, to.kind) === 0) await channel.send(to, message, `${messageId}:superseded`);
    else if (to.kind === 'private') await rooms.send(`${where}:${messageId}:superseded`, { to, message });
  } catch {
    rooms.log.warn({ channel: to.channel }, 'an older card could not be marked as superseded');
  }
}

async function remember(rooms: DeliverRooms, { to, ref, live }: Outgoing, { messageId }: Receipt): Promise<void> {
  if (!messageId) return;
  await Promise.all([
    ...(live ? [rooms.liveCards.set(live.key, chatKey(rooms, to), messageId, live.revision)] : []),
    ...(ref ? [rooms.refs.remember(to.channel, to.chat, messageId, ref)] : []),
  ]);
}

/** A reminder to a work group names the officers whom that platform knows. */
async function ringing({ persons }: DeliverRooms, { to, message, reminds }: Outgoing): Promise<OutboundMessage> {
  if (!reminds || to.kind !== 'group' || message.type !== 'text') return message;
  const officers = await persons.withRole(reminds.city, ['officer']);
  const ring = officers
    .filter(({ channel, grants }) => channel === to.channel && grants.some(({ department }) => department === reminds.department))
    .map(({ user }) => user);
  return ring.length > 0 ? { ...message, ring } : message;
}

async function send(rooms: DeliverRooms, channel: Channel, outgoing: Outgoing, key: string): Promise<Finish> {
  if (outgoing.live) return sendLive(rooms, channel, { ...outgoing, live: outgoing.live }, key);
  const { to } = outgoing;
  const message = await ringing(rooms, outgoing);
  const receipt = await rooms.refs.sending(to.channel, to.chat, channel.send(to, message, key));
  return () => remember(rooms, outgoing, receipt);
}

const longestPause = 300_000;
const mostAttempts = 12;

/** 1 s, 2 s, 4 s … five minutes; after twelve tries it is a dead letter. */
export function backoff(attempts: number): number {
  return Math.min(longestPause, 1000 * 2 ** attempts);
}

async function lost(rooms: DeliverRooms, outgoing: Outgoing): Promise<void> {
  await rooms.persons.setChatReachable(outgoing.to.channel, outgoing.to.chat, false);
  await rooms.onParked(outgoing);
}

async function failed(rooms: DeliverRooms, failure: FailureCause, item: Item<Outgoing>): Promise<Outcome> {
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

function causeOf(error: unknown): FailureCause {
  const failure = (error as { failure?: FailureCause }).failure;
  return failure ?? { type: 'unsure' };
}

/** Now, unless its time came while the program did not run and has passed, or now is a busy minute of the platform and nobody waits for it. */
function dueAt(rooms: DeliverRooms, channel: Channel, { key, payload: { openHoursOf, unhurried } }: Item<Outgoing>): Date {
  const now = rooms.now();
  const opens = openHoursOf ? rooms.opensAt(openHoursOf) : now;
  const due = opens > now ? opens : now;
  return unhurried && channel.calm ? channel.calm(due, key) : due;
}

/** Works one item of the outbox. */
export async function deliver(rooms: DeliverRooms, item: Item<Outgoing>): Promise<Outcome> {
  const { to } = item.payload;
  const channel = rooms.channels.get(to.channel);
  if (!channel) return { type: 'again', after: 60_000, failed: false, error: 'this channel is switched off' };
  const until = dueAt(rooms, channel, item);
  if (until > rooms.now()) return { type: 'held', until };
  const wait = rooms.limits.take(to.channel, chatKey(rooms, to), to.kind);
  if (wait > 0) return { type: 'again', after: wait, failed: false };
  try {
    return { type: 'done', finish: await send(rooms, channel, item.payload, item.key) };
  } catch (error) {
    const cause = causeOf(error);
    if (cause.type !== 'moved') {
      rooms.log.warn({ channel: to.channel, cause: cause.type, key: item.key.split(':')[0] }, 'a message did not go out');
      return failed(rooms, cause, item);
    }
    await rooms.groups.move(to.channel, to.chat, cause.to);
    return deliver(rooms, { ...item, payload: { ...item.payload, to: { ...to, chat: cause.to } } });
  }
}
