/** Every version of a city's mechanism that demands began under, kept whole: a demand is judged by the version it began under. */
import type { Collection } from 'mongodb';
import { checkMechanism } from '../mechanisms/load.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';

export interface MechanismDocument {
  /** City and reference: `tengzhou/2023-02@1a2b3c4d`. */
  _id: string;
  city: string;
  /** The parsed file as JSON. */
  body: string;
  at: Date;
}

export interface Mechanisms {
  /** Writes the version unless it is there. */
  keep(ref: string, mechanism: Mechanism): Promise<void>;
  /** Undefined for a reference that was never kept. */
  get(city: string, ref: string): Promise<Mechanism | undefined>;
}

export function createMechanisms(collection: Collection<MechanismDocument>, now: () => Date): Mechanisms {
  // A version never changes, so it is read once.
  const known = new Map<string, Mechanism>();
  const idOf = (city: string, ref: string) => `${city}/${ref}`;
  return {
    keep: async (ref, mechanism) => {
      const _id = idOf(mechanism.city, ref);
      known.set(_id, mechanism);
      const document = { city: mechanism.city, body: JSON.stringify(mechanism), at: now() };
      await collection.updateOne({ _id }, { $setOnInsert: document }, { upsert: true });
    },
    get: async (city, ref) => {
      const _id = idOf(city, ref);
      const found = known.has(_id) ? undefined : await collection.findOne({ _id });
      if (found) known.set(_id, checkMechanism(JSON.parse(found.body), _id));
      return known.get(_id);
    },
  };
}
