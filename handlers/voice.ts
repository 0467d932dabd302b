/** Voice: heard where a model can, and always kept to be played. What was heard goes on as if it had been typed. */
import type { Attachment } from '../mechanisms/demand.ts';
import { fileIntoDraft, newDraft } from './draft.ts';
import type { Session, Visit } from './rooms.ts';
import { offerSimilar } from './similar.ts';
import { answerText, textsOf } from './speak.ts';
import { writeDraft } from './writing.ts';

/** A voice message that stands for itself in the private chat. */
export async function voiceIntoDraft(session: Session, voice: Attachment, visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  const heard = await rooms.hear?.(voice);
  const begun = session.draft && !session.draft.tentative ? session.draft : newDraft(visit);
  if (heard === undefined) {
    if (begun.texts.length > 0) return fileIntoDraft(session, voice, undefined, visit);
    await rooms.sessions.set(person.id, { ...session, draft: { ...begun, files: added(begun.files, voice) } });
    return answerText(visit, textsOf(visit).person[rooms.hear ? 'voiceUnclear' : 'voiceKept']);
  }
  const draft = { ...begun, files: added(begun.files, voice), heard: true as const };
  await rooms.sessions.set(person.id, { ...session, draft });
  await writeDraft({ ...session, draft }, heard, visit);
  await offerSimilar(visit);
}

/** The words of a voice message that answers something, marked as a machine's; none where they were not made out. */
export async function answeredByVoice(file: Attachment, { rooms, locale }: Visit): Promise<string> {
  const heard = file.kind === 'voice' ? await rooms.hear?.(file) : undefined;
  return heard === undefined ? '' : `${heard}${textsOf({ locale }).draft.transcribed}`;
}

/** Once, however often the event is handled. */
function added(files: Attachment[], voice: Attachment): Attachment[] {
  return files.some(({ id }) => id === voice.id) ? files : [...files, voice];
}
