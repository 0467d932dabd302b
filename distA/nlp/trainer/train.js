import { createHash } from 'node:crypto';
import { packedFormat } from '../packaged.js';
import { confidentFrom } from '../confidence.js';
import { softmax } from '../linear.js';
import { normalise } from '../normalise.js';
import { packWords } from '../own-words.js';
import { pressingFeatures } from '../pressing.js';
import { subjectOf } from '../subject.js';
import { urgencyOf } from '../urgency.js';
import { confident, measure } from '../evaluation/measure.js';
import { temperatureOf } from './calibrate.js';
import { crossValidate } from './folds.js';
import { trainModel } from './model.js';
/** Settings of the models. Together they stay under 500 kB: a word of the 22 departments takes four times the room of one of the five kinds. */
const settings = {
    kind: { strength: 8, rounds: 60, least: 2, most: 29000 },
    department: { strength: 10, rounds: 60, least: 2, most: 21000 },
    urgent: { strength: 8, rounds: 30, least: 2, most: 6000 },
};
/** The wordings were written beside the training messages, so the folds flatter the model: it is to doubt more than they say. */
const caution = 1.6;
const byKind = (examples) => examples.map(({ plain, seen, kind }) => ({ plain, seen, label: kind }));
const byDepartment = (examples) => examples.flatMap(({ plain, department }) => (department === undefined ? [] : [{ plain, seen: subjectOf(plain), label: department }]));
const byUrgency = (examples) => examples.flatMap(({ text, plain, seen, urgent, kind }) => urgent === undefined || kind === 'other'
    ? []
    : [{ plain, seen: pressingFeatures(urgencyOf(text), seen), label: urgent ? 'urgent' : 'calm' }]);
/** Phrases and the catalogue's own words are messages too: each says what its department answers for. Its names stay out: naming a bureau is the weakest reason. */
function bySubject({ phrases, catalogue }) {
    const words = catalogue.departments.flatMap(({ id: department, responsibilities, topics }) => [...responsibilities, ...topics.flatMap((topic) => [topic.name, topic.en, ...topic.keywords])].map((word) => ({
        plain: normalise(word),
        department,
    })));
    return [...phrases, ...words].map(({ plain, department }) => ({ plain, seen: subjectOf(plain), label: department }));
}
function outcomesOf(verdicts, temperature) {
    return verdicts.map(({ truth, classes, logits }) => {
        const chances = softmax(logits.map((logit) => logit / temperature));
        const confidence = Math.max(...chances);
        return { truth, said: classes[chances.indexOf(confidence)] ?? '', confidence };
    });
}
/** The five-fold report, in lines. */
function report(examples, outcomes, temperature) {
    const line = (name, some) => {
        const { n, accuracy, macroF1 } = measure(some);
        const { share, accuracy: sure } = confident(some, confidentFrom);
        return `${name}  n ${n}  accuracy ${accuracy.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}  from ${confidentFrom}: ${share.toFixed(2)} of them ${sure.toFixed(3)}`;
    };
    const of = (lang) => outcomes.filter((_, at) => examples[at]?.lang === lang);
    return [line('all', outcomes), line('zh ', of('zh')), line('en ', of('en')), `temperature ${temperature.toFixed(2)}`];
}
/** Fits the models; nothing is random and the order is fixed. `confirmed` departments are spoken for by the model. */
export function fitModels(lessons, temperature, confirmed = []) {
    const { examples } = lessons;
    const kind = { ...trainModel(byKind(examples), settings.kind), temperature };
    const department = trainModel([...byDepartment(examples), ...bySubject(lessons)], settings.department);
    const urgent = trainModel(byUrgency(examples), settings.urgent);
    const spokenFor = confirmed.length > 0 ? { confirmed: confirmed.join(' ') } : {};
    return { department: { ...department, ...spokenFor, taught: packWords(lessons.catalogue) }, format: packedFormat, kind, urgent };
}
/** Digest of all that the models are made from: another one means that they have to be trained again. */
export function digestOf(lessons) {
    const { examples } = lessons;
    const learned = [...byKind(examples), ...byDepartment(examples), ...byUrgency(examples), ...bySubject(lessons)];
    return createHash('sha256')
        .update(JSON.stringify([settings, caution, learned.map(({ plain, label }) => [plain, label])]))
        .digest('hex');
}
/** Trains the models. The same lessons give the same bytes. */
export function train(lessons) {
    const { examples } = lessons;
    const verdicts = crossValidate(byKind(examples), settings.kind);
    const temperature = Number((caution * temperatureOf(verdicts)).toFixed(3));
    return {
        models: { ...fitModels(lessons, temperature), inputs: digestOf(lessons) },
        lines: report(examples, outcomesOf(verdicts, temperature), temperature),
    };
}
/** The text of model.json: keys in the order of their letters. */
export function serialise(models) {
    const sorted = (_, value) => typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value;
    return `${JSON.stringify(models, sorted, 2)}\n`;
}
//# sourceMappingURL=train.js.map