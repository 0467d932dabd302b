/** A durable first-in-first-out per lane (one chat, one lane). The inbox and the outbox are its two uses. */
import type { Collection, Filter } from 'mongodb';
import { type Batcher, createBatcher } from './batcher.ts';
import { bucketOf, type Leases } from './leases.ts';
import type { ItemDocument } from './documents.ts';
import type { Seal } from './seal.ts';

/** What became of one item. `again` blocks its lane for `after` ms; only a `failed` one counts as an attempt. */
export type Outcome =
  | { type: 'done' }
  | { type: 'again'; after: number; failed: boolean; error?: string; scope?: 'lane' | 'all' }
  | { type: 'parked'; error: string }
  | { type: 'dead'; error: string };

export interface Item<Payload> {
  key: string;
  lane: string;
  attempts: number;
  payload: Payload;
}

export interface NewItem<Payload> {
  /** Unique for ever: putting it twice is putting it once. */
  key: string;
  lane: string;
  payload: Payload;
  notBefore?: Date;
  /** A waiting item of the same name is replaced by this one: only the last edit of a card matters. */
  coalesce?: string;
}

export interface LaneQueueOptions<Payload> {
  name: 'inbox' | 'outbox';
  items: Collection<ItemDocument>;
  leases: Leases;
  seal: Seal;
  now: () => Date;
  work: (item: Item<Payload>) => Promise<Outcome>;
  /** Told of an item that is given up, so that somebody is. */
  onDead?: (item: Item<Payload>, error: string) => void;
}

const fetchAtOnce = 200;
const soon = 10_000;

