export function happen(...happenings) {
    return { ok: true, happenings };
}
export function refuse(refusal) {
    return { ok: false, refusal };
}
export function isAt(demand, ...names) {
    return names.includes(demand.stage.name);
}
/** Refuses a step out of its stage, and says what was done last, by whom, when. */
export function wrongStage(demand) {
    const { stage } = demand;
    if (stage.name === 'handling')
        return refuse({ code: 'already-accepted', name: stage.officer.name, at: stage.acceptedAt });
    return refuse({ code: 'wrong-stage', stage: stage.name });
}
//# sourceMappingURL=decision.js.map