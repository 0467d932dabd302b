// Writes as fast as it can and prints each acknowledgement, until it is killed. Started by crash.test.ts.
import { writeSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { startEmbedded } from '../../../dist/database/embedded/index.js';

const [dataDir, round] = process.argv.slice(2);
const embedded = await startEmbedded({ dataDir });
const client = await MongoClient.connect(embedded.uri);
const things = client.db().collection('things');
await things.createIndex({ key: 1 }, { unique: true });
await things.createIndex({ tags: 1, n: -1 });

async function write(writer) {
  for (let n = 0; ; n++) {
    const key = `${round}-${writer}-${n}`;
    await things.insertOne({ key, n, tags: ['a', String(n % 7)], text: 'x'.repeat(n % 3000) });
    writeSync(1, `insert ${key}\n`);
    await things.updateOne({ key: 'counter' }, { $inc: { count: 1 } }, { upsert: true });
    writeSync(1, 'count\n');
  }
}

writeSync(1, 'ready\n');
await Promise.all(Array.from({ length: 20 }, (_, writer) => write(writer)));