export class LaneQueue<Payload> {
  readonly #options: LaneQueueOptions<Payload>;
  readonly #batch: Batcher<ItemDocument>;
  /** Lanes at work in this process. */
  readonly #busy = new Map<string, Promise<void>>();
  /** Lanes that wait, and until when (by elapsed time). */
  readonly #blocked = new Map<string, number>();
  #allBlockedUntil = 0;
  #sequence = 0;
  #pumping = false;
  #again = false;
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LaneQueueOptions<Payload>) {
    this.#options = options;
    this.#batch = createBatcher(options.items);
  }

  /** Resolves when the item is stored, or was stored before (`false`). Work on it begins at once. */
  async put({ key, lane, payload, notBefore, coalesce }: NewItem<Payload>): Promise<boolean> {
    const { name: queue, items, seal, now } = this.#options;
    const seq = this.#nextSeq();
    const document: ItemDocument = {
      _id: key,
      queue,
      lane,
      bucket: bucketOf(lane),
      seq,
      state: 'waiting',
      attempts: 0,
      notBefore: notBefore ?? new Date(0),
      payload: seal.seal(JSON.stringify(payload)),
      ...(coalesce ? { coalesce } : {}),
    };
    const fresh = await this.#batch.write({ insertOne: { document } });
    if (fresh && coalesce)
      await items.updateMany(
        { coalesce, state: 'waiting', seq: { $lt: seq } },
        { $set: { state: 'done', doneAt: now() }, $unset: { payload: 1 } },
      );
    const wait = notBefore ? notBefore.getTime() - now().getTime() : 0;
    if (wait > 0 && wait < soon) setTimeout(() => this.wake(), wait + 1).unref(); // Later ones are found by the sweep.
    this.wake();
    return fresh;
  }

  /** Ordered within a process and, to the millisecond, between processes. */
  #nextSeq(): number {
    this.#sequence = Math.max(this.#sequence + 1, Date.now() * 1000);
    return this.#sequence;
  }

  start(): void {
    this.#running = true;
    this.wake();
  }

  /** Takes nothing new and waits for what is at work. */
  async stop(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#timer);
    await Promise.all(this.#busy.values());
  }

  /** Puts back what was parked, because the person can be reached again. */
  async unpark(lane: string): Promise<void> {
    const { items, name: queue } = this.#options;
    await items.updateMany({ queue, state: 'parked', bucket: bucketOf(lane), lane }, { $set: { state: 'waiting', attempts: 0 } });
    this.wake();
  }

  /** Puts back one that was given up. */
  async revive(key: string): Promise<boolean> {
    const { items, name: queue } = this.#options;
    const { matchedCount } = await items.updateOne({ _id: key, queue, state: 'dead' }, { $set: { state: 'waiting', attempts: 0 } });
    this.wake();
    return matchedCount > 0;
  }

  /** How many are in each state that somebody should know of. */
  async counts(): Promise<{ waiting: number; parked: number; dead: number }> {
    const { items, name: queue } = this.#options;
    const count = (state: ItemDocument['state']) => items.countDocuments({ queue, state });
    const [waiting, parked, dead] = await Promise.all([count('waiting'), count('parked'), count('dead')]);
    return { waiting, parked, dead };
  }

  /** What was given up, oldest first: why, and after how many tries; never what it said. */
  async deadLetters(limit: number): Promise<Array<{ key: string; queue: string; error: string; attempts: number }>> {
    const { items, name: queue } = this.#options;
    const found = await items.find({ queue, state: 'dead' }).sort({ seq: 1 }).limit(limit).toArray();
    return found.map(({ _id: key, error = '', attempts }) => ({ key, queue, error, attempts }));
  }

  /** Nothing waits that could be worked now: for tests and a graceful end. */
  async idle(): Promise<void> {
    do {
      await this.#pump();
      await Promise.all(this.#busy.values());
    } while (this.#again || this.#busy.size > 0);
  }

  wake(): void {
    if (this.#running) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#again = true;
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (this.#again && this.#running) {
        this.#again = false;
        await this.#fetch();
      }
    } catch {
      this.#wakeIn(1000); // The database is away: it is asked again, nothing is lost.
    } finally {
      this.#pumping = false;
    }
  }

  #wakeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), Math.max(1, milliseconds)).unref();
  }

  async #fetch(): Promise<void> {
    const { items, leases, name: queue, now } = this.#options;
    const clock = performance.now();
    for (const [lane, until] of this.#blocked) if (until <= clock) this.#blocked.delete(lane);
    if (this.#allBlockedUntil > clock) return this.#wakeIn(this.#allBlockedUntil - clock);
    const away = [...this.#busy.keys(), ...this.#blocked.keys()];
    const filter: Filter<ItemDocument> = {
      queue,
      state: 'waiting',
      bucket: { $in: leases.owned() },
      notBefore: { $lte: now() },
      ...(away.length > 0 ? { lane: { $nin: away } } : {}),
    };
    const found = await items.find(filter).sort({ seq: 1 }).limit(fetchAtOnce).toArray();
    for (const [lane, list] of grouped(found)) {
      if (this.#busy.has(lane)) continue;
      const working = this.#lane(lane, list).finally(() => {
        this.#busy.delete(lane);
        this.wake();
      });
      this.#busy.set(lane, working);
    }
    if (found.length === fetchAtOnce) this.#again = true;
    const next = Math.min(...this.#blocked.values());
    if (Number.isFinite(next)) this.#wakeIn(next - clock);
  }

  /** One lane's items, one after another; it stops where one has to wait. */
  async #lane(lane: string, list: ItemDocument[]): Promise<void> {
    for (const document of list) {
      if (!this.#running) return;
      try {
        if (!(await this.#one(document))) return;
      } catch {
        this.#blocked.set(lane, performance.now() + 1000);
        return;
      }
    }
  }

  /** False when the lane has to wait. */
  async #one(document: ItemDocument): Promise<boolean> {
    const { work, seal, onDead } = this.#options;
    const item: Item<Payload> = {
      key: document._id,
      lane: document.lane,
      attempts: document.attempts,
      payload: JSON.parse(seal.open(document.payload ?? '')) as Payload,
    };
    const outcome = await work(item);
    if (outcome.type === 'again') return this.#later(document, outcome);
    if (outcome.type === 'dead') onDead?.(item, outcome.error);
    await this.#close(document._id, outcome);
    return true;
  }

  async #later({ _id, lane }: ItemDocument, { after, failed, error, scope }: Extract<Outcome, { type: 'again' }>): Promise<false> {
    const until = performance.now() + after;
    if (scope === 'all') this.#allBlockedUntil = until;
    else this.#blocked.set(lane, until);
    if (failed)
      await this.#batch.write({ updateOne: { filter: { _id }, update: { $inc: { attempts: 1 }, ...(error ? { $set: { error } } : {}) } } });
    return false;
  }

  async #close(_id: string, outcome: Exclude<Outcome, { type: 'again' }>): Promise<void> {
    const doneAt = this.#options.now();
    const update =
      outcome.type === 'done'
        ? { $set: { state: 'done' as const, doneAt }, $unset: { payload: 1 as const } }
        : { $set: { state: outcome.type, error: outcome.error } };
    await this.#batch.write({ updateOne: { filter: { _id }, update } });
  }
}

function grouped(list: ItemDocument[]): Map<string, ItemDocument[]> {
  const lanes = new Map<string, ItemDocument[]>();
  for (const item of list) lanes.set(item.lane, [...(lanes.get(item.lane) ?? []), item]);
  return lanes;
}
