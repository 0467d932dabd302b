/** The wire between the program and its database, which a test can cut. */
import { connect, createServer, type Socket } from 'node:net';
import { type EmbeddedDatabase, startEmbedded } from '../../database/embedded/index.ts';
import { type Environment, folder } from './program.ts';

export interface Wire {
  env: Environment;
  /** `cut`: every connection breaks, none is made. `silent`: they stand, nothing passes. */
  set(state: 'whole' | 'cut' | 'silent'): void;
  close(): Promise<void>;
}

export async function openWire(): Promise<Wire> {
  const database: EmbeddedDatabase = await startEmbedded({ dataDir: folder() });
  const path = decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(database.uri)?.[1] ?? '');
  const pairs = new Set<[Socket, Socket]>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const apply = ([near, far]: [Socket, Socket]) => {
    if (state === 'cut') for (const socket of [near, far]) socket.destroy();
    else if (state === 'silent') for (const socket of [near, far]) socket.pause();
    else for (const socket of [near, far]) socket.resume();
  };
  const server = createServer((near) => {
    const far = connect(path);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => near.write(chunk));
    for (const socket of pair) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        pairs.delete(pair);
        for (const end of pair) end.destroy();
      });
    }
    apply(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    env: {
      MONGODB_URI: `mongodb://127.0.0.1:${port}/qihu?directConnection=true`,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
    set: (now) => {
      state = now;
      for (const pair of pairs) apply(pair);
    },
    close: async () => {
      state = 'cut';
      for (const pair of pairs) apply(pair);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await database.close();
    },
  };
}
