import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Collection, Document } from 'mongodb';
import { errorOf, startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
let things: Collection<Document>;
beforeAll(async () => {
  database = await startTestDatabase();
  things = database.db.collection('things');
  await things.insertOne({ a: 1, list: [1, 2] });
});
afterAll(() => database.stop());

type Refusal = [named: string, code: number, command: Document];

const find = (fields: Document): Document => ({ find: 'things', ...fields });
const filter = (condition: Document): Document => find({ filter: condition });
const update = (part: Document): Document => ({ update: 'things', updates: [{ q: { a: 1 }, u: { $set: { b: 1 } }, ...part }] });
const changes = (u: unknown): Document => update({ u });
const pipeline = (...stages: Document[]): Document => ({ aggregate: 'things', pipeline: stages, cursor: {} });
const index = (spec: Document): Document => ({ createIndexes: 'things', indexes: [{ key: { z: 1 }, name: 'z', ...spec }] });

const REFUSALS: Record<string, Refusal[]> = {
  commands: [
    ['mapReduce', 59, { mapReduce: 'things' }],
    ['collMod', 59, { collMod: 'things' }],
    ['explain', 59, { explain: { find: 'things' } }],
    ['eval', 59, { eval: '1' }],
    ['bulkWrite', 59, { bulkWrite: 1 }],
    ['createUser', 59, { createUser: 'x' }],
    ['saslStart', 59, { saslStart: 1 }],
    ['validate', 59, { validate: 'things' }],
    ['getLastError', 59, { getLastError: 1 }],
    ['commitTransaction', 59, { commitTransaction: 1 }],
    ['__proto__', 59, JSON.parse('{"__proto__": 1}') as Document],
  ],
  options: [
    ['find.hint', 40415, find({ hint: { a: 1 } })],
    ['find.tailable', 40415, find({ tailable: true })],
    ['find.let', 40415, find({ let: { x: 1 } })],
    ['find.min', 40415, find({ min: { a: 1 } })],
    ['find.allowDiskUse', 40415, find({ allowDiskUse: true })],
    ['find.returnKey', 40415, find({ returnKey: true })],
    ['find.noCursorTimeout', 40415, find({ noCursorTimeout: true })],
    ['collation', 2, find({ collation: { locale: 'zh' } })],
    ['read concern', 2, find({ readConcern: { level: 'snapshot' } })],
    ['write concern', 2, { insert: 'things', documents: [{ a: 2 }], writeConcern: { w: 3 } }],
    ['transactions', 263, { insert: 'things', documents: [{ a: 2 }], startTransaction: true, autocommit: false, txnNumber: 1 }],
    ['insert.bypassDocumentValidation', 40415, { insert: 'things', documents: [{ a: 2 }], bypassDocumentValidation: true }],
    ['update.updates.arrayFilters', 40415, update({ arrayFilters: [{ x: 1 }] })],
    ['update.updates.hint', 40415, update({ hint: 'a' })],
    ['update.updates.sort', 40415, update({ sort: { a: 1 } })],
    ['collation', 2, update({ collation: { locale: 'en' } })],
    ['delete.deletes.hint', 40415, { delete: 'things', deletes: [{ q: {}, limit: 1, hint: 'a' }] }],
    ['findAndModify.arrayFilters', 40415, { findAndModify: 'things', update: { $set: { b: 1 } }, arrayFilters: [] }],
    ['aggregate.hint', 40415, { ...pipeline(), hint: 'a' }],
    ['allowDiskUse', 2, { ...pipeline(), allowDiskUse: true }],
    ['create.capped', 40415, { create: 'capped', capped: true, size: 100 }],
    ['create.validator', 40415, { create: 'valid', validator: { a: 1 } }],
    ['create.timeseries', 40415, { create: 'series', timeseries: { timeField: 't' } }],
    ['create.viewOn', 40415, { create: 'view', viewOn: 'things', pipeline: [] }],
    ['apiVersion', 40415, { ping: 1, apiVersion: '1' }],
  ],
  'query operators': [
    ['$where', 2, filter({ $where: 'true' })],
    ['$expr', 2, filter({ $expr: { $eq: ['$a', 1] } })],
    ['$text', 2, filter({ $text: { $search: 'x' } })],
    ['$jsonSchema', 2, filter({ $jsonSchema: {} })],
    ['$near', 2, filter({ a: { $near: [0, 0] } })],
    ['$geoWithin', 2, filter({ a: { $geoWithin: {} } })],
    ['$mod', 2, filter({ a: { $mod: [2, 0] } })],
    ['$bitsAllSet', 2, filter({ a: { $bitsAllSet: 1 } })],
    ['$size', 2, filter({ a: { $size: 1.5 } })],
    ['$in', 2, filter({ a: { $in: 1 } })],
    ['$or', 2, filter({ $or: [] })],
    ['$unknown', 2, filter({ $and: [{ b: { $not: { $unknown: 1 } } }] })],
    ['unknown operator: x', 2, filter({ a: { $gt: 1, x: 1 } })],
    ["option 'x'", 2, filter({ a: { $regex: 'a', $options: 'x' } })],
    ['regular expression', 51091, filter({ a: { $regex: '(' } })],
    ['$type javascript', 2, filter({ a: { $type: 'javascript' } })],
    ['$natural', 2, find({ sort: { $natural: 1 } })],
    ["'a'", 2, find({ sort: { a: 2 } })],
    ["'a'", 2, find({ sort: { a: { $meta: 'textScore' } } })],
    ['$slice', 2, find({ projection: { list: { $slice: 1 } } })],
    ['$elemMatch', 2, find({ projection: { list: { $elemMatch: { $gt: 1 } } } })],
    ["'list.$'", 2, find({ filter: { list: 1 }, projection: { 'list.$': 1 } })],
    ["'b'", 2, find({ projection: { b: '$a' } })],
    ['inclusion', 31254, find({ projection: { a: 1, b: 0 } })],
    ["'skip'", 2, find({ skip: -1 })],
  ],
  'update operators': [
    ['$mul', 9, changes({ $mul: { a: 2 } })],
    ['$rename', 9, changes({ $rename: { a: 'b' } })],
    ['$bit', 9, changes({ $bit: { a: { or: 1 } } })],
    ['pipeline', 9, changes([{ $set: { a: 1 } }])],
    ["'list.$'", 2, changes({ $set: { 'list.$': 1 } })],
    ["'list.$[]'", 2, changes({ $set: { 'list.$[]': 1 } })],
    ['$currentDate', 2, changes({ $currentDate: { at: { $type: 'timestamp' } } })],
    ["'$sortt'", 2, changes({ $push: { list: { $each: [1], $sortt: 1 } } })],
    ['$slice', 2, changes({ $push: { list: { $slice: 1 } } })],
    ["path 'a.b'", 40, changes({ $set: { a: 1, 'a.b': 2 } })],
    ["'_id'", 66, changes({ $set: { _id: 5 } })],
    ["'x'", 28, changes({ $set: { 'a.x': 1 } })],
    ["''", 56, changes({ $set: { '': 1 } })],
    ['$inc', 14, { ...changes({ $inc: { list: 1 } }) }],
    ["'a'", 2, changes({ $push: { a: 1 } })],
  ],
  stages: [
    ['$lookup', 40324, pipeline({ $lookup: { from: 'x' } })],
    ['$out', 40324, pipeline({ $out: 'x' })],
    ['$merge', 40324, pipeline({ $merge: 'x' })],
    ['$unionWith', 40324, pipeline({ $unionWith: 'x' })],
    ['$graphLookup', 40324, pipeline({ $graphLookup: {} })],
    ['$changeStream', 40324, pipeline({ $changeStream: {} })],
    ['$geoNear', 40324, pipeline({ $geoNear: {} })],
    ['$sample', 40324, pipeline({ $sample: { size: 1 } })],
    ['$function', 2, pipeline({ $project: { x: { $function: { body: 'x', args: [], lang: 'js' } } } })],
    ['$where', 2, pipeline({ $match: { $where: 'x' } })],
    ['$accumulator', 2, pipeline({ $group: { _id: 1, x: { $accumulator: {} } } })],
    ['$rand', 2, pipeline({ $set: { x: { $rand: {} } } })],
    ['$lookup', 40324, pipeline({ $facet: { a: [{ $lookup: {} }] } })],
    ['exactly one field', 40323, pipeline({ $match: {}, $sort: {} })],
    ['whole database', 2, { aggregate: 1, pipeline: [], cursor: {} }],
  ],
  indexes: [
    ["'text'", 67, index({ key: { z: 'text' } })],
    ["'2dsphere'", 67, index({ key: { z: '2dsphere' } })],
    ["'hashed'", 67, index({ key: { z: 'hashed' } })],
    ["'$**'", 67, index({ key: { '$**': 1 } })],
    ["'z.0'", 67, index({ key: { 'z.0': 1 } })],
    ['collation', 2, index({ collation: { locale: 'zh' } })],
    ["'hidden'", 197, index({ hidden: true })],
    ["'wildcardProjection'", 197, index({ wildcardProjection: {} })],
    ['$ne', 67, index({ partialFilterExpression: { z: { $ne: 1 } } })],
    ['$or', 67, index({ partialFilterExpression: { $or: [{ z: 1 }] } })],
    ['TTL', 67, index({ key: { z: 1, y: 1 }, expireAfterSeconds: 1 })],
    ['empty object', 67, index({ key: {} })],
  ],
};

async function refusal(command: Document): Promise<{ message: string; code?: number }> {
  const answer = await database.db.command(command).catch((error: unknown) => error as { message: string; code?: number; errmsg?: string });
  const writeErrors = (answer as Document)['writeErrors'] as { errmsg: string; code: number }[] | undefined;
  if (writeErrors?.[0]) return { message: writeErrors[0].errmsg, code: writeErrors[0].code };
  if (answer instanceof Error) return answer;
  throw new Error(`accepted: ${JSON.stringify(answer)}`);
}

describe.each(Object.entries(REFUSALS))('%s that are not supported are refused by name', (_group, refusals) => {
  test.each(refusals)('%s (%d)', async (named, code, command) => {
    const { message, code: answered } = await refusal(command);
    expect(message).toContain(named);
    expect(answered).toBe(code);
  });
});

test('a refused write changes nothing', async () => {
  expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ a: 1, list: [1, 2] }]);
  expect((await database.db.listCollections().toArray()).map(({ name }) => name)).toEqual(['things']);
  expect((await things.indexes()).length).toBe(1);
});

test('a transaction of the driver is refused, and says why', async () => {
  const session = database.client.startSession();
  const error = await errorOf(session.withTransaction(() => things.insertOne({ a: 2 }, { session })));
  expect(error.message).toMatch(/transaction/i);
  await session.endSession();
  expect(await things.countDocuments()).toBe(1);
});

test('a change stream is refused', async () => {
  const error = await errorOf(things.watch().next());
  expect(error.message).toContain('$changeStream');
});

test('a time limit is honoured', async () => {
  const many = database.collection();
  await many.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(50) })));
  const error = await errorOf(
    many
      .find({ text: { $regex: 'y' } })
      .maxTimeMS(1)
      .toArray(),
  );
  expect(error.code).toBe(50);
});
