import { tellPresser, textsOf } from './speak.js';
/** With all else that the person is in the middle of. */
export async function openSession(visit, id) {
    const session = await visit.rooms.sessions.get(visit.person.id);
    return session?.draft?.id === id ? { ...session, draft: session.draft } : undefined;
}
export async function openDraft(visit, id) {
    return (await openSession(visit, id))?.draft;
}
export async function goneDraft(visit, id) {
    const { rooms, person } = visit;
    const mine = await rooms.ledger.mine(person.id, 20);
    const already = mine.find(({ demand }) => demand.id === id);
    const text = textsOf(visit).draft;
    await tellPresser(visit, already ? text.submitted(already.demand.number) : text.gone, true);
}
//# sourceMappingURL=own-draft.js.map