import { includes } from './draft-card.js';
import { closeAnswer } from './policy-answer.js';
import { answerText, textsOf } from './speak.js';
/** Answered, and nobody has said yet whether that was enough. */
const isAnswered = ({ searched, kind }) => searched?.answer !== undefined && kind === undefined;
/** From this score on a department is what a text is about. */
const surely = 0.5;
const isAnotherMatter = ({ suggestion }, { kind, departments: [first] }) => kind !== 'other' && first !== undefined && first.score >= surely && first.id !== suggestion?.departments[0]?.id;
export async function draftOf(session, text, visit) {
    const draft = session.draft?.tentative ? undefined : session.draft;
    if (!draft)
        return {};
    if (!isAnswered(draft) || session.expecting?.type === 'edit' || includes(draft, visit))
        return { open: draft };
    const suggestion = await visit.city.understand(text);
    if (!isAnotherMatter(draft, suggestion))
        return { open: draft, answered: true };
    await closeAnswer(draft, visit);
    return { suggestion };
}
/** “Thanks” for an answer is as good as 解决了. */
export async function thanked({ draft, ...rest }, visit) {
    await closeAnswer(draft, visit, '✅');
    await answerText(visit, textsOf(visit).library.solved);
    await visit.rooms.sessions.set(visit.person.id, rest); // Last: after a crash in between, the whole is done again.
}
//# sourceMappingURL=after-answer.js.map