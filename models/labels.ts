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
  /** Missing when a department only said that it is not theirs: see `suggested`. */
  department?: string;
  suggested?: { kind?: string; department?: string };
}

export interface Labels {
  keep(label: Label): Promise<void>;
  /** Everything that was ever confirmed, oldest first; what no key opens any more is left out. */
  all(): Promise<Label[]>;
}

type LabelDocument = Label & { _id: string; at: Date };

function opened({ _id, at: _at, ...label }: LabelDocument, seal: Seal): Label[] {
  try {
    return [{ ...label, text: seal.open(label.text) }];
  } catch {
    return [];
  }
}

export function createLabels({ labels }: Collections, seal: Seal, now: () => Date): Labels {
  const collection = labels.collection as unknown as Collection<LabelDocument>;
  return {
    keep: async ({ number, text, ...rest }) => {
      const set = { ...rest, number, text: seal.seal(text), at: now() };
      await collection.updateOne({ _id: `${number}:${rest.source}` }, { $set: set }, { upsert: true });
    },
    all: async () => (await collection.find({}).sort({ at: 1 }).toArray()).flatMap((label) => opened(label, seal)),
  };
}
