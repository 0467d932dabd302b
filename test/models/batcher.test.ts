/** Many writes, one command; each caller is told of its own. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ItemDocument } from '../../models/documents.ts';
import { createBatcher } from '../../models/batcher.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

interface Row {
  _id: string;
  count: number;
}
const rows = () => room.database.connection.db?.collection<Row>('rows') as unknown as Parameters<typeof createBatcher<Row>>[0];
const insert = (_id: string) => ({ insertOne: { document: { _id, count: 1 } } });

test('an insert whose key is there tells false, the others true', async () => {
  const batch = createBatcher(rows());
  expect(await Promise.all(['a', 'b', 'a', 'c', 'b'].map((id) => batch.write(insert(id))))).toEqual([true, true, false, true, false]);
  expect(await batch.write(insert('a'))).toBe(false);
});

test('another error rejects its own caller alone', async () => {
  const batch = createBatcher(rows());
  await batch.write({ insertOne: { document: { _id: 'words', count: 'none' as unknown as number } } });
  const results = await Promise.allSettled([
    batch.write(insert('d')),
    batch.write({ updateOne: { filter: { _id: 'words' }, update: { $inc: { count: 1 } } } }),
    batch.write(insert('e')),
    batch.write(insert('d')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([true, false, true, false]);
  expect(await rows().countDocuments({ _id: { $in: ['d', 'e'] } })).toBe(2);
});

test('more than one command holds are all written', async () => {
  const batch = createBatcher(rows());
  const all = await Promise.all(Array.from({ length: 1203 }, (_, index) => batch.write(insert(`many ${index}`))));
  expect(all.every(Boolean)).toBe(true);
  expect(await rows().countDocuments({ _id: { $gte: 'many', $lt: 'mao' } })).toBe(1203);
});

test('a write that asks for what the database does not know fails, and the next goes through', async () => {
  const batch = createBatcher(room.native<ItemDocument>('items'));
  await expect(batch.write({ updateOne: { filter: { $nonsense: 1 } as never, update: { $set: { error: 'x' } } } })).rejects.toThrow();
  expect(await batch.write({ updateOne: { filter: { _id: 'nobody' }, update: { $set: { error: 'x' } } } })).toBe(true);
});
