/** Whether somebody still works on it. */
export function isUnderWay(name) {
    return name === 'triage' || name === 'dispatched' || name === 'handling' || name === 'reviewing';
}
/** The department in charge, when there is one. */
export function leadOf(demand) {
    return 'lead' in demand.stage ? demand.stage.lead : undefined;
}
/** Who cooperates with the lead (D2.13). */
export function coHandlersOf({ stage }) {
    return ('coHandlers' in stage && stage.coHandlers) || [];
}
/** The clock that the entrepreneur was promised: the running one, else the last that ran. */
export function promisedTarget(demand) {
    const promised = demand.targets.filter((target) => target.promised);
    return promised.find((target) => !target.stoppedAt) ?? promised.at(-1);
}
//# sourceMappingURL=demand.js.map