import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { startTestDatabase, temporaryDirectory } from './harness.ts';

const WRITER = fileURLToPath(new URL('crash-writer.mjs', import.meta.url));

/** Lets a process write for a while, kills it with -9 and returns what it had been told is stored. */
function writeUntilKilled(dataDir: string, round: number, writingMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, dataDir, String(round)], { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), writingMs);
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(output.split('\n').slice(0, -1)) : reject(new Error(`the writer ended by itself (${code})`)),
    );
  });
}

test('whatever was acknowledged before a kill -9 is there after it, with its index entries', async () => {
  const dataDir = temporaryDirectory();
  const inserted = new Set<string>();
  let counted = 0;
  for (let round = 0; round < 5; round++) {
    for (const line of await writeUntilKilled(dataDir, round, 100 + round * 60)) {
      if (line === 'count') counted++;
      else if (line.startsWith('insert ')) inserted.add(line.slice('insert '.length));
    }
  }
  expect(inserted.size).toBeGreaterThan(5); // Else nothing was tried.
  const database = await startTestDatabase({ dataDir });
  const things = database.db.collection('things');
  const stored = new Set(
    (await things.find({ key: { $ne: 'counter' } }, { projection: { key: 1 } }).toArray()).map(({ key }) => key as string),
  );
  expect([...inserted].filter((key) => !stored.has(key))).toEqual([]);
  expect((await things.findOne({ key: 'counter' }))?.['count']).toBeGreaterThanOrEqual(counted);
  // The entries of the other index agree with the documents as well.
  for (let tag = 0; tag < 7; tag++) {
    const byIndex = await things.countDocuments({ tags: String(tag) });
    expect(byIndex).toBe(await things.countDocuments({ $nor: [{ tags: { $ne: String(tag) } }] }));
  }
  await database.stop();
  rmSync(dataDir, { recursive: true });
}, 60_000);
