/** Undefined when only a person can move it on. */
export function alarmAt({ targets, stage, remindAt, suspended }) {
    const clocks = targets
        .filter((target) => !target.stoppedAt && !target.missedAt)
        .map(({ warnAt, warnedAt, by }) => (warnAt && !warnedAt ? warnAt : by));
    const survey = stage.name === 'resolved' ? [stage.endsAt, ...(stage.askAgainAt ? [stage.askAgainAt] : [])] : [];
    const town = stage.name === 'dispatched' || stage.name === 'handling' ? stage.ownLevelBy : undefined;
    const moments = [
        ...clocks,
        ...survey,
        ...(remindAt ? [remindAt] : []),
        ...(suspended ? [suspended.until] : []),
        ...(town ? [town] : []),
    ].map((moment) => moment.getTime());
    return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}
//# sourceMappingURL=alarm.js.map