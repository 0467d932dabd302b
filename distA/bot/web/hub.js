/** Tells open pages at once that a chat has changed; pages of other processes find out by looking again every second. */
import { EventEmitter } from 'node:events';
export function createHub() {
    const emitter = new EventEmitter().setMaxListeners(0);
    const timers = new Set();
    return {
        changed: (chat) => void emitter.emit(`chat:${chat}`),
        watch: (chat, look, poll) => {
            emitter.on(`chat:${chat}`, look);
            const timer = setInterval(look, poll).unref();
            timers.add(timer);
            return () => {
                emitter.off(`chat:${chat}`, look);
                clearInterval(timer);
                timers.delete(timer);
            };
        },
        close: () => {
            emitter.removeAllListeners();
            for (const timer of timers)
                clearInterval(timer);
        },
    };
}
//# sourceMappingURL=hub.js.map