/** A durable first-in-first-out per lane (one chat, one lane). The inbox and the outbox are its two uses. */
import type { Collection, Filter } from 'mongodb';
import { type Batcher, createBatcher } from './batcher.ts';
import { bucketOf, type Leases } from './leases.ts';
import type { Item, NewItem, Outcome } from './lane-item.ts';
import { createQueueDesk, type QueueDesk } from './queue-desk.ts';
import type { ItemDocument } from './documents.ts';
import type { Seal } from './seal.ts';

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

type Settled = Exclude<Outcome, { type: 'again' }>;

const fetchAtOnce = 200;
const soon = 10_000;

export class LaneQueue<Payload> {
  readonly #options: LaneQueueOptions<Payload>;
  readonly #batch: Batcher<ItemDocument>;
  /** Lanes at work in this process. */
  readonly #busy = new Map<string, Promise<void>>();
  /** Lanes that wait, and until when (by elapsed time). */
  readonly #blocked = new Map<string, number>();
  /** Done, but not yet written down as done: not to be worked again. */
  readonly #settling = new Map<string, Promise<void>>();
  /** Written down since the last look began: that look may still have seen them waiting. */
  readonly #settled = new Set<string>();
  #allBlockedUntil = 0;
  #sequence = 0;
  #pumping = false;
  #again = false;
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  readonly unpark: QueueDesk['unpark'];
  readonly revive: QueueDesk['revive'];
  readonly counts: QueueDesk['counts'];
  readonly deadLetters: QueueDesk['deadLetters'];

  constructor(options: LaneQueueOptions<Payload>) {
    this.#options = options;
    this.#batch = createBatcher(options.items);
    const desk = createQueueDesk(options.items, options.name, () => this.wake());
    this.unpark = desk.unpark;
    this.revive = desk.revive;
    this.counts = desk.counts;
    this.deadLetters = desk.deadLetters;
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
    await Promise.all(this.#settling.values());
  }

  /** Nothing waits that could be worked now: for tests and a graceful end. */
  async idle(): Promise<void> {
    do {
      await this.#pump();
      await Promise.all([...this.#busy.values(), ...this.#settling.values()]);
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
    this.#settled.clear();
    const away = [...this.#busy.keys(), ...this.#blocked.keys()];
    const filter: Filter<ItemDocument> = {
      queue,
      state: 'waiting',
      bucket: { $in: leases.owned() },
      notBefore: { $lte: now() },
      ...(away.length > 0 ? { lane: { $nin: away } } : {}),
    };
    const found = await items.find(filter).sort({ seq: 1 }).limit(fetchAtOnce).toArray();
    for (const [lane, list] of grouped(found.filter(({ _id }) => !this.#settling.has(_id) && !this.#settled.has(_id)))) {
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
    this.#settle(document._id, outcome);
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

  /** Writes the outcome down, and tries again until the database takes it. */
  #settle(id: string, outcome: Settled): void {
    const finish = outcome.type === 'done' ? outcome.finish : undefined;
    const write = async () => {
      let finished = false;
      for (;;) {
        try {
          if (!finished) await finish?.();
          finished = true;
          return await this.#close(id, outcome);
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 1000).unref());
        }
      }
    };
    const settling = write().finally(() => {
      this.#settling.delete(id);
      this.#settled.add(id);
    });
    this.#settling.set(id, settling);
  }

  async #close(_id: string, outcome: Settled): Promise<void> {
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
