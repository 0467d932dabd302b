import { noCounts } from './llm/counters.js';
import { ladder } from './llm/ladder.js';
import { merge } from './llm/merge.js';
import { sorting } from './llm/prompt.js';
import { offline } from './offline.js';
import { redact } from './redact.js';
import { personal } from './title.js';
/** Back in the writer's words. A title over a phone or a name is dropped: the house's own finds a clause without. */
function restored(answer, restore) {
    return {
        ...answer,
        title: answer.title && !personal.test(answer.title) ? restore(answer.title) : null,
        summary: answer.summary ? restore(answer.summary) : null,
        urgentWords: answer.urgentWords ? restore(answer.urgentWords) : null,
    };
}
/** Builds the one entrance of the room: offline always, a model on top when configured. */
export function createUnderstanding(options) {
    const { catalogue, model, budgetMs = 8000, patience = 5, log = () => { } } = options;
    const counters = noCounts();
    // Unpacked at the first message: the start need not wait for it.
    let unpacked;
    const offlineAnswer = (text) => (unpacked ??= offline(options))(text);
    const ask = model && ladder({ endpoint: model, task: sorting(catalogue), budgetMs, patience, counters, log });
    const second = async (text, first) => {
        // What the gate knows for certain needs no model: a greeting is not worth a request.
        if (ask === undefined || (first.kind === 'other' && first.confidence >= 0.99))
            return undefined;
        const { text: redacted, restore } = redact(text);
        const answer = await ask(redacted);
        return answer && merge(restored(answer, restore), first, text, catalogue);
    };
    const understand = async (text) => {
        const first = offlineAnswer(text);
        const better = await second(text, first).catch((error) => {
            log(`model: ${error instanceof Error ? error.constructor.name : 'error'}`);
            return undefined;
        });
        counters[better === undefined ? 'offline' : 'model']++;
        return better ?? first;
    };
    return { understand, counters: () => ({ ...counters }) };
}
//# sourceMappingURL=understand.js.map