import { Worker } from 'node:worker_threads';
/** Starts the thread; resolves when it listens, rejects with its own words when it cannot. */
export function startThread(file, options, log) {
    const worker = new Worker(file, { workerData: options, execArgv: [], name: 'database' });
    return new Promise((resolve, reject) => {
        worker.on('message', (message) => {
            if (message.type === 'log')
                log(message.message);
            else if (message.type === 'failed') {
                reject(new Error(message.message));
                void worker.terminate();
            }
            else {
                worker.off('error', reject);
                resolve(supervise(worker, log));
            }
        });
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`the embedded database ended with exit code ${code} before it answered`)));
    });
}
/** A database that dies must not leave an application that waits for it: the error is thrown where nobody catches it. */
function supervise(worker, log) {
    let closing = false;
    const crash = (reason) => {
        if (closing)
            return;
        const error = new Error('the embedded database stopped unexpectedly', { cause: reason });
        log(`${error.message}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
        setImmediate(() => {
            throw error;
        });
    };
    worker.once('error', crash);
    const ended = new Promise((resolve) => {
        worker.once('exit', (code) => {
            if (code !== 0)
                crash(`exit code ${code}`);
            resolve();
        });
    });
    return {
        close() {
            closing = true;
            worker.postMessage('close');
            return ended;
        },
    };
}
//# sourceMappingURL=worker-thread.js.map