/** A durable first-in-first-out per lane (one chat, one lane). The inbox and the outbox are its two uses. */
import type { Collection, Filter } from 'mongodb';
import { type Batcher, createBatcher } from './batcher.ts';
import { bucketOf, type Leases } from './leases.ts';
import type { Item, NewItem, Outcome } from './lane-item.ts';
import { createLaneWaits } from './lane-waits.ts';
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
  onDead?: (item: Pick<Item<Payload>, 'key' | 'lane' | 'attempts'>, error: string) => void;
}

type Settled = Exclude<Outcome, { type: 'again' }>;

const fetchAtOnce = 200;
const soon = 10_000;

export class LaneQueue<Payload> {
  readonly #options: LaneQueueOptions<Payload>;
  readonly #batch: Batcher<ItemDocument>;
  /** Lanes at work in this process. */
  readonly #busy = new Map<string, Promise<void>>();
  readonly #waits = createLaneWaits();
  /** Done, but not yet written down as done: not to be worked again. */
  readonly #settling = new Map<string, Promise<void>>();
  /** Written down since the last look began: that look may still have seen them waiting. */
  readonly #settled = new Set<string>();
  #sequence = 0;
  #pumping = false;
  #pumped = Promise.resolve();
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
      this.wake();
      await this.#pumped;
      await Promise.all([...this.#busy.values(), ...this.#settling.values()]);
    } while (this.#running && (this.#again || this.#busy.size > 0));
  }

  wake(): void {
    this.#again = true;
    if (this.#running && !this.#pumping) this.#pumped = this.#pump();
  }

  async #pump(): Promise<void> {
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
    this.#settled.clear();
    const filter: Filter<ItemDocument> = {
      queue,
      state: 'waiting',
      bucket: { $in: leases.owned() },
      notBefore: { $lte: now() },
      ...this.#waits.filter(this.#busy.keys()),
    };
    const found = await items.find(filter).sort({ seq: 1 }).limit(fetchAtOnce).toArray();
    for (const [lane, list] of grouped(found.filter(({ _id }) => !this.#settling.has(_id) && !this.#settled.has(_id)))) {
      const leave = this.#busy.has(lane) ? undefined : leases.enter(bucketOf(lane));
      if (!leave) continue;
      const working = this.#lane(lane, list).finally(() => {
        this.#busy.delete(lane);
        void Promise.all(list.flatMap(({ _id }) => this.#settling.get(_id) ?? [])).then(leave);
        this.wake();
      });
      this.#busy.set(lane, working);
    }
    if (found.length === fetchAtOnce) this.#again = true;
    const next = this.#waits.next();
    if (next !== undefined) this.#wakeIn(next);
  }

  /** One lane's items, one after another; it stops where one has to wait, and where the lane is another process's now. */
  async #lane(lane: string, list: ItemDocument[]): Promise<void> {
    for (const document of list) {
      if (!this.#running || !this.#options.leases.owned().includes(document.bucket)) return;
      try {
        if (!(await this.#one(document))) return;
      } catch {
        this.#waits.wait(lane, 1000);
        return;
      }
    }
  }

  /** False when the lane has to wait. */
  async #one(document: ItemDocument): Promise<boolean> {
    const { _id: key, lane, attempts } = document;
    const payload = this.#open(document);
    const outcome = payload.ok ? await this.#options.work({ key, lane, attempts, payload: payload.value }) : payload.outcome;
    if (outcome.type === 'again') return this.#later(document, outcome);
    if (outcome.type === 'dead') this.#options.onDead?.({ key, lane, attempts }, outcome.error);
    this.#settle(document._id, outcome);
    return true;
  }

  /** What cannot be opened, because its key is gone, must not hold up its lane for ever: it can be revived with the key. */
  #open({ payload = '' }: ItemDocument): { ok: true; value: Payload } | { ok: false; outcome: Outcome } {
    try {
      return { ok: true, value: JSON.parse(this.#options.seal.open(payload)) as Payload };
    } catch (error) {
      return { ok: false, outcome: { type: 'dead', error: (error as Error).message } };
    }
  }

  async #later({ _id, lane }: ItemDocument, { after, failed, error, scope }: Extract<Outcome, { type: 'again' }>): Promise<false> {
    this.#waits.wait(lane, after, scope === 'all');
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
    // Only what still waits: a later one of the same name may have replaced it meanwhile, and its payload is gone.
    await this.#batch.write({ updateOne: { filter: { _id, state: 'waiting' }, update } });
  }
}

function grouped(list: ItemDocument[]): Map<string, ItemDocument[]> {
  const lanes = new Map<string, ItemDocument[]>();
  for (const item of list) lanes.set(item.lane, [...(lanes.get(item.lane) ?? []), item]);
  return lanes;
}
