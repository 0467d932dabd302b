/** The names of the clocks of a demand, and the steps that start and stop them. */
export const clockNames = [
    'forward',
    'accept',
    'contact',
    'answer',
    'explain',
    'escalate',
    'status',
    'resolve',
    'rework',
    'report',
];
export const clockEvents = [
    'filed',
    'dispatched',
    'lane-set',
    'accepted',
    'contacted',
    'replied',
    'explained',
    'escalated',
    'reported',
    'submitted',
    'resolved',
    'redone',
    'closed',
];
//# sourceMappingURL=clock.js.map