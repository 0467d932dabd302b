/** What goes through a lane, and what can become of it. */
import type { ItemDocument } from './documents.ts';
import { bucketOf } from './leases.ts';
import type { Seal } from './seal.ts';

/** What became of one item. `finish` is what has to be written down once that is sure: the lane goes on meanwhile. `again` blocks its lane, or with `all` every lane of its channel, for `after` ms; only a `failed` one counts as an attempt. */
export type Outcome =
  | { type: 'done'; finish?: () => Promise<void> }
  | { type: 'again'; after: number; failed: boolean; error?: string; scope?: 'lane' | 'all' }
  /** Not before then; its lane goes on. */
  | { type: 'held'; until: Date }
  | { type: 'parked'; error: string; finish?: () => Promise<void> }
  | { type: 'dead'; error: string };

export interface Item<Payload> {
  key: string;
  lane: string;
  attempts: number;
  payload: Payload;
}

export interface NewItem<Payload> {
  /** Unique for ever: putting it twice is putting it once. */
  key: string;
  lane: string;
  payload: Payload;
  notBefore?: Date;
  /** A waiting item of the same name is replaced by this one: only the last edit of a card matters. */
  coalesce?: string;
}

/** An item to work: read from the database, still sealed, or just stored by this process. */
export type Work<Payload> = Pick<ItemDocument, '_id' | 'lane' | 'bucket' | 'attempts' | 'payload' | 'coalesce'> & {
  fresh?: { payload: Payload };
};

/** A new item as it is stored. */
export function documentOf<Payload>(
  { key, lane, payload, notBefore, coalesce }: NewItem<Payload>,
  { queue, seq }: Pick<ItemDocument, 'queue' | 'seq'>,
  seal: Seal,
): ItemDocument {
  return {
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
}

/** What cannot be opened, because its key is gone, must not hold up its lane for ever: it can be revived with the key. */
export function openWork<Payload>(
  { payload = '', fresh }: Work<Payload>,
  seal: Seal,
): { ok: true; value: Payload } | { ok: false; outcome: Outcome } {
  try {
    return { ok: true, value: fresh ? fresh.payload : (JSON.parse(seal.open(payload)) as Payload) };
  } catch (error) {
    return { ok: false, outcome: { type: 'dead', error: (error as Error).message } };
  }
}

/** By lane, in order. */
export function grouped(list: ItemDocument[]): Map<string, ItemDocument[]> {
  const lanes = new Map<string, ItemDocument[]>();
  for (const item of list) lanes.set(item.lane, [...(lanes.get(item.lane) ?? []), item]);
  return lanes;
}
