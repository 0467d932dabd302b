/** Enterprises, known by their 18-character unified social credit code 统一社会信用代码. */
import type { Collection } from 'mongodb';
import { createCache } from './cache.ts';
import type { EnterpriseDocument } from './documents.ts';
import { openFields, sealFields } from './sealed-fields.ts';
import type { Seal } from './seal.ts';

export interface Enterprise {
  id: string;
  city: string;
  name: string;
  creditCode: string;
  tags: string[];
  area?: string;
  /** 首席服务员 (D5.2), a person's id. */
  steward?: string;
  note?: string;
  contact: { contactName: string; phone: string };
}

export interface Enterprises {
  get(id: string): Promise<Enterprise | undefined>;
  /** By its credit code, in one city. */
  known(city: string, creditCode: string): Promise<Enterprise | undefined>;
  /** Every one of the city. */
  ofCity(city: string): Promise<Enterprise[]>;
  /** Writes it unless it is there. Throws on a credit code with a wrong check character. */
  add(enterprise: Enterprise): Promise<void>;
  /** Puts it into a town (D2.2); an empty one takes it out. */
  /** Ties a person to it as its chief server (D5.2). */
  serveBy(city: string, id: string, steward: string): Promise<void>;
  place(city: string, id: string, area: string): Promise<void>;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: whether the 18th character checks the first seventeen. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(code)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}

export function createEnterprises(collection: Collection<EnterpriseDocument>, seal: Seal, alone: boolean): Enterprises {
  const cache = createCache<Enterprise | undefined>(alone);
  const read = (document: EnterpriseDocument): Enterprise => {
    const { _id: id, creditKey: _key, ...rest } = openFields(document, seal);
    return { id, ...rest };
  };
  const load = async (of: { _id: string } | { creditKey: string }): Promise<Enterprise | undefined> => {
    const document = await collection.findOne(of);
    return document ? read(document) : undefined;
  };
  // Known once in each city: a group of companies may be served by two.
  const creditKeyOf = (city: string, creditCode: string) => seal.blind(`credit:${city}:${creditCode}`);
  return {
    get: (id) => cache.get(id, () => load({ _id: id })),
    known: (city, creditCode) => load({ creditKey: creditKeyOf(city, creditCode) }),
    ofCity: async (city) => (await collection.find({ city }).toArray()).map(read),
    serveBy: async (city, id, steward) => {
      await collection.updateOne({ _id: id, city }, { $set: { steward } });
      cache.forget(id);
    },
    place: async (city, id, area) => {
      await collection.updateOne({ _id: id, city }, area ? { $set: { area } } : { $unset: { area: 1 } });
      cache.forget(id);
    },
    add: async ({ id, ...rest }) => {
      if (!isCreditCode(rest.creditCode))
        throw new Error(`the credit code of ${rest.name} is not valid: its last character does not check the others`);
      const document: EnterpriseDocument = { _id: id, ...sealFields(rest, seal), creditKey: creditKeyOf(rest.city, rest.creditCode) };
      await collection.updateOne({ _id: id }, { $setOnInsert: document }, { upsert: true });
      cache.forget(id);
    },
  };
}
