/** Doors 入口: links that a park or town puts up, and whom each of them has brought. */
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { DemandDocument, PersonDocument } from './documents.ts';
import type { Seal } from './seal.ts';

export interface Door {
  /** What the platform brings along: letters and digits, at most 32. */
  id: string;
  city: string;
  name: string;
  link: string;
}

/** What came by a door so far. */
export interface Brought {
  door: string;
  persons: number;
  enterprises: string[];
  demands: number;
}

export interface Doors {
  /** The id of a city's door of that name, always the same. */
  idOf(city: string, name: string): string;
  /** Writes it; a newer link replaces the older one. */
  put(door: Door): Promise<void>;
  all(city: string): Promise<Door[]>;
  get(id: string): Promise<Door | undefined>;
  /** The demands are those of the city; persons belong to none. */
  brought(city: string): Promise<Brought[]>;
}

interface DoorDocument {
  _id: string;
  city: string;
  name: string;
  link: string;
  at: Date;
}

const native = <T extends object>(model: { collection: unknown }) => model.collection as Collection<T>;

const door = ({ _id: id, city, name, link }: DoorDocument): Door => ({ id, city, name, link });

export function createDoors({ doors, persons, demands }: Collections, seal: Seal, now: () => Date): Doors {
  const collection = native<DoorDocument>(doors);
  return {
    idOf: (city, name) =>
      `d${seal
        .blind(`door:${city}:${name}`)
        .replace(/[^A-Za-z0-9]/g, '0')
        .slice(0, 12)}`,
    put: async ({ id, ...rest }) => {
      await collection.updateOne({ _id: id }, { $set: { ...rest }, $setOnInsert: { at: now() } }, { upsert: true });
    },
    all: async (city) => (await collection.find({ city }).sort({ at: 1 }).toArray()).map(door),
    get: async (id) => {
      const found = await collection.findOne({ _id: id });
      return found ? door(found) : undefined;
    },
    brought: async (city) => {
      const [people, filed] = await Promise.all([
        native<PersonDocument>(persons)
          .find({ door: { $exists: true } }, { projection: { door: 1, enterprise: 1 } })
          .toArray(),
        native<DemandDocument>(demands)
          .find({ city, 'state.door': { $exists: true } }, { projection: { 'state.door': 1 } })
          .toArray(),
      ]);
      const counts = new Map<string, Brought>();
      const of = (id: string) => {
        const known = counts.get(id) ?? { door: id, persons: 0, enterprises: [], demands: 0 };
        counts.set(id, known);
        return known;
      };
      for (const { door: id = '', enterprise } of people) {
        const one = of(id);
        one.persons += 1;
        if (enterprise && !one.enterprises.includes(enterprise)) one.enterprises.push(enterprise);
      }
      for (const { state } of filed) of(state.door ?? '').demands += 1;
      return [...counts.values()];
    },
  };
}
