/** What somebody wrote, as a note on the card. */
function noteOf(entry) {
    const { at, by } = entry;
    switch (entry.type) {
        case 'replied': {
            const { from, department, text, attachments } = entry;
            return { at, by, from, ...(department ? { department } : {}), text, attachments };
        }
        case 'reported':
            return { at, by, from: 'department', text: entry.text, attachments: entry.attachments };
        case 'supplemented':
            return { at, by, from: 'requester', text: entry.text, attachments: entry.attachments };
        case 'appealed':
            return { at, by, from: 'requester', text: entry.text, attachments: [] };
        default:
            return undefined;
    }
}
/** What is asked for, or granted. */
export function pauseOf({ until, code, reason, by }) {
    return { until, ...(code ? { code } : {}), reason, by };
}
/** How often something has happened. */
function counts(demand, entry) {
    switch (entry.type) {
        case 'extension-granted':
            return { extensions: demand.extensions + 1 };
        case 'suspension-granted':
            return { suspensions: (demand.suspensions ?? 0) + 1 };
        case 'returned':
            return entry.returned.passedUp ? {} : { returns: demand.returns + 1 };
        case 'transferred':
            return { transfers: demand.transfers + 1 };
        case 'resolved':
            return { replies: demand.replies + 1 };
        case 'appealed':
            return { appeals: (demand.appeals ?? 0) + 1 };
        default:
            return {};
    }
}
/** The list with its last item changed. */
function withLast(list, change) {
    return list.map((item, index) => (index === list.length - 1 ? { ...item, ...change } : item));
}
function others(demand, entry) {
    const { at, by } = entry;
    switch (entry.type) {
        case 'dispatched':
            return entry.kind ? { kind: entry.kind } : {};
        case 'contacted':
            return { contacts: [...demand.contacts, { at, by }] };
        case 'contact-confirmed':
            return { contacts: withLast(demand.contacts, { confirmed: entry.answer }) };
        case 'lane-set':
            return { lane: entry.lane };
        case 'escalated':
            return { escalations: [...(demand.escalations ?? []), entry.to] };
        case 'instructed':
            return { instructions: [...(demand.instructions ?? []), { at, by, text: entry.text }] };
        case 'decided': {
            const { meeting, text, until } = entry;
            return { decisions: [...(demand.decisions ?? []), { at, by, meeting, text, ...(until ? { until } : {}) }] };
        }
        case 'joined':
            return { joined: [...(demand.joined ?? []), { at, by, enterprise: entry.enterprise }] };
        case 'left':
            return { joined: (demand.joined ?? []).filter(({ enterprise }) => enterprise !== entry.enterprise) };
        case 'suspension-granted':
            return { suspended: { from: at, ...pauseOf(entry) } };
        case 'nudged':
            return { nudgedAt: at };
        case 'recounted':
            return entry.mechanism ? { mechanism: entry.mechanism } : {};
        case 'rated':
            return { ratings: [...demand.ratings, { at, level: entry.level, reply: demand.replies }] };
        case 'rating-appealed':
            return { ratings: withLast(demand.ratings, { appeal: { at, by, text: entry.text } }) };
        case 'rating-appeal-decided': {
            const appeal = demand.ratings.at(-1)?.appeal;
            return appeal ? { ratings: withLast(demand.ratings, { appeal: { ...appeal, upheld: entry.upheld } }) } : {};
        }
        case 'commented':
            return { ratings: withLast(demand.ratings, { comment: entry.text }) };
        default:
            return {};
    }
}
/** Everything beside the stage and the clocks. */
export function facts(demand, entry) {
    const note = noteOf(entry);
    return { ...counts(demand, entry), ...others(demand, entry), ...(note ? { notes: [...demand.notes, note] } : {}) };
}
//# sourceMappingURL=facts.js.map