import { bringFile, isBooking } from './booking.js';
import { fileIntoDraft } from './draft.js';
import { answerQuote, groupWords } from './quote.js';
import { answerText, textsOf } from './speak.js';
import { answeredByVoice, voiceIntoDraft } from './voice.js';
/** What a city takes: Telegram hands out no more either. */
export const largestFile = 20 * 1024 * 1024;
/** Undefined when it was too big or could not be fetched; the person has been told. */
async function keep(visit, { file }) {
    const { rooms, event } = visit;
    const words = textsOf(visit).person;
    if (file.size > largestFile)
        return void (await answerText(visit, words.fileTooBig));
    try {
        const bytes = await rooms.fetchFile(event.channel, file);
        if (bytes.length > largestFile)
            return void (await answerText(visit, words.fileTooBig));
        return await rooms.attachments.save(event.id, file, bytes);
    }
    catch (error) {
        if (error.failure?.type !== 'refused')
            throw error;
        return void (await answerText(visit, words.fileLost));
    }
}
export async function takeFile(visit, content, write) {
    const { rooms, event, person } = visit;
    const attachment = await keep(visit, content);
    if (!attachment)
        return content.caption?.trim() ? write(content.caption) : undefined; // The words are kept all the same.
    const ref = content.replyTo ? await rooms.refs.find(event.channel, event.chat.id, content.replyTo) : undefined;
    const answering = async (to) => answerQuote(visit, to, { text: content.caption ?? (await answeredByVoice(attachment, visit)), attachments: [attachment] });
    if (ref && (await answering(ref)))
        return;
    if (event.chat.kind === 'group')
        return groupWords(visit, { text: content.caption ?? '', attachments: [attachment] });
    const session = (await rooms.sessions.get(person.id)) ?? {};
    if (session.expecting?.type === 'more')
        return void (await answering({ purpose: 'ask', number: session.expecting.number, data: { for: 'more' } }));
    if (isBooking(session, rooms.now()))
        return bringFile(visit, session, attachment, content.caption ?? '');
    if (attachment.kind === 'voice' && !content.caption?.trim())
        return voiceIntoDraft(session, attachment, visit);
    await fileIntoDraft(session, attachment, content.caption, visit);
}
//# sourceMappingURL=files.js.map