import { confidentFrom } from '../confidence.js';
import { confident, confusion, measure, rate } from './measure.js';
import { isComplex, isUrgent } from './messages.js';
const outcomeOf = ({ message, suggestion }) => ({
    truth: message.kind,
    said: suggestion.kind,
    confidence: suggestion.confidence,
});
function byLanguage(answered) {
    const of = (lang) => answered.filter(({ message, suggestion }) => (message.lang ?? suggestion.language) === lang).map(outcomeOf);
    return { zh: measure(of('zh')), en: measure(of('en')) };
}
function departmentsOf(answered, idOf) {
    const ranks = answered.flatMap(({ message, suggestion }) => {
        const id = message.department ? idOf(message.department) : undefined;
        return id === undefined ? [] : [suggestion.departments.findIndex((candidate) => candidate.id === id)];
    });
    return {
        n: ranks.length,
        top1: rate(ranks.filter((place) => place === 0).length, ranks.length),
        top3: rate(ranks.filter((place) => place >= 0 && place < 3).length, ranks.length),
    };
}
function urgencyOf(answered) {
    const labelled = answered.filter(({ message }) => message.urgent !== undefined && message.urgent !== null);
    const said = labelled.filter(({ suggestion }) => suggestion.urgent !== undefined);
    const right = said.filter(({ message }) => isUrgent(message)).length;
    return { precision: rate(right, said.length), recall: rate(right, labelled.filter(({ message }) => isUrgent(message)).length) };
}
function complexityOf(answered) {
    const labelled = answered.flatMap(({ message, suggestion }) => {
        const truth = isComplex(message);
        return truth === undefined ? [] : [{ truth, said: suggestion.complex !== undefined }];
    });
    if (labelled.length === 0)
        return {};
    const count = (holds) => labelled.filter(holds).length;
    const right = count(({ truth, said }) => truth && said);
    return {
        complexity: {
            n: labelled.length,
            accuracy: rate(count(({ truth, said }) => truth === said), labelled.length),
            precision: rate(right, count(({ said }) => said)),
            recall: rate(right, count(({ truth }) => truth)),
        },
    };
}
function percentile(times, share) {
    const sorted = times.toSorted((a, b) => a - b);
    return Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(3));
}
/** Asks about every message and compares with its labels. */
export async function evaluate(messages, understand, idOf) {
    const answered = [];
    for (const message of messages) {
        const started = performance.now();
        const suggestion = await understand(message.text);
        answered.push({ message, suggestion, ms: performance.now() - started });
    }
    const outcomes = answered.map(outcomeOf);
    const times = answered.map(({ ms }) => ms);
    return {
        ...measure(outcomes),
        byLang: byLanguage(answered),
        confusion: confusion(outcomes),
        confident: confident(outcomes, confidentFrom),
        department: departmentsOf(answered, idOf),
        urgent: urgencyOf(answered),
        ...complexityOf(answered),
        ms: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    };
}
//# sourceMappingURL=evaluate.js.map