import { createServer, type Server, type Socket } from 'node:net';
import { dispatch } from './commands/dispatch.ts';
import type { Engine } from './commands/command.ts';
import { Cursors } from './cursors.ts';
import type { Store } from './storage/store.ts';
import { FrameReader } from './wire/frames.ts';
import { readRequest, writeReply, type Request } from './wire/messages.ts';

/** A listening server. */
export type EmbeddedServer = { engine: Engine; close(): Promise<void> };

/** Listens on a unix socket and answers MongoDB drivers. `log` gets one sentence for each connection that had to be cut. */
export async function listen(store: Store, socketPath: string, log: (message: string) => void): Promise<EmbeddedServer> {
  const connections = new Set<Socket>();
  const engine: Engine = { store, cursors: new Cursors(), connections: () => connections.size, log };
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    serve(socket, engine);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  return { engine, close: () => close(server, connections) };
}

function close(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of connections) socket.destroy();
  });
}

function serve(socket: Socket, engine: Engine): void {
  const frames = new FrameReader();
  socket.on('error', () => socket.destroy()); // the client is gone; there is nobody to tell
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const message of frames.push(chunk)) void reply(socket, engine, readRequest(message));
    } catch (error) {
      engine.log(`a connection was cut: ${error instanceof Error ? error.message : String(error)}`);
      socket.destroy();
    }
  });
}

async function reply(socket: Socket, engine: Engine, request: Request): Promise<void> {
  const document = await dispatch(engine, request);
  if (request.answered && !socket.destroyed) socket.write(writeReply(request, document));
}
