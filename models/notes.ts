/** Short-lived notes that every process shares: tokens, cursors, codes good for once. Sealed, found by the blind index of their key. */
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface NoteDocument {
  _id: string;
  body: string;
  /** Good until then by the program's clock. */
  until: Date;
  /** Swept away after this moment of the real clock. */
  sweepAt: Date;
}

export interface Notes {
  get(key: string): Promise<string | undefined>;
  /** Kept for so many seconds. */
  put(key: string, value: string, seconds: number): Promise<void>;
  /** Gives a note to one caller only, and it is gone. */
  take(key: string): Promise<string | undefined>;
  /** True for one owner at a time, until `seconds` after its last claim. */
  claim(key: string, owner: string, seconds: number): Promise<boolean>;
}

const duplicate = 11_000;

export function createNotes({ notes }: Collections, seal: Seal, now: () => Date): Notes {
  const collection = notes.collection as unknown as Collection<NoteDocument>;
  const idOf = (key: string) => seal.blind(`note:${key}`);
  const terms = (seconds: number) => ({
    until: new Date(now().getTime() + seconds * 1000),
    sweepAt: new Date(Date.now() + (seconds + 60) * 1000),
  });
  return {
    get: async (key) => {
      const found = await collection.findOne({ _id: idOf(key), until: { $gt: now() } });
      return found ? seal.open(found.body) : undefined;
    },
    put: async (key, value, seconds) => {
      await collection.updateOne({ _id: idOf(key) }, { $set: { body: seal.seal(value), ...terms(seconds) } }, { upsert: true });
    },
    take: async (key) => {
      const found = await collection.findOneAndDelete({ _id: idOf(key), until: { $gt: now() } });
      return found ? seal.open(found.body) : undefined;
    },
    claim: async (key, owner, seconds) => {
      const body = seal.blind(`owner:${owner}`);
      try {
        const held = await collection.updateOne(
          { _id: idOf(key), $or: [{ body }, { until: { $lte: now() } }] },
          { $set: { body, ...terms(seconds) } },
          { upsert: true },
        );
        return held.matchedCount + held.upsertedCount > 0;
      } catch (error) {
        if ((error as { code?: number }).code === duplicate) return false;
        throw error;
      }
    },
  };
}
