/** What the platforms let pass: so many messages in any window of so many seconds, for each chat and for the whole channel. */
/** The moments of the last messages, by elapsed time: the wall clock may jump. */
class Window {
    #length;
    #count;
    #sent = [];
    constructor({ count, seconds }) {
        this.#length = seconds * 1000;
        this.#count = count;
    }
    /** Milliseconds until one more of this process may go, when so many share the rate; 0 when it may go now. */
    wait(now, among) {
        const first = this.#sent.findIndex((moment) => now - moment < this.#length);
        this.#sent.splice(0, first === -1 ? this.#sent.length : first);
        const most = Math.max(1, Math.floor(this.#count / among));
        const blocking = this.#sent[this.#sent.length - most];
        return blocking === undefined ? 0 : Math.ceil(this.#length - (now - blocking)) + 1;
    }
    take(now) {
        this.#sent.push(now);
    }
    get empty() {
        return this.#sent.length === 0;
    }
}
const forgetAbove = 5000;
/** `share`: among how many processes the channel's total is divided. */
export function createRateLimits(rates, share, elapsed = () => performance.now()) {
    const windows = new Map();
    const windowOf = (key, rate) => {
        const known = windows.get(key) ?? new Window(rate);
        windows.set(key, known);
        return known;
    };
    const forget = (now) => {
        for (const [key, window] of windows)
            if (window.wait(now, 1) === 0 && window.empty)
                windows.delete(key);
    };
    return {
        take: (channel, chat, kind) => {
            const rate = rates.get(channel);
            if (!rate)
                return 0;
            const now = elapsed();
            if (windows.size > forgetAbove)
                forget(now);
            const own = windowOf(`${channel}:${chat}`, rate[kind]);
            const all = windowOf(channel, rate.all);
            const wait = Math.max(own.wait(now, 1), all.wait(now, share()));
            if (wait > 0)
                return wait;
            own.take(now);
            all.take(now);
            return 0;
        },
    };
}
//# sourceMappingURL=rate-limits.js.map