import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Query } from 'mingo';
import { update as mingoUpdate } from 'mingo/updater';
import type { Document } from 'mongodb';
import { encode } from '../../../database/embedded/values/encode.ts';
import { compareValues } from '../../../database/embedded/values/compare.ts';
import { sortKey } from '../../../database/embedded/values/sort-key.ts';
import { startTestDatabase, type TestDatabase } from './harness.ts';
import { rounds } from '../../rounds.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -0, 2 ** 40, -1e300),
  fc.constantFrom('', 'a', 'b', 'a\0', 'a\0b', 'ab', '诉求', '𝒳', 'ｚ'),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(new Date(0), new Date(-5), new Date(1e12)),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }) },
);
const document = fc.record(
  {
    a: value,
    b: value,
    c: fc.oneof(fc.record({ d: value }, { requiredKeys: [] }), fc.array(fc.record({ d: scalar }), { maxLength: 2 }), scalar),
    n: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: ['n'] },
);

const path = fc.constantFrom('a', 'b', 'c.d', 'n');
const condition = fc.oneof(
  { weight: 4, arbitrary: scalar as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0) },
  { weight: 1, arbitrary: fc.record({ $gt: scalar }) },
  { weight: 1, arbitrary: fc.record({ $lte: scalar }) },
  { weight: 1, arbitrary: fc.record({ $ne: scalar }) },
  { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ $elemMatch: fc.record({ $gt: scalar }) }) },
);
const clause: fc.Arbitrary<Document> = fc.tuple(path, condition).map(([name, operand]) => ({ [name]: operand }));
const clauses = fc.array(clause, { minLength: 1, maxLength: 3 });
const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 3, arbitrary: clauses.map((parts) => Object.assign({}, ...parts) as Document) },
  clauses.map(($and) => ({ $and })),
  fc.tuple(clause, clauses).map(([first, $or]) => ({ ...first, $or })),
);
const sort: fc.Arbitrary<[string, 1 | -1][]> = fc.uniqueArray(fc.tuple(path, fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
});

const INDEXES: [keys: Document, options?: Document][] = [
  [{ a: 1 }],
  [{ b: -1, n: 1 }],
  [{ n: 1, a: -1 }],
  [{ 'c.d': 1 }, { sparse: true }],
  [{ n: -1, b: 1 }, { partialFilterExpression: { n: { $gte: 3 } } }],
  [{ a: -1, n: -1 }, { partialFilterExpression: { a: { $exists: true } } }],
];

test('an indexed answer equals a full scan, for any documents, filter and sort', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 5, maxLength: 40 }),
      fc.array(fc.tuple(filter, sort, fc.nat(4)), { minLength: 25, maxLength: 25 }),
      async (documents, queries) => {
        const [plain, indexed] = [database.collection(), database.collection()];
        const numbered = documents.map((each, _id) => ({ _id: _id as never, ...each }));
        await Promise.all([plain.insertMany(numbered), indexed.insertMany(numbered)]);
        for (const [keys, options] of INDEXES) await indexed.createIndex(keys, options);
        // Half of the documents change after the indexes exist, so that their maintenance is tested as well.
        for (const things of [plain, indexed]) {
          await things.updateMany({ n: { $lte: 2 } }, { $set: { a: 'a' }, $inc: { n: 2 } });
          await things.deleteMany({ n: 5 });
        }
        for (const [condition, order, limit] of queries) {
          const read = (things: typeof plain): Promise<Document[]> =>
            things
              .find(condition)
              .sort(Object.fromEntries(order))
              .limit(order.length > 0 ? limit : 0)
              .toArray();
          const [expected, answer] = await Promise.all([read(plain), read(indexed)]);
          // Documents that sort alike may come in any order; their sort keys may not.
          const keys = (found: Document[]): string[] =>
            found.map((each) => (order.length > 0 ? sortKey(each, order).toString('hex') : String(each['_id'])));
          if (order.length > 0) expect(keys(answer)).toEqual(keys(expected));
          else expect(keys(answer).sort()).toEqual(keys(expected).sort());
          expect(await indexed.countDocuments(condition)).toBe(await plain.countDocuments(condition));
        }
        await Promise.all([plain.drop(), indexed.drop()]);
      },
    ),
    { numRuns: rounds(15) },
  );
}, 60_000);

test('a sort is ordered by the order of BSON values', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scalar, { minLength: 2, maxLength: 30 }), fc.constantFrom<1 | -1>(1, -1), async (values, direction) => {
      const things = database.collection();
      await things.insertMany(values.map((v) => ({ v })));
      const sorted = (await things.find().sort({ v: direction }).toArray()).map(({ v }) => v as unknown);
      for (const [at, next] of sorted.slice(1).entries()) expect(compareValues(sorted[at], next) * direction).toBeLessThanOrEqual(0);
      await things.drop();
    }),
    { numRuns: rounds(15) },
  );
});

