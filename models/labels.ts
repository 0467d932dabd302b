/** Confirmed choices, kept as labelled examples: what the classifier suggested and what a person made of it. */
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

export interface Label {
  /** The demand's number: one label per demand and source. */
  number: string;
  city: string;
  text: string;
  source: 'requester' | 'dispatcher' | 'department';
  kind?: string;
  department?: string;
  suggested?: { kind?: string; department?: string };
}

export interface Labels {
  keep(label: Label): Promise<void>;
}

export function createLabels({ labels }: Collections, seal: Seal, now: () => Date): Labels {
  const collection = labels.collection as unknown as Collection<{ _id: string }>;
  return {
    keep: async ({ number, text, ...rest }) => {
      const set = { ...rest, number, text: seal.seal(text), at: now() };
      await collection.updateOne({ _id: `${number}:${rest.source}` }, { $set: set }, { upsert: true });
    },
  };
}
