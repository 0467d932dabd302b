/** Common problems 共性问题: what several enterprises wrote about in a week, and whether it grows. */
/** The radar looks back so far: this week and the one before. */
export const radarSpan = 14 * 86_400_000;
const week = radarSpan / 2;
/** So many enterprises make a problem a common one. */
const common = 2;
const shown = 3;
function busiest(ids) {
    const counts = new Map();
    for (const id of ids)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].toSorted(([, one], [, two]) => two - one).map(([id]) => id);
}
/** The common problems of the week before `now`, those of most enterprises first. */
export function commonProblems(blips, now) {
    const topics = new Map();
    for (const blip of blips) {
        const key = `${blip.topic ?? ''} ${blip.cluster ?? ''}`;
        if (blip.topic)
            topics.set(key, [...(topics.get(key) ?? []), blip]);
    }
    const problems = [...topics.values()].map((all) => {
        const age = ({ filedAt }) => now.getTime() - filedAt.getTime();
        const fresh = all.filter((blip) => age(blip) < week).toSorted((one, two) => age(one) - age(two));
        return {
            topic: all[0]?.topic ?? '',
            size: fresh.length,
            enterprises: new Set(fresh.flatMap(({ enterprise, joined = [] }) => [enterprise, ...joined])).size,
            before: all.filter((blip) => age(blip) >= week && age(blip) < radarSpan).length,
            departments: busiest(fresh.flatMap(({ lead }) => (lead ? [lead] : []))),
            examples: fresh.slice(0, shown).map(({ number, title }) => ({ number, title })),
        };
    });
    return problems
        .filter(({ enterprises }) => enterprises >= common)
        .toSorted((one, two) => two.enterprises - one.enterprises || two.size - one.size || two.size - two.before - (one.size - one.before));
}
//# sourceMappingURL=radar.js.map