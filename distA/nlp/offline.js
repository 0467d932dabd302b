import { kinds } from '../mechanisms/kind.js';
import { withAnnounced } from './announced.js';
import { missingIn } from './completeness.js';
import { complexity } from './complexity.js';
import { featuresOf } from './features.js';
import { gate } from './gate.js';
import { languageOf } from './language.js';
import { linearModel, softmax } from './linear.js';
import { normalise } from './normalise.js';
import { packagedModels } from './packaged.js';
import { pressing } from './pressing.js';
import { router } from './route.js';
import { subjectOf } from './subject.js';
import { summaryOf } from './summary.js';
import { namesTrouble } from './trouble.js';
import { titleOf } from './title.js';
/** Kinds that can be urgent: a question or a proposal can wait for its turn. */
const canPress = new Set(['help', 'complaint']);
/** Chat is taken for chat where nothing speaks of the government's matters; it takes more where so much weight of the catalogue's words stands: a demand must not be talked away. */
const chatFrom = { words: 2, likely: 0.4, certain: 0.7 };
const labels = [...kinds, 'other'];
/** Probabilities of the kinds, shifted by what the city expects: the training file has even shares. */
function kindChances(packed, priors) {
    const model = linearModel(packed);
    const expected = labels.map((label) => Math.log(Math.max(1e-3, priors?.[label] ?? 1 / labels.length) * labels.length));
    return (seen) => {
        const logits = model.logits(seen);
        const chances = softmax(labels.map((label, at) => (logits[model.classes.indexOf(label)] ?? 0) + (expected[at] ?? 0)));
        return new Map(labels.map((label, at) => [label, chances[at] ?? 0]));
    };
}
/** Probabilities of the departments that the training file knows. */
function departmentGuess(packed) {
    const model = linearModel(packed);
    return (seen) => {
        const chances = softmax(model.logits(seen));
        return new Map(model.classes.map((id, at) => [id, chances[at] ?? 0]));
    };
}
function unpack({ catalogue, priors, threshold, models = packagedModels() }) {
    const confirmed = models.department.confirmed?.split(' ') ?? [];
    const { classes, taught: words } = models.department;
    const taught = words === undefined ? {} : { taught: { departments: classes.split(' '), words } };
    const route = router(catalogue, { confirmed, ...taught, ...(threshold === undefined ? {} : { threshold }) });
    const chancesOf = kindChances(models.kind, priors);
    const guess = departmentGuess(models.department);
    const urgentWords = pressing(models.urgent);
    const complexOf = complexity(catalogue);
    return (text) => {
        const plain = normalise(text);
        const seen = featuresOf(plain);
        const chances = withAnnounced(chancesOf(seen), plain);
        const ranking = kinds.map((kind) => ({ kind, probability: chances.get(kind) ?? 0 })).toSorted((a, b) => b.probability - a.probability);
        const first = ranking[0] ?? { kind: 'consultation', probability: 0 };
        const gated = gate(plain);
        const { departments, sure, words } = route(text, guess(subjectOf(plain)));
        const chat = chances.get('other') ?? 0;
        const other = gated ?? (!namesTrouble(plain) && chat > (words < chatFrom.words ? chatFrom.likely : chatFrom.certain) ? 'chat' : undefined);
        const urgent = other === undefined && canPress.has(first.kind) ? urgentWords(text, seen) : undefined;
        const complex = other === undefined && first.kind !== 'consultation' ? complexOf(text) : undefined;
        const summary = other === undefined ? summaryOf(text) : undefined;
        const missing = other === undefined ? missingIn(plain, first.kind, departments[0]?.topic.zh, catalogue) : [];
        return {
            kind: other === undefined ? first.kind : 'other',
            ...(other === undefined ? {} : { other }),
            confidence: gated ? 0.99 : other ? chat : first.probability,
            ranking,
            title: titleOf(text),
            language: languageOf(text),
            // What is chat only by its sound keeps its candidates: 按诉求提交 is one tap away.
            departments: gated || (other && words === 0) ? [] : departments,
            departmentSure: other === undefined && sure,
            ...(urgent === undefined ? {} : { urgent }),
            ...(summary === undefined ? {} : { summary }),
            ...(complex === undefined ? {} : { complex }),
            ...(missing.length > 0 ? { missing } : {}),
            source: 'offline',
        };
    };
}
/** Cities that share a catalogue share what is unpacked for it. */
const known = new WeakMap();
/** Understands without a network: microseconds, the answer whenever no model answers. */
export function offline(options) {
    const { catalogue, priors, threshold, models } = options;
    const list = known.get(catalogue) ?? [];
    const same = list.find((each) => each.priors === priors && each.threshold === threshold && each.models === models);
    if (same)
        return same.answer;
    const answer = unpack(options);
    known.set(catalogue, [...list, { ...options, answer }]);
    return answer;
}
//# sourceMappingURL=offline.js.map