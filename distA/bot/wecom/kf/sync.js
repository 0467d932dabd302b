/** One fetch of an account at a time, in one process at a time; a callback only wakes us. */
import { describe } from '../failure.js';
import { createPages } from './pages.js';
/** Seconds for which one process fetches an account, and milliseconds after which another asks again. */
const lease = 60;
const otherProcess = 500;
const longest = 60_000;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
export function createSync({ pause, owner, ...deps }) {
    const { notes, log } = deps;
    const fetchAll = createPages(deps);
    const running = new Map();
    /** Woken again while at it. */
    const again = new Map();
    let stopped = false;
    async function once(account, token) {
        const key = `kf-fetching:${account}`;
        while (!(await notes.claim(key, owner, lease))) {
            if (stopped)
                return;
            await wait(otherProcess);
        }
        try {
            await fetchAll(account, token);
        }
        finally {
            await notes.claim(key, owner, 0);
        }
    }
    async function insist(account, first) {
        let token = first;
        for (let pausing = pause; !stopped; pausing = Math.min(pausing * 2, longest)) {
            try {
                await once(account, token);
                if (!again.has(account))
                    return;
                token = again.get(account);
                again.delete(account);
            }
            catch (error) {
                log.warn({ error: describe(error) }, 'customer messages could not be fetched, trying again');
                await wait(pausing);
            }
        }
    }
    return {
        wake(account, token) {
            if (running.has(account))
                return void again.set(account, token);
            running.set(account, insist(account, token).finally(() => running.delete(account)));
        },
        async settled() {
            stopped = true;
            await Promise.all(running.values());
        },
    };
}
//# sourceMappingURL=sync.js.map