/** Small aggregates beside the demand: load → decide → ONE guarded write {state, history, revision} → retry when somebody was faster. */
import type { Collection, Filter, OptionalUnlessRequiredId, UpdateFilter } from 'mongodb';
import type { Refusal } from '../mechanisms/refusal.ts';
import type { Seal } from './seal.ts';
import { openFields, sealFields } from './sealed-fields.ts';

export interface AggregateDocument<State, Entry> {
  /** `tengzhou/transport`: the city, and the aggregate's own id. */
  _id: string;
  city: string;
  revision: number;
  state: State;
  history: Entry[];
  /** How many entries of `history` were handed on. */
  told: number;
  /** Set while some were not. */
  untold?: boolean;
  /** The one next moment at which anything happens by itself, where the aggregate has one. */
  alarmAt?: Date;
}

export interface Stored<State, Entry> {
  id: string;
  state: State;
  history: Entry[];
  told: number;
}

type Decision<State, Entry> = { ok: true; state: State; entries: Entry[] } | { ok: false; refusal: Refusal };
export type AppliedTo<State, Entry> = ({ ok: true } & Stored<State, Entry>) | { ok: false; refusal: Refusal };

export interface AggregateDeps<State, Entry, Command> {
  collection: Collection<AggregateDocument<State, Entry>>;
  seal: Seal;
  /** Pure; `before` is undefined while the aggregate is not in the database. */
  decide: (city: string, id: string, before: State | undefined, command: Command) => Promise<Decision<State, Entry>>;
  alarmAt?: (state: State) => Date | undefined;
  /** What it is looked up by, beside the state. */
  columns?: (state: State) => Record<string, string>;
}

export interface Aggregates<State, Entry, Command> {
  get(city: string, id: string): Promise<Stored<State, Entry> | undefined>;
  all(city: string): Promise<Array<Stored<State, Entry>>>;
  apply(city: string, id: string, command: Command): Promise<AppliedTo<State, Entry>>;
  /** Those whose alarm has come. */
  due(now: Date): Promise<Array<Stored<State, Entry>>>;
  /** What a crash left unsaid, and what was just written. */
  untold(): Promise<Array<Stored<State, Entry>>>;
  said(city: string, id: string, told: number): Promise<void>;
}

const maxTries = 100;
const duplicate = 11_000;

type Write<State, Entry> = (city: string, id: string, revision: number | undefined, state: State, entries: Entry[]) => Promise<boolean>;
const keyOf = (city: string, id: string) => `${city}/${id}`;

/** The one guarded write; false when somebody else wrote first. `revision`: undefined while it is not in the database. */
function createWrite<State, Entry, Command>(deps: AggregateDeps<State, Entry, Command>): Write<State, Entry> {
  type Document = AggregateDocument<State, Entry>;
  const { collection, seal, columns = () => ({}), alarmAt = () => undefined } = deps;

  const insert = async (document: object): Promise<boolean> => {
    try {
      await collection.insertOne(document as OptionalUnlessRequiredId<Document>);
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === duplicate) return false;
      throw error;
    }
  };

  return async (city, id, revision, state, entries) => {
    const alarm = alarmAt(state);
    const set = { ...columns(state), state: sealFields(state, seal), untold: true, ...(alarm ? { alarmAt: alarm } : {}) };
    const added = sealFields(entries, seal);
    if (revision === undefined) return insert({ _id: keyOf(city, id), city, revision: 1, history: added, told: 0, ...set });
    const update = { $set: set, ...(alarm ? {} : { $unset: { alarmAt: 1 } }), $inc: { revision: 1 }, $push: { history: { $each: added } } };
    const filter = { _id: keyOf(city, id), revision } as Filter<Document>;
    return (await collection.updateOne(filter, update as unknown as UpdateFilter<Document>)).matchedCount === 1;
  };
}

export function createAggregates<State, Entry extends { key: string }, Command extends { key: string }>(
  deps: AggregateDeps<State, Entry, Command>,
): Aggregates<State, Entry, Command> {
  type Document = AggregateDocument<State, Entry>;
  const { collection, seal, decide } = deps;
  const write = createWrite(deps);
  const read = ({ _id, city, state, history, told }: Document): Stored<State, Entry> => ({
    id: _id.slice(city.length + 1),
    state: openFields(state, seal),
    history: openFields(history, seal),
    told,
  });
  const one = async (city: string, id: string) =>
    (await collection.findOne({ _id: keyOf(city, id) } as Filter<Document>)) as Document | null;
  const list = async (filter: object) => ((await collection.find(filter as Filter<Document>).toArray()) as Document[]).map(read);

  const attempt = async (city: string, id: string, command: Command): Promise<AppliedTo<State, Entry> | undefined> => {
    const document = await one(city, id);
    const before = document ? read(document) : undefined;
    if (before?.history.some(({ key }) => key === command.key)) return { ok: true, ...before };
    const decision = await decide(city, id, before?.state, command);
    if (!decision.ok) return decision;
    const { state, entries } = decision;
    const after = { id, state, history: [...(before?.history ?? []), ...entries], told: before?.told ?? 0 };
    if (entries.length === 0 || (await write(city, id, document?.revision, state, entries))) return { ok: true, ...after };
    return undefined;
  };

  return {
    get: async (city, id) => {
      const document = await one(city, id);
      return document ? read(document) : undefined;
    },
    all: (city) => list({ city }),
    due: (now) => list({ alarmAt: { $lte: now } }),
    untold: () => list({ untold: true }),
    apply: async (city, id, command) => {
      for (let tries = 0; tries < maxTries; tries++) {
        const applied = await attempt(city, id, command);
        if (applied) return applied;
      }
      throw new Error(`${id} was changed ${maxTries} times while one command was decided`);
    },
    said: async (city, id, told) => {
      const filter = { _id: keyOf(city, id), history: { $size: told } } as unknown as Filter<Document>;
      await collection.updateOne(filter, { $set: { told }, $unset: { untold: 1 } } as unknown as UpdateFilter<Document>);
    },
  };
}
