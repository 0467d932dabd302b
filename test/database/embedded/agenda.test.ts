import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { startTestDatabase, type TestDatabase } from './harness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

function makeAgenda(collection: string, defaultLockLifetime = 1000): Agenda {
  return new Agenda({
    backend: new MongoBackend({ address: database.embedded.uri, collection, options: { serverSelectionTimeoutMS: 300 } }),
    processEvery: 50,
    defaultLockLifetime,
  });
}

/** Resolves when the condition holds. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('a job runs now, on schedule and again and again', async () => {
  const agenda = makeAgenda('jobs1');
  const runs = { now: 0, later: 0, again: 0 };
  agenda.define('now', () => void runs.now++);
  agenda.define('later', () => void runs.later++);
  agenda.define('again', () => void runs.again++);
  await agenda.start();
  await agenda.now('now', { id: 1 });
  await agenda.schedule(new Date(Date.now() + 100), 'later', {});
  await agenda.every(300, 'again');
  await until(() => runs.now === 1 && runs.later === 1 && runs.again >= 2);
  await agenda.stop();
});

test('two workers share the jobs: each runs once', async () => {
  const workers = [makeAgenda('jobs2', 60_000), makeAgenda('jobs2', 60_000)]; // A lock that runs out would be taken over.
  const done: number[] = [];
  for (const worker of workers) {
    worker.define('work', (job: { attrs: { data: unknown } }) => void done.push((job.attrs.data as { n: number }).n));
    await worker.start();
  }
  await Promise.all(workers.flatMap((worker, half) => Array.from({ length: 10 }, (_, n) => worker.now('work', { n: half * 10 + n }))));
  await until(async () => (await database.db.collection('jobs2').countDocuments({ lastFinishedAt: { $ne: null } })) === 20);
  for (const worker of workers) await worker.stop();
  expect(done.toSorted((left, right) => left - right)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test('a repeating job survives a restart, once; jobs are listed, disabled and cancelled', async () => {
  for (let start = 0; start < 2; start++) {
    const agenda = makeAgenda('jobs3');
    agenda.define('sweep', () => undefined);
    await agenda.start();
    await agenda.every('1 hour', 'sweep');
    await agenda.stop();
  }
  const agenda = makeAgenda('jobs3');
  await agenda.start();
  expect(await agenda.queryJobs({ name: 'sweep' })).toMatchObject({ total: 1 });
  expect(await agenda.queryJobs({ search: 'SWE' })).toMatchObject({ total: 1 });
  expect(await agenda.disable({ name: 'sweep' })).toBe(1);
  expect(await agenda.cancel({ name: 'sweep' })).toBe(1);
  expect(await agenda.queryJobs({})).toMatchObject({ total: 0 });
  await agenda.stop();
});
