/** What becomes of an answer from the policy library: solved, or on with it as a request for help. */
import { showDraft } from './draft.js';
import { goneDraft, openSession } from './own-draft.js';
import { closeAnswer } from './policy-answer.js';
import { textsOf } from './speak.js';
/** 解决了: nothing was filed, nothing is kept. */
export async function solved(visit, id) {
    const session = await openSession(visit, id);
    if (!session)
        return goneDraft(visit, id);
    const { draft: _draft, ...rest } = session;
    await visit.rooms.sessions.set(visit.person.id, rest);
    await visit.rooms.toast(visit.event, textsOf(visit).library.solved, false);
    await closeAnswer(session.draft, visit, '✅');
}
/** 没解决，转求助: the same words as a request for help, one tap from being filed. */
export async function unsolved(visit, id) {
    const session = await openSession(visit, id);
    if (!session)
        return goneDraft(visit, id);
    const draft = { ...session.draft, kind: 'help' };
    await visit.rooms.sessions.set(visit.person.id, { ...session, draft });
    await visit.rooms.toast(visit.event, undefined, false);
    await closeAnswer(session.draft, visit);
    await showDraft({ ...session, draft }, visit);
}
//# sourceMappingURL=library.js.map