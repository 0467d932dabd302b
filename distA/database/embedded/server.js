import { createServer } from 'node:net';
import { dispatch } from './commands/dispatch.js';
import { Cursors } from './cursors.js';
import { FrameReader } from './wire/frames.js';
import { readRequest, writeReply } from './wire/messages.js';
/** Listens on a unix socket and answers MongoDB drivers. `log` gets one sentence for each connection that had to be cut. */
export async function listen(store, socketPath, log) {
    const connections = new Set();
    const engine = { store, cursors: new Cursors(), connections: () => connections.size, log };
    const server = createServer((socket) => {
        connections.add(socket);
        socket.on('close', () => connections.delete(socket));
        serve(socket, engine);
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(socketPath, resolve);
    });
    return { engine, close: () => close(server, connections) };
}
function close(server, connections) {
    return new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections)
            socket.destroy();
    });
}
function serve(socket, engine) {
    const frames = new FrameReader();
    socket.on('error', () => socket.destroy()); // the client is gone; there is nobody to tell
    socket.on('data', (chunk) => {
        try {
            for (const message of frames.push(chunk))
                void reply(socket, engine, readRequest(message));
        }
        catch (error) {
            engine.log(`a connection was cut: ${error instanceof Error ? error.message : String(error)}`);
            socket.destroy();
        }
    });
}
async function reply(socket, engine, request) {
    const document = await dispatch(engine, request);
    if (request.answered && !socket.destroyed)
        socket.write(writeReply(request, document));
}
//# sourceMappingURL=server.js.map