/**
 * What this process knows of its lanes without asking the database: the items that it has just stored itself, and the lanes of
 * which it does not know all. Only where nobody else puts items in. The database stays the truth; this saves reading it.
 */
/** Beyond this nothing is kept, and the lane is read. */
const mostKept = 2000;
function createDoubts() {
    /** When doubt arose; a look that began before does not end it. */
    const lanes = new Map();
    let all = 1;
    let moment = 1;
    const doubt = (lane) => void lanes.set(lane, moment);
    return {
        doubt,
        doubtAll: () => void (all = moment),
        doubts: (lane) => all > 0 || lanes.has(lane),
        look: () => {
            const began = moment++;
            return (unseen) => {
                const away = new Set(unseen);
                for (const [lane, since] of lanes)
                    if (since <= began && !away.has(lane))
                        lanes.delete(lane);
                if (all === 0 || all > began)
                    return;
                all = 0;
                for (const lane of away)
                    doubt(lane);
            };
        },
    };
}
export function createLaneMemory() {
    const lanes = new Map();
    const doubts = createDoubts();
    let count = 0;
    const put = (lane, list) => {
        count += list.length - (lanes.get(lane)?.length ?? 0);
        if (list.length > 0)
            lanes.set(lane, list);
        else
            lanes.delete(lane);
    };
    const add = (lane, item) => {
        const list = lanes.get(lane) ?? [];
        list.push(item);
        lanes.set(lane, list);
        count++;
    };
    return {
        ...doubts,
        keep: (lane, item) => {
            if (item.coalesce)
                put(lane, (lanes.get(lane) ?? []).filter(({ coalesce }) => coalesce !== item.coalesce));
            if (count < mostKept)
                add(lane, item);
            else
                doubts.doubt(lane);
            return !doubts.doubts(lane);
        },
        take: (lane) => {
            const list = doubts.doubts(lane) ? undefined : lanes.get(lane);
            const next = list?.shift();
            if (next)
                count--;
            if (list?.length === 0)
                lanes.delete(lane);
            return next;
        },
        drop: (lane, ids) => put(lane, (lanes.get(lane) ?? []).filter(({ _id }) => !ids.has(_id))),
        ready: () => [...lanes.keys()].filter((lane) => !doubts.doubts(lane)),
    };
}
//# sourceMappingURL=lane-memory.js.map