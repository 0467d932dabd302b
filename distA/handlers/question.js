/** Below this the two likeliest kinds are offered first. */
const sureKind = 0.6;
/** Whether the classifier was too unsure of the kind to be taken at its word. */
export function unsure({ kind, suggestion }) {
    return !kind && (suggestion?.confidence ?? 0) < sureKind;
}
/** So many questions at most for one draft. */
const most = 3;
/** The question that the card asks now: first the kind must be clear. */
export function questionOf(draft) {
    const { suggestion, passed = [] } = draft;
    return unsure(draft) || passed.length >= most ? undefined : suggestion?.missing?.find((ask) => !passed.includes(ask));
}
/** The question of the card has had its chance: words came, or it was passed over. */
export function passQuestion(draft) {
    const question = questionOf(draft);
    return question === undefined ? draft : { ...draft, passed: [...(draft.passed ?? []), question] };
}
//# sourceMappingURL=question.js.map