/** What the thread is started with: the directory of the data files and the socket to listen on. */
export type WorkerOptions = { directory: string; socketPath: string; housekeepingMs?: number };

/** What the thread tells its starter. Any message to the thread means "close". */
export type FromWorker = { type: 'listening' } | { type: 'failed'; message: string } | { type: 'log'; message: string };