test('keys compare as their values do: numbers by size, text by code point', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
        fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
      ),
      ([left, right]) => {
        const expected =
          typeof left === 'string'
            ? Buffer.compare(Buffer.from(left), Buffer.from(String(right)))
            : Math.sign(Number(left) - Number(right)) || 0;
        expect(Buffer.compare(encode(left), encode(right))).toBe(left === right ? 0 : expected);
      },
    ),
  );
});

const simple = fc.record({
  a: fc.integer({ min: 0, max: 4 }),
  b: fc.constantFrom('x', 'y', 'z'),
  tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
  inner: fc.record({ n: fc.integer({ min: 0, max: 3 }) }),
});
const simpleClause: fc.Arbitrary<Document> = fc.oneof(
  fc.record({
    a: fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.record({ $gt: fc.integer({ min: 0, max: 4 }) }),
      fc.record({ $in: fc.array(fc.integer({ min: 0, max: 4 })) }),
    ),
  }) as fc.Arbitrary<Document>,
  fc.record({
    b: fc.oneof(fc.constantFrom('x', 'y'), fc.record({ $ne: fc.constant('z') }), fc.record({ $regex: fc.constant('^[xy]$') })),
  }) as fc.Arbitrary<Document>,
  fc.record({
    tags: fc.oneof(
      fc.constantFrom('p', 'q'),
      fc.record({ $all: fc.constant(['p', 'q']) }),
      fc.record({ $size: fc.nat(2) }),
      fc.record({ $nin: fc.constant(['r']) }),
    ),
  }) as fc.Arbitrary<Document>,
  fc.record({ 'inner.n': fc.oneof(fc.nat(3), fc.record({ $not: fc.record({ $lte: fc.nat(3) }) })) }) as fc.Arbitrary<Document>,
);

test('on ordinary documents the answers are those of an independent implementation', async () => {
  const combined = fc.oneof(
    simpleClause,
    fc.record({ $or: fc.array(simpleClause, { minLength: 1, maxLength: 3 }) }),
    fc.record({ $nor: fc.array(simpleClause, { minLength: 1, maxLength: 2 }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(simple, { minLength: 1, maxLength: 20 }),
      fc.array(combined as fc.Arbitrary<Document>, { minLength: 10, maxLength: 10 }),
      async (documents, filters) => {
        const things = database.collection();
        await things.insertMany(documents.map((each, _id) => ({ _id: _id as never, ...each })));
        for (const each of filters) {
          const query = new Query(each);
          const expected = documents.flatMap((candidate, _id) => (query.test(candidate) ? [_id] : []));
          expect((await things.find(each).toArray()).map(({ _id }) => _id as unknown)).toEqual(expected);
        }
        await things.drop();
      },
    ),
    { numRuns: rounds(10) },
  );
});

const change: fc.Arbitrary<Document> = fc.oneof(
  fc.record({
    $set: fc.record({ 'inner.n': fc.nat(9), fresh: fc.constantFrom('x', 'y') }, { requiredKeys: [] }),
  }) as fc.Arbitrary<Document>,
  fc.record({ $unset: fc.constantFrom<Document>({ b: '' }, { 'inner.n': '' }) }) as fc.Arbitrary<Document>,
  fc.record({ $inc: fc.constantFrom<Document>({ a: 2 }, { 'inner.n': -1 }, { 'inner.new': 3 }) }) as fc.Arbitrary<Document>,
  fc.record({ $min: fc.record({ a: fc.nat(4) }), $max: fc.record({ 'inner.n': fc.nat(4) }) }) as fc.Arbitrary<Document>,
  fc.record({
    $push: fc.constantFrom<Document>({ tags: 's' }, { tags: { $each: ['s', 't'], $slice: -2 } }, { tags: { $each: ['u'], $position: 0 } }),
  }) as fc.Arbitrary<Document>,
  fc.record({ $addToSet: fc.constantFrom<Document>({ tags: 'p' }, { tags: { $each: ['p', 'v'] } }) }) as fc.Arbitrary<Document>,
  fc.record({ $pull: fc.constantFrom<Document>({ tags: 'p' }, { tags: { $in: ['q', 'r'] } }) }) as fc.Arbitrary<Document>,
);

const hasEqualMembers = (list: unknown): boolean => Array.isArray(list) && new Set(list).size < list.length;

test('on ordinary documents updates do what an independent implementation does', async () => {
  await fc.assert(
    fc.asyncProperty(
      simple,
      fc.array(
        change.filter((each) => Object.values(each).every((fields) => Object.keys(fields as Document).length > 0)),
        { minLength: 1, maxLength: 6 },
      ),
      async (start, updates) => {
        const things = database.collection();
        await things.insertOne({ _id: 1 as never, ...start });
        const model = structuredClone(start) as Document;
        for (const each of updates) {
          // mingo adds nothing to a list that has equal members already, MongoDB does: updates.test.ts.
          if (each['$addToSet'] && hasEqualMembers(model['tags'])) continue;
          await things.updateOne({}, each);
          mingoUpdate(model, structuredClone(each) as Parameters<typeof mingoUpdate>[1]);
          expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual(model);
        }
        await things.drop();
      },
    ),
    { numRuns: rounds(20) },
  );
});
