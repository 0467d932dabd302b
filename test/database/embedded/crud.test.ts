import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Binary, Double, Int32, Long, ObjectId, UUID } from 'mongodb';
import { errorOf, startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

test('a document comes back as it was stored, with every type it holds', async () => {
  const things = database.collection();
  const document = {
    _id: new ObjectId(),
    text: '诉求',
    whole: 7,
    part: 1.5,
    yes: true,
    none: null,
    when: new Date(1e12),
    list: [1, [2], { a: 3 }],
    inner: { b: 'c' },
    bytes: new Binary(Buffer.from([1, 2])),
    uuid: new UUID(),
  };
  await things.insertOne(document);
  expect(await things.findOne({ _id: document._id })).toEqual(document);
});

test('number types survive an update of another field', async () => {
  const things = database.collection();
  await things.insertOne({ _id: 1 as never, price: new Double(5), big: Long.fromString('9007199254740993'), n: 1 });
  await things.updateOne({ big: Long.fromString('9007199254740993') }, { $inc: { n: 1 } });
  const raw = await things.findOne({}, { promoteValues: false });
  expect(raw).toMatchObject({ price: new Double(5), big: Long.fromString('9007199254740993'), n: new Int32(2) });
  expect(await things.findOne({ big: Long.fromString('9007199254740992') })).toBeNull();
});

test('an _id in a later position is moved to the front as bytes', async () => {
  const things = database.collection();
  await things.insertOne({ price: new Double(5), _id: new Double(3) as never });
  const found = await things.findOne({ _id: 3 as never }, { promoteValues: false });
  expect(Object.keys(found ?? {})).toEqual(['_id', 'price']);
  expect(found).toEqual({ _id: new Double(3), price: new Double(5) });
});

test('filter, sort, skip, limit and projection work together', async () => {
  const things = database.collection();
  await things.insertMany(Array.from({ length: 10 }, (_, n) => ({ n, even: n % 2 === 0, secret: 'x', inner: { shown: n, hidden: n } })));
  const found = await things.find({ even: true }).sort({ n: -1 }).skip(1).limit(2).project({ _id: 0, n: 1, 'inner.shown': 1 }).toArray();
  expect(found).toEqual([
    { n: 6, inner: { shown: 6 } },
    { n: 4, inner: { shown: 4 } },
  ]);
  expect(await things.findOne({ n: 1 }, { projection: { _id: 0, secret: 0, 'inner.hidden': 0 } })).toEqual({
    n: 1,
    even: false,
    inner: { shown: 1 },
  });
});

test('a long result arrives in batches, and a cursor can be closed early', async () => {
  const things = database.collection();
  await things.insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })));
  const cursor = things.find().batchSize(7);
  for (let n = 0; n < 20; n++) expect((await cursor.next())?.['n']).toBe(n);
  await cursor.close();
  const all = await things.find().batchSize(100).toArray();
  expect(all.map(({ n }) => n as number)).toEqual(Array.from({ length: 1000 }, (_, n) => n));
});

test('an unordered insert goes on after a duplicate, an ordered one stops', async () => {
  const things = database.collection();
  const documents = (base: number): { _id: never }[] => [{ _id: base as never }, { _id: base as never }, { _id: (base + 1) as never }];
  expect((await errorOf(things.insertMany(documents(1), { ordered: false }))).code).toBe(11000);
  expect(await things.countDocuments()).toBe(2);
  expect((await errorOf(things.insertMany(documents(10)))).code).toBe(11000);
  expect(await things.countDocuments()).toBe(3);
});

test('a duplicate key names the pattern and the value', async () => {
  const things = database.collection();
  await things.createIndex({ channel: 1, number: 1 }, { unique: true });
  await things.insertOne({ channel: 'web', number: 5 });
  const error = await errorOf(things.insertOne({ channel: 'web', number: 5 }));
  expect(error).toMatchObject({ code: 11000, keyPattern: { channel: 1, number: 1 }, keyValue: { channel: 'web', number: 5 } });
  expect(error.message).toContain('E11000 duplicate key error collection: qihu.');
  expect(await things.countDocuments()).toBe(1);
});

