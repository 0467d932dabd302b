import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Long, ObjectId, type Collection, type Document } from 'mongodb';
import { startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
let demands: Collection<Document>;
const [first, second] = [new ObjectId(), new ObjectId()];
beforeAll(async () => {
  database = await startTestDatabase();
  demands = database.db.collection('demands');
  await demands.insertMany([
    { department: first, level: 'urgent', days: 2, at: new Date('2026-03-01T17:00:00Z'), tags: ['a', 'b'] },
    { department: first, level: 'usual', days: 4, at: new Date('2026-03-02T01:00:00Z'), tags: ['a'] },
    { department: second, level: 'usual', days: 6, at: new Date('2026-03-02T02:00:00Z'), tags: [], seconds: Long.fromNumber(5) },
  ]);
});
afterAll(() => database.stop());

const run = (...pipeline: Document[]): Promise<Document[]> => demands.aggregate(pipeline).toArray();

test('$match, $group and $sort make a ranking by department', async () => {
  const ranking = await run(
    { $match: { days: { $gt: 0 } } },
    { $group: { _id: '$department', count: { $sum: 1 }, days: { $avg: '$days' }, longest: { $max: '$days' } } },
    { $sort: { count: -1 } },
  );
  expect(ranking).toEqual([
    { _id: first, count: 2, days: 3, longest: 4 },
    { _id: second, count: 1, days: 6, longest: 6 },
  ]);
});

test('$unwind and $group count tags', async () => {
  expect(await run({ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { _id: 1 } })).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1 },
  ]);
});

test('$facet answers several questions about the same documents', async () => {
  expect(await run({ $facet: { levels: [{ $sortByCount: '$level' }], all: [{ $count: 'n' }], none: [{ $match: { days: 99 } }] } })).toEqual(
    [
      {
        levels: [
          { _id: 'usual', count: 2 },
          { _id: 'urgent', count: 1 },
        ],
        all: [{ n: 3 }],
        none: [],
      },
    ],
  );
});

test('$project, $addFields and $set compute with conditions and numbers', async () => {
  const rows = await run(
    { $sort: { days: 1 } },
    { $addFields: { late: { $cond: [{ $gt: ['$days', 3] }, 1, 0] } } },
    { $project: { _id: 0, late: 1, double: { $multiply: ['$days', 2] }, seconds: { $ifNull: ['$seconds', 0] } } },
    { $skip: 1 },
    { $limit: 2 },
  );
  expect(rows).toEqual([
    { late: 1, double: 8, seconds: 0 },
    { late: 1, double: 12, seconds: 5 },
  ]);
});

test('days are cut in the time zone that is asked for', async () => {
  expect(
    await run({ $group: { _id: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } }, n: { $sum: 1 } } }),
  ).toEqual([{ _id: '2026-03-02', n: 3 }]);
});

test('a pipeline of leading stages alone is a plain search', async () => {
  expect(
    (await run({ $match: { level: 'usual' } }, { $match: { days: 6 } }, { $sort: { days: -1 } }, { $skip: 0 }, { $limit: 1 }))[0],
  ).toMatchObject({ days: 6 });
  expect(await run({ $match: { level: 'none' } }, { $count: 'n' })).toEqual([]);
  expect(await run({ $match: { level: 'usual' } }, { $count: 'n' })).toEqual([{ n: 2 }]);
});

test('a long result arrives in batches', async () => {
  const many = database.collection();
  await many.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
  expect((await many.aggregate([{ $set: { m: { $add: ['$n', 1] } } }], { batchSize: 50 }).toArray()).length).toBe(500);
});

test.each<[sentence: string, before: Document[]]>([
  ['an added field', [{ $set: { level: { $concat: ['$level', '!'] } } }]],
  ['a match and a sort on other fields', [{ $sort: { at: 1 } }, { $skip: 0 }, { $match: { days: { $gt: 1 } } }]],
  ['an unwound list', [{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }]],
])('a group after %s reads the same as one over whole documents', async (_sentence, before) => {
  const group = [{ $group: { _id: '$level', days: { $sum: '$days' }, first: { $first: '$at' } } }, { $sort: { _id: 1 } }];
  // A projection of every field stands for "whole documents": it hides from the server which fields matter.
  const whole = { $project: { department: 1, level: 1, days: 1, at: 1, tags: 1 } };
  const answer = await run({ $addFields: { x: 1 } }, ...before, ...group);
  expect(answer).toEqual(await run(whole, ...before, ...group));
  expect(answer.length).toBe(2);
});

test('whole documents can be grouped', async () => {
  const [all] = await run({ $addFields: { x: 1 } }, { $group: { _id: null, all: { $push: '$$ROOT' } } });
  expect(all).toMatchObject({ all: [{ days: 2 }, { days: 4 }, { days: 6 }] });
});
