import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockDirectory } from './startup/directory-lock.js';
import { chooseSocket } from './startup/socket-path.js';
import { findWorkerFile } from './startup/worker-file.js';
import { startThread } from './startup/worker-thread.js';
/** Name of the database in the address. */
const DATABASE = 'qihu';
/**
 * Starts the embedded database in a thread of this process and resolves when it answers. The data lies in
 * `<dataDir>/database`. Throws when another process uses the directory, when a file of it is damaged, on Windows, and
 * when the program has not been compiled. Closing waits until every accepted write is on the disk.
 */
export async function startEmbedded({ dataDir, log = () => undefined, housekeepingMs }) {
    if (process.platform === 'win32')
        throw new Error('the embedded database needs unix sockets, which Node does not offer on Windows: set MONGODB_URI to a MongoDB server');
    const workerFile = findWorkerFile();
    const directory = join(resolve(dataDir), 'database');
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700); // the directory is what keeps other users of the machine out
    const unlock = lockDirectory(directory);
    try {
        const socket = chooseSocket(directory);
        const options = { directory, socketPath: socket.path, ...(housekeepingMs === undefined ? {} : { housekeepingMs }) };
        const thread = await startThread(workerFile, options, log);
        return {
            uri: `mongodb://${encodeURIComponent(socket.path)}/${DATABASE}?directConnection=true`,
            async close() {
                await thread.close();
                socket.remove();
                unlock();
            },
        };
    }
    catch (error) {
        unlock();
        throw error;
    }
}
//# sourceMappingURL=index.js.map