import { parentPort, workerData } from 'node:worker_threads';
import { removeExpired } from './expiry.js';
import { listen } from './server.js';
import { openStore } from './storage/store.js';
import { storageError } from './storage/storage-error.js';
/** How often expired documents are removed and idle cursors forgotten, as in MongoDB. */
const HOUSEKEEPING_MS = 60_000;
function tell(message) {
    parentPort?.postMessage(message);
}
async function run({ directory, socketPath, housekeepingMs = HOUSEKEEPING_MS }) {
    const store = openStore(directory);
    const server = await listen(store, socketPath, (message) => tell({ type: 'log', message }));
    const housekeeping = setInterval(() => {
        server.engine.cursors.forgetIdle(Date.now());
        removeExpired(store, Date.now()).catch((error) => tell({ type: 'log', message: `expired documents could not be removed: ${storageError(error).message}` }));
    }, housekeepingMs);
    parentPort?.once('message', () => {
        clearInterval(housekeeping);
        void server
            .close()
            .then(() => store.close())
            .then(() => process.exit(0));
    });
    tell({ type: 'listening' });
}
run(workerData).catch((error) => tell({ type: 'failed', message: storageError(error).message }));
//# sourceMappingURL=worker.js.map