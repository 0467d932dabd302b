/** What stands before the colon: all lanes of one channel begin with it. */
function channelOf(lane) {
    return lane.slice(0, lane.indexOf(':') + 1);
}
/** The first text after every one that begins with this prefix. */
function after(prefix) {
    return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}
export function createLaneWaits(elapsed = () => performance.now()) {
    const lanes = new Map();
    const channels = new Map();
    const running = (waits) => {
        const now = elapsed();
        for (const [name, until] of waits)
            if (until <= now)
                waits.delete(name);
        return [...waits.keys()];
    };
    return {
        wait: (lane, milliseconds, all = false) => {
            const channel = all ? channelOf(lane) : '';
            if (channel)
                channels.set(channel, elapsed() + milliseconds);
            else
                lanes.set(lane, elapsed() + milliseconds);
        },
        filter: (busy) => {
            const away = [...busy, ...running(lanes)];
            const others = running(channels).map((prefix) => ({ $or: [{ lane: { $lt: prefix } }, { lane: { $gte: after(prefix) } }] }));
            return { ...(away.length > 0 ? { lane: { $nin: away } } : {}), ...(others.length > 0 ? { $and: others } : {}) };
        },
        waiting: (lane) => [lanes.get(lane), channels.get(channelOf(lane))].some((until) => until !== undefined && until > elapsed()),
        lanes: () => running(lanes),
        channelWaits: () => running(channels).length > 0,
        next: () => {
            const until = Math.min(...lanes.values(), ...channels.values());
            return Number.isFinite(until) ? until - elapsed() : undefined;
        },
    };
}
//# sourceMappingURL=lane-waits.js.map