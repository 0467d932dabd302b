/** `silent`: asked, no answer yet. `open`: not asked, or an older question still stands. */
export const coverageStates = ['none', 'raised', 'silent', 'quiet', 'unreachable', 'open'];
function stateOf({ reachable }, inquiry, week) {
    const round = inquiry?.rounds.find((each) => each.week === week);
    if (round?.answer?.type === 'demand')
        return { state: 'raised', number: round.answer.number };
    if (round?.answer)
        return { state: 'none' };
    if (inquiry?.quiet)
        return { state: 'quiet' };
    if (!reachable)
        return { state: 'unreachable' };
    return { state: round ? 'silent' : 'open' };
}
export function countStates(list) {
    const count = (state) => list.filter((each) => each.state === state).length;
    return Object.fromEntries(coverageStates.map((state) => [state, count(state)]));
}
/** Every area of the file in its order, then those that are in none. */
export function coverage(firms, inquiries, week, areas) {
    const asked = firms.map(({ id, name, area, ...firm }) => {
        const known = areas.some(({ code }) => code === area);
        return { id, name, ...(area && known ? { area } : {}), ...stateOf({ id, name, ...firm }, inquiries.get(id), week) };
    });
    return [...areas.map(({ code }) => code), undefined].flatMap((area) => {
        const enterprises = asked.filter((each) => each.area === area);
        return enterprises.length > 0 || area ? [{ area, enterprises, counts: countStates(enterprises) }] : [];
    });
}
/** Those who were asked, whatever came of it. */
export const askedOf = ({ none, raised, silent }) => none + raised + silent;
//# sourceMappingURL=coverage.js.map