/** Waiting before trying again, longer each time, and no longer than someone wants to stop. */
import { setTimeout as pause } from 'node:timers/promises';
export function createWaiting({ first, longest }, signal) {
    let next = first;
    return {
        async wait(asked) {
            await pause(asked === undefined ? next : asked * 1000, undefined, { signal }).catch(() => undefined);
            next = Math.min(next * 2, longest);
        },
        reset() {
            next = first;
        },
    };
}
//# sourceMappingURL=backoff.js.map