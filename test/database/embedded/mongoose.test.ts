import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { errorOf, startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
let connection: mongoose.Connection;
beforeAll(async () => {
  database = await startTestDatabase();
  connection = await mongoose.createConnection(database.embedded.uri).asPromise();
});
afterAll(async () => {
  await connection.close();
  await database.stop();
});

const schema = new mongoose.Schema(
  {
    number: { type: String, unique: true },
    keys: { type: [String], index: true },
    revision: Number,
    state: { stage: String, lead: mongoose.Schema.Types.Mixed },
    history: [{ at: Date, text: String }],
    expireAt: { type: Date, expires: 60 },
  },
  { timestamps: true, optimisticConcurrency: true },
);

test('a model makes its collection and indexes, saves, changes, guards and removes', async () => {
  const Thing = connection.model('Thing', schema);
  await Thing.init();
  expect((await Thing.collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'number_1', 'keys_1', 'expireAt_1']);
  const thing = await Thing.create({
    number: 'QH1',
    keys: ['k1'],
    revision: 0,
    state: { stage: 'registered' },
    history: [{ at: new Date(0), text: '登记' }],
  });
  thing.history.push({ at: new Date(1), text: '派单' });
  thing.keys.push('k2');
  thing.set('state.lead', { id: 5 });
  await thing.save();
  thing.history[0]?.set('text', '改');
  (thing.keys as unknown as { pull(key: string): void }).pull('k1');
  await thing.save();
  const stored = await Thing.findOne({ keys: 'k2' }).lean();
  expect(stored).toMatchObject({
    keys: ['k2'],
    __v: 2,
    state: { stage: 'registered', lead: { id: 5 } },
    history: [{ text: '改' }, { text: '派单' }],
  });
  expect(stored?.createdAt).toBeInstanceOf(Date);
  expect(await errorOf(Thing.create({ number: 'QH1' }))).toMatchObject({ code: 11000, keyValue: { number: 'QH1' } });
  await Thing.syncIndexes();
  expect(await Thing.deleteMany({ number: /^QH/ })).toMatchObject({ deletedCount: 1 });
});

test('a stale document does not overwrite a newer one', async () => {
  const Guarded = connection.model('Guarded', schema);
  await Guarded.create({ number: 'QH2' });
  const [one, two] = await Promise.all([Guarded.findOne({ number: 'QH2' }), Guarded.findOne({ number: 'QH2' })]);
  one?.set('revision', 1);
  await one?.save();
  two?.set('revision', 2);
  await expect(two?.save()).rejects.toThrow(/No matching document/);
});

test('one guarded write with upsert and timestamps works through a model', async () => {
  const Written = connection.model('Written', schema);
  const written = await Written.findOneAndUpdate(
    { number: 'QH3', revision: { $exists: false } },
    { $set: { revision: 1 }, $push: { history: { $each: [{ text: 'a' }], $slice: -5 } } },
    { upsert: true, returnDocument: 'after' },
  );
  expect(written).toMatchObject({ number: 'QH3', revision: 1 });
  const cursor = Written.find().sort({ number: 1 }).cursor();
  const numbers: unknown[] = [];
  for await (const each of cursor) numbers.push(each.number);
  expect(numbers).toEqual(['QH3']);
  expect(await Written.bulkWrite([{ updateOne: { filter: { number: 'QH3' }, update: { $inc: { revision: 1 } } } }])).toMatchObject({
    modifiedCount: 1,
  });
  expect(await Written.exists({ revision: 2 })).not.toBeNull();
});
