import { expect, test } from '@jest/globals';
import { startTestDatabase } from './harness.ts';

test('a document whose time is over goes away; one without a date, or with a later one, stays', async () => {
  const database = await startTestDatabase({ housekeepingMs: 50 });
  const sessions = database.collection();
  await sessions.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await sessions.insertMany([
    { name: 'old', at: new Date(Date.now() - 61_000) },
    { name: 'new', at: new Date(Date.now() - 30_000) },
    { name: 'none' },
    { name: 'text', at: '2000-01-01' },
    { name: 'list', at: [new Date(), new Date(0)] },
  ]);
  while ((await sessions.countDocuments()) > 3) await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await sessions.find().toArray()).map(({ name }) => name as string)).toEqual(['new', 'none', 'text']);
  await database.stop();
});
