import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

async function updated(before: Document, update: Document): Promise<Document | null> {
  const things = database.collection();
  await things.insertOne({ ...before });
  return things.findOneAndUpdate({}, update, { returnDocument: 'after', projection: { _id: 0 } });
}

test.each<[sentence: string, before: Document, update: Document, after: Document]>([
  ['$set makes the documents on its way', { a: 1 }, { $set: { 'b.c.d': 2 } }, { a: 1, b: { c: { d: 2 } } }],
  ['$set reaches into an array by position', { list: [{ n: 1 }, { n: 2 }] }, { $set: { 'list.1.n': 5 } }, { list: [{ n: 1 }, { n: 5 }] }],
  ['$set beyond the end fills with null', { list: [1] }, { $set: { 'list.3': 4 } }, { list: [1, null, null, 4] }],
  [
    '$unset removes a nested field, and nulls an array element',
    { a: { b: 1, c: 2 }, list: [1, 2] },
    { $unset: { 'a.b': '', 'list.0': '' } },
    { a: { c: 2 }, list: [null, 2] },
  ],
  ['$unset of a missing field changes nothing', { a: 1 }, { $unset: { 'x.y': '' } }, { a: 1 }],
  ['$inc makes a missing field', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  [
    '$min and $max compare by BSON order',
    { low: 5, high: 5, text: 'a' },
    { $min: { low: 3, text: 9 }, $max: { high: 4 } },
    { low: 3, high: 5, text: 9 },
  ],
  [
    '$push with $each, $position, $sort and $slice',
    { list: [3, 1] },
    { $push: { list: { $each: [5, 2], $sort: 1, $slice: 3 } } },
    { list: [1, 2, 3] },
  ],
  [
    '$push sorts documents by a field',
    { list: [{ n: 2 }] },
    { $push: { list: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { list: [{ n: 1 }, { n: 2 }] },
  ],
  ['$push of an array adds one element', { list: [] }, { $push: { list: [1, 2] } }, { list: [[1, 2]] }],
  [
    '$addToSet compares whole documents',
    { list: [{ a: 1 }] },
    { $addToSet: { list: { $each: [{ a: 1 }, { a: 2 }] } } },
    { list: [{ a: 1 }, { a: 2 }] },
  ],
  ['$addToSet adds to a list that has equal members', { list: ['u', 'u'] }, { $addToSet: { list: 'p' } }, { list: ['u', 'u', 'p'] }],
  [
    '$pull removes documents that meet a condition',
    { list: [{ n: 1, x: 1 }, { n: 2 }] },
    { $pull: { list: { n: { $lt: 2 } } } },
    { list: [{ n: 2 }] },
  ],
  ['$pullAll removes listed values', { list: [1, 2, 3, 1] }, { $pullAll: { list: [1, 3] } }, { list: [2] }],
  ['$pop removes at either end', { a: [1, 2, 3], b: [1, 2, 3] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2, 3] }],
  ['new fields appear in the order of their names', { z: 1 }, { $set: { c: 1, a: 1, b: 1 } }, { z: 1, a: 1, b: 1, c: 1 }],
  ['$setOnInsert does nothing to a document that exists', { a: 1 }, { $setOnInsert: { b: 1 }, $set: { a: 2 } }, { a: 2 }],
])('%s', async (_sentence, before, update, after) => {
  const result = await updated(before, update);
  expect(result).toEqual(after);
  expect(JSON.stringify(result)).toBe(JSON.stringify(after));
});

test('$currentDate sets the moment of the server', async () => {
  const before = Date.now();
  const result = await updated({ a: 1 }, { $currentDate: { at: true } });
  expect(Number(result?.['at'])).toBeGreaterThanOrEqual(before);
});

test('many concurrent guarded updates let exactly one win for each revision', async () => {
  const things = database.collection();
  await things.insertOne({ revision: 0 });
  const results = await Promise.all(Array.from({ length: 50 }, () => things.updateOne({ revision: 0 }, { $inc: { revision: 1 } })));
  expect(results.filter(({ modifiedCount }) => modifiedCount === 1).length).toBe(1);
  await Promise.all(Array.from({ length: 200 }, () => things.updateOne({}, { $inc: { count: 1 } })));
  expect(await things.findOne()).toMatchObject({ revision: 1, count: 200 });
});

test('concurrent upserts of one unique key make one document', async () => {
  const things = database.collection();
  await things.createIndex({ key: 1 }, { unique: true });
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => things.updateOne({ key: 'k' }, { $set: { n }, $setOnInsert: { first: n } }, { upsert: true })),
  );
  expect(await things.countDocuments({ key: 'k' })).toBe(1);
});
