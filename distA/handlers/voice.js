import { fileIntoDraft, newDraft, writeDraft } from './draft.js';
import { offerSimilar } from './similar.js';
import { answerText, textsOf } from './speak.js';
/** A voice message that stands for itself in the private chat. */
export async function voiceIntoDraft(session, voice, visit) {
    const { rooms, person } = visit;
    const heard = await rooms.hear?.(voice);
    const begun = session.draft && !session.draft.tentative ? session.draft : newDraft(visit);
    if (heard === undefined) {
        if (begun.texts.length > 0)
            return fileIntoDraft(session, voice, undefined, visit);
        await rooms.sessions.set(person.id, { ...session, draft: { ...begun, files: added(begun.files, voice) } });
        return answerText(visit, textsOf(visit).person[rooms.hear ? 'voiceUnclear' : 'voiceKept']);
    }
    const draft = { ...begun, files: added(begun.files, voice), heard: true };
    await rooms.sessions.set(person.id, { ...session, draft });
    await writeDraft({ ...session, draft }, heard, visit);
    await offerSimilar(visit);
}
/** The words of a voice message that answers something, marked as a machine's; none where they were not made out. */
export async function answeredByVoice(file, { rooms, locale }) {
    const heard = file.kind === 'voice' ? await rooms.hear?.(file) : undefined;
    return heard === undefined ? '' : `${heard}${textsOf({ locale }).draft.transcribed}`;
}
/** Once, however often the event is handled. */
function added(files, voice) {
    return files.some(({ id }) => id === voice.id) ? files : [...files, voice];
}
//# sourceMappingURL=voice.js.map