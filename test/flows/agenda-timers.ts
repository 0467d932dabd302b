/**
 * Agenda 6.2 leaves a timer of half a lock's lifetime (15 s) behind every job that it ran, to see whether it is still alive
 * (JobProcessor.checkIfJobIsStillAlive), and never clears it. The program ends by `process.exit`; a test would wait for it.
 * Such a timer alone keeps no process going; whatever else is left open is still found by Jest.
 */
const plain = globalThis.setTimeout;

function withoutWaiting(...parameters: Parameters<typeof plain>): NodeJS.Timeout {
  const timer = plain(...parameters);
  if (new Error().stack?.includes('JobProcessor')) timer.unref();
  return timer;
}

globalThis.setTimeout = Object.assign(withoutWaiting, plain) as typeof plain;
