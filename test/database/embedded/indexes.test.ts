import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

test('an indexed array of keys finds its document and keeps each key unique', async () => {
  const things = database.collection();
  await things.createIndex({ keys: 1 }, { unique: true });
  await things.insertOne({ n: 1, keys: ['a', 'b'] });
  expect(await things.findOne({ keys: 'b' })).toMatchObject({ n: 1 });
  expect(await errorOf(things.insertOne({ n: 2, keys: ['c', 'b'] }))).toMatchObject({ code: 11000 });
  await things.updateOne({ n: 1 }, { $push: { keys: 'c' as never } });
  expect(await things.countDocuments({ keys: 'c' })).toBe(1);
  await things.updateOne({ n: 1 }, { $pull: { keys: 'a' as never } });
  await things.insertOne({ n: 3, keys: ['a'] });
  expect(await things.findOne({ keys: 'a' })).toMatchObject({ n: 3 });
});

test('two arrays in one compound index are refused, and nothing is written', async () => {
  const things = database.collection();
  await things.createIndex({ a: 1, b: 1 });
  expect(await errorOf(things.insertOne({ a: [1], b: [2] }))).toMatchObject({ code: 171 });
  expect(await things.countDocuments()).toBe(0);
});

test('a sparse unique index lets many documents lack the field; a plain one lets one', async () => {
  const [sparse, plain] = [database.collection(), database.collection()];
  await sparse.createIndex({ u: 1 }, { unique: true, sparse: true });
  await plain.createIndex({ u: 1 }, { unique: true });
  await sparse.insertMany([{ a: 1 }, { a: 2 }, { u: 'x' }]);
  await plain.insertOne({ a: 1 });
  expect(await errorOf(plain.insertOne({ a: 2 }))).toMatchObject({ code: 11000, keyValue: { u: null } });
  expect(await sparse.countDocuments({ u: null })).toBe(2);
});

test('a partial unique index guards only the documents it holds', async () => {
  const things = database.collection();
  await things.createIndex({ person: 1 }, { unique: true, partialFilterExpression: { open: true } });
  await things.insertMany([
    { person: 1, open: false },
    { person: 1, open: false },
    { person: 1, open: true },
  ]);
  expect(await errorOf(things.insertOne({ person: 1, open: true }))).toMatchObject({ code: 11000 });
  expect(await errorOf(things.updateMany({ open: false }, { $set: { open: true } }))).toMatchObject({ code: 11000 });
  expect(await things.countDocuments({ person: 1 })).toBe(3);
});

test('a unique index cannot be built over duplicates, and leaves no trace', async () => {
  const things = database.collection();
  await things.insertMany([{ a: 1 }, { a: 1 }]);
  expect(await errorOf(things.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
  expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_']);
});

test('very long values are found, told apart and sorted', async () => {
  const things = database.collection();
  await things.createIndex({ text: 1 }, { unique: true });
  const long = 'x'.repeat(5000);
  await things.insertMany([{ text: `${long}b` }, { text: `${long}a` }, { text: 'short' }]);
  expect(await errorOf(things.insertOne({ text: `${long}a` }))).toMatchObject({ code: 11000 });
  expect(
    (
      await things
        .find({ text: { $gt: 'w' } })
        .sort({ text: 1 })
        .toArray()
    ).map(({ text }) => (text as string).at(-1)),
  ).toEqual(['a', 'b']);
  expect(await things.findOne({ text: `${long}b` })).not.toBeNull();
});

test('indexes are listed with their options, and asking twice for one is no error', async () => {
  const things = database.collection();
  for (let round = 0; round < 2; round++) {
    await things.createIndex({ a: 1, 'b.c': -1 }, { unique: true, sparse: true });
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60, partialFilterExpression: { done: true } });
  }
  expect(await things.indexes()).toEqual([
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, key: { a: 1, 'b.c': -1 }, name: 'a_1_b.c_-1', unique: true, sparse: true },
    { v: 2, key: { at: 1 }, name: 'at_1', partialFilterExpression: { done: true }, expireAfterSeconds: 60 },
  ]);
  expect((await errorOf(things.createIndex({ a: 1, 'b.c': -1 }, { unique: false, sparse: true }))).code).toBe(86);
  expect(
    (await errorOf(things.createIndex({ at: 1 }, { name: 'other', expireAfterSeconds: 60, partialFilterExpression: { done: true } }))).code,
  ).toBe(85);
});

test('a dropped index no longer guards, and the _id index cannot go', async () => {
  const things = database.collection();
  await things.createIndex({ a: 1 }, { unique: true });
  await things.insertOne({ a: 1 });
  await things.dropIndex('a_1');
  await things.insertOne({ a: 1 });
  expect((await errorOf(things.dropIndex('_id_'))).code).toBe(72);
  expect((await errorOf(things.dropIndex('a_1'))).code).toBe(27);
});
