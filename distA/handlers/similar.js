/** Is it QH…? What an enterprise writes may be about a demand that it has open: the card asks, after it is there, and 提交 never waits for it. */
import { draftCard, draftText, revisionOf } from './draft-card.js';
import { showDraft } from './draft.js';
import { goneDraft, openSession } from './own-draft.js';
import { addressOf } from './speak.js';
/** Only what was just begun and stands on a card is compared. */
const justBegun = (draft) => draft !== undefined &&
    draft.texts.length === 1 &&
    draft.files.every(({ kind }) => kind === 'voice') &&
    !draft.tentative &&
    !draft.searched?.answer &&
    draft.like === undefined;
/** Looks for the demand that it may be about and lets the card ask. */
export async function offerSimilar(visit) {
    const { rooms, person, event, city } = visit;
    const session = await rooms.sessions.get(person.id);
    if (!person.enterprise || !justBegun(session?.draft))
        return;
    const like = await rooms.alike(city.mechanism.city, person.enterprise, draftText(session.draft));
    if (like === undefined)
        return;
    const draft = { ...session.draft, like };
    await rooms.sessions.set(person.id, { ...session, draft, recent: like });
    await rooms.send(`${event.id}:like`, {
        to: addressOf(event),
        message: { type: 'card', card: draftCard(draft, like, visit) },
        live: { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
    });
}
/** 不是同一件: the card goes on as any other. */
export async function unlike(visit, id) {
    const session = await openSession(visit, id);
    if (!session)
        return goneDraft(visit, id);
    const { join: _other, ...own } = session.draft;
    const draft = { ...own, like: '' };
    const { recent: _recent, ...rest } = session;
    await visit.rooms.sessions.set(visit.person.id, { ...rest, draft });
    await visit.rooms.toast(visit.event, undefined, false);
    await showDraft({ ...rest, draft }, visit);
}
//# sourceMappingURL=similar.js.map