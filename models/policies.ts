/** The policy library 政策超市 as it is stored: every version is kept, one of each policy is current. */
import type { Collection } from 'mongodb';
import type { Policy } from '../mechanisms/policy.ts';
import type { Collections } from './schemas.ts';

interface PolicyDocument {
  _id: string;
  city: string;
  policy: string;
  version: number;
  current: boolean;
  body: Policy;
  at: Date;
}

export interface KeptPolicy {
  policy: Policy;
  version: number;
  at: Date;
}

export interface Imported {
  added: number;
  changed: number;
  same: number;
}

export interface Policies {
  /** One that is there already with other words becomes a new version; the earlier one is kept. */
  put(city: string, policies: readonly Policy[]): Promise<Imported>;
  /** The library as it is now. */
  current(city: string): Promise<KeptPolicy[]>;
  /** Another text whenever the library has changed: cheap to ask. */
  mark(city: string): Promise<string>;
  /** It answers nobody any more; its versions are kept. False when there is none. */
  withdraw(city: string, id: string): Promise<boolean>;
}

export function createPolicies({ policies }: Collections, now: () => Date): Policies {
  const collection = policies.collection as unknown as Collection<PolicyDocument>;

  const putOne = async (city: string, body: Policy): Promise<keyof Imported> => {
    const [last] = await collection.find({ city, policy: body.id }).sort({ version: -1 }).limit(1).toArray();
    if (last?.current && JSON.stringify(last.body) === JSON.stringify(body)) return 'same';
    const version = (last?.version ?? 0) + 1;
    await collection.insertOne({ _id: `${city}/${body.id}/${version}`, city, policy: body.id, version, current: true, body, at: now() });
    await collection.updateMany({ city, policy: body.id, version: { $lt: version } }, { $set: { current: false } });
    return last ? 'changed' : 'added';
  };
  return {
    put: async (city, list) => {
      const done: Imported = { added: 0, changed: 0, same: 0 };
      for (const what of await Promise.all(list.map((policy) => putOne(city, policy)))) done[what]++;
      return done;
    },
    current: async (city) => {
      const found = await collection.find({ city, current: true }).toArray();
      return found.map(({ body, version, at }) => ({ policy: body, version, at }));
    },
    mark: async (city) => {
      const [last] = await collection.find({ city }).sort({ at: -1 }).limit(1).toArray();
      return `${await collection.countDocuments({ city, current: true })} ${last?.at.getTime() ?? 0}`;
    },
    withdraw: async (city, policy) => {
      const { matchedCount } = await collection.updateMany({ city, policy, current: true }, { $set: { current: false, at: now() } });
      return matchedCount > 0;
    },
  };
}
