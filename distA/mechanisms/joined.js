/** The survey is the requester's alone; a missed date is one for who can urge. */
const steps = new Set([
    'dispatched',
    'accepted',
    'replied',
    'extension-granted',
    'suspension-granted',
    'resumed',
    'transferred',
    'resolved',
    'redone',
    'escalated',
    'decided',
]);
export function toJoined({ after, entry }) {
    const ended = entry.type === 'closed' && entry.closure !== 'written-off';
    return after.joined?.length && (ended || steps.has(entry.type)) ? [{ type: 'step-joined', to: { type: 'joined' } }] : [];
}
//# sourceMappingURL=joined.js.map