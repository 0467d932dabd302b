/**
 * The key of the blind indexes is made once and stays for ever: what it made stands in addresses, cookies and invitation letters and
 * cannot be made anew. It lies in the database, sealed like everything else, so that the operator's keys can all be replaced.
 */
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import { blindKeyOf, createSeal, type Seal } from './seal.ts';

interface KeyDocument {
  _id: string;
  body: string;
}

/** Throws when none of the keys opens what the database holds. */
export async function openSeal({ keys }: Collections, secrets: readonly [string, ...string[]]): Promise<Seal> {
  const collection = keys.collection as unknown as Collection<KeyDocument>;
  const plain = createSeal(secrets);
  const first = plain.seal(blindKeyOf(secrets.at(-1) ?? secrets[0]).toString('base64'));
  const found = await collection.findOneAndUpdate(
    { _id: 'blind' },
    { $setOnInsert: { body: first } },
    { upsert: true, returnDocument: 'after' },
  );
  return createSeal(secrets, Buffer.from(plain.open(found?.body ?? first), 'base64'));
}