test('findOneAndUpdate returns the old or the new document, upserts, and follows a sort', async () => {
  const things = database.collection();
  await things.insertMany([{ n: 1 }, { n: 2 }]);
  expect(await things.findOneAndUpdate({}, { $set: { seen: true } }, { sort: { n: -1 }, projection: { _id: 0 } })).toEqual({ n: 2 });
  expect(await things.findOneAndUpdate({ n: 2 }, { $inc: { n: 10 } }, { returnDocument: 'after', projection: { _id: 0 } })).toEqual({
    n: 12,
    seen: true,
  });
  const upserted = await things.findOneAndUpdate(
    { n: 50, kind: { $eq: 'x' }, other: { $gt: 1 } },
    { $setOnInsert: { fresh: true } },
    { upsert: true, returnDocument: 'after' },
  );
  expect(upserted).toMatchObject({ n: 50, kind: 'x', fresh: true });
  expect(upserted).not.toHaveProperty('other');
  expect(await things.findOneAndDelete({ n: 50 })).toMatchObject({ n: 50 });
  expect(await things.findOneAndUpdate({ n: 99 }, { $set: { a: 1 } })).toBeNull();
  expect(await things.findOneAndReplace({ n: 1 }, { m: 1 }, { returnDocument: 'after', projection: { _id: 0 } })).toEqual({ m: 1 });
});

test('update results count what matched and what changed', async () => {
  const things = database.collection();
  await things.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
  expect(await things.updateMany({ a: 1 }, { $set: { a: 1 } })).toMatchObject({ matchedCount: 2, modifiedCount: 0 });
  expect(await things.updateMany({ a: 1 }, { $set: { a: 3 } })).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
  expect(await things.updateOne({ a: 9 }, { $set: { b: 1 } }, { upsert: true })).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
  expect(await things.replaceOne({ a: 2 }, { c: 1 })).toMatchObject({ modifiedCount: 1 });
  expect(await things.deleteMany({ a: 3 })).toMatchObject({ deletedCount: 2 });
  expect(await things.deleteOne({})).toMatchObject({ deletedCount: 1 });
});

test('a bulk write mixes inserts, updates and deletes', async () => {
  const things = database.collection();
  const result = await things.bulkWrite([
    { insertOne: { document: { a: 1 } } },
    { updateOne: { filter: { a: 1 }, update: { $set: { a: 2 } } } },
    { insertOne: { document: { a: 3 } } },
    { deleteOne: { filter: { a: 3 } } },
  ]);
  expect(result).toMatchObject({ insertedCount: 2, modifiedCount: 1, deletedCount: 1 });
});

test('count, estimated count and distinct agree with the documents', async () => {
  const things = database.collection();
  await things.insertMany([{ a: 'y', tags: [1, 2] }, { a: 'x', tags: [2] }, { a: 'x' }, { a: null }, {}]);
  expect(await things.countDocuments({ a: 'x' })).toBe(2);
  expect(await things.countDocuments({}, { skip: 1, limit: 3 })).toBe(3);
  expect(await things.estimatedDocumentCount()).toBe(5);
  expect(await things.distinct('a')).toEqual([null, 'x', 'y']);
  expect(await things.distinct('tags', { a: 'y' })).toEqual([1, 2]);
});

test('collections can be listed, renamed and dropped', async () => {
  const things = database.collection();
  const name = things.collectionName;
  await things.insertOne({ a: 1 });
  await things.createIndex({ a: 1 });
  await things.rename(`${name}-new`);
  const renamed = database.db.collection(`${name}-new`);
  expect(await renamed.findOne({ a: 1 })).toMatchObject({ a: 1 });
  expect((await database.db.listCollections({ name: `${name}-new` }, { nameOnly: true }).toArray()).length).toBe(1);
  expect((await errorOf(database.db.createCollection(`${name}-new`))).code).toBe(48);
  await renamed.drop();
  expect(await database.db.listCollections({ name: `${name}-new` }).toArray()).toEqual([]);
  expect(await renamed.findOne()).toBeNull();
});

test('an array of large documents passes through insertMany, find and getMore', async () => {
  const things = database.collection();
  const text = '长'.repeat(300_000);
  await things.insertMany(Array.from({ length: 30 }, (_, n) => ({ n, text })));
  const found = await things.find().toArray();
  expect(found.length).toBe(30);
  expect(found.every((document) => document['text'] === text)).toBe(true);
  expect((await errorOf(things.insertOne({ text: 'x'.repeat(17_000_000) }))).message).toMatch(/too large|larger than|out of range|BSON/i);
});
