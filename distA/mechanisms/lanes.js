/** The lane of what is urgent, where the city has one; else the ordinary one. */
export function laneAtFiling({ lanes }, urgent) {
    return (urgent && lanes.find(({ when }) => when === 'urgent')?.code) || 'general';
}
/** The lane that an ordinary demand changes to when a second department joins (繁事联办). */
export function laneWhenShared({ lanes }, lane) {
    return lane === 'general' ? lanes.find(({ when }) => when === 'shared')?.code : undefined;
}
/** The lane that an ordinary demand may be put into because it looks complex: a proposal for a person. */
export function laneProposed({ lanes }, { lane, complex }) {
    return complex !== undefined && lane === 'general' ? lanes.find(({ proposed }) => proposed === 'complex') : undefined;
}
//# sourceMappingURL=lanes.js.map