/** Voice to text by an OpenAI-compatible endpoint, where one is configured. The recording itself leaves the house: only the operator turns this on. */
import { z } from 'zod';
import { circuit } from './llm/circuit.js';
import { retryAfter } from './llm/retry-after.js';
const restMs = 60_000;
const answerSchema = z.object({ text: z.string() });
/** A demand may be long, a recording of a minute is not longer than this. */
const longest = 4000;
/** A neutral name: what a person called the file is nobody's business. */
function nameOf({ name, mime }) {
    const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? /^audio\/(?:x-)?([a-z0-9]+)/.exec(mime)?.[1] ?? 'ogg';
    return `voice.${ending.toLowerCase()}`;
}
function causeOf(error) {
    if (error instanceof Error && 'status' in error && typeof error.status === 'number')
        return `status ${error.status}`;
    return error instanceof Error ? error.constructor.name : 'error';
}
/** `hear` gives what was said, or undefined: never throws, never outlives its budget. */
export function createVoice({ endpoint, budgetMs = 8000, patience = 3, log = () => { } }) {
    const { apiKey, baseURL, model } = endpoint;
    const counters = { voiceHeard: 0, voiceRequests: 0, voiceFailures: 0, voiceCircuitOpened: 0 };
    const fuse = circuit({ failures: patience, restMs, now: () => performance.now() });
    const loading = import('openai').then(({ default: Client, toFile }) => ({
        client: new Client({ apiKey, baseURL: baseURL ?? null, maxRetries: 0, logLevel: 'off' }),
        toFile,
    }));
    const ask = async (recording) => {
        const { client, toFile } = await loading;
        const file = await toFile(recording.bytes, nameOf(recording), { type: recording.mime });
        const answer = await client.audio.transcriptions.create({ file, model }, { signal: AbortSignal.timeout(budgetMs) });
        const { text } = answerSchema.parse(answer);
        return text.trim().slice(0, longest);
    };
    const hear = async (recording) => {
        if (!fuse.admits())
            return undefined;
        counters.voiceRequests++;
        try {
            const text = await ask(recording);
            fuse.succeed();
            if (text)
                counters.voiceHeard++;
            return text || undefined;
        }
        catch (error) {
            counters.voiceFailures++;
            // Its name only: an error's message may quote what was sent.
            log(`voice ${model}: ${causeOf(error)}`);
            if (fuse.fail(retryAfter(error)))
                counters.voiceCircuitOpened++;
            return undefined;
        }
    };
    return { hear, counters: () => ({ ...counters }) };
}
//# sourceMappingURL=voice.js.map