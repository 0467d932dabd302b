import { byteOf, knownOf, vectorOf } from '../linear.js';
import { squeeze } from '../squeeze.js';
import { fit } from './logistic.js';
import { reduced, vocabularyOf } from './vocabulary.js';
function sampleOf(texts, classes, { features, numbers, idf }) {
    const known = knownOf(numbers, idf);
    return {
        vectors: texts.map(({ seen }) => vectorOf(seen, known)),
        labels: texts.map(({ label }) => classes.indexOf(label)),
        classes: classes.length,
        features: features.length,
    };
}
/** The rows with the heaviest weights, in their old order. */
function heaviest({ weights }, classes, features, most) {
    const weight = (row) => Math.max(...weights.subarray(row * classes, (row + 1) * classes).map(Math.abs));
    const rows = Array.from({ length: features }, (_, row) => ({ row, weight: weight(row) }));
    const kept = rows.toSorted((a, b) => b.weight - a.weight || a.row - b.row).slice(0, most);
    return kept.map(({ row }) => row).toSorted((a, b) => a - b);
}
const round = (value) => Number(value.toPrecision(6));
function pack(classes, { features, idf }, { weights, bias }) {
    const width = classes.length;
    const scale = weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 1e-9);
    const bytes = classes.flatMap((_, at) => features.map((_feature, row) => byteOf((weights[row * width + at] ?? 0) / scale)));
    return {
        bias: bias.map(round).join(' '),
        classes: classes.join(' '),
        features: squeeze(Buffer.from(features.join(' '))),
        idf: squeeze(Buffer.from(idf)),
        scale: round(scale),
        temperature: 1,
        weights: squeeze(Buffer.from(Int8Array.from(bytes).buffer)),
    };
}
/**
 * Learns to tell classes apart and packs what it learned; temperature 1, to be set from messages it has not seen.
 * Fitted twice where features have to go: the lengths of the messages change with those that are left.
 */
export function trainModel(texts, options) {
    const classes = [...new Set(texts.map(({ label }) => label))].toSorted();
    const fitTo = (vocabulary) => fit(sampleOf(texts, classes, vocabulary), options.strength, options.rounds);
    const all = vocabularyOf(texts.map(({ seen }) => seen), options.least);
    const first = fitTo(all);
    if (all.features.length <= options.most)
        return pack(classes, all, first);
    const kept = reduced(all, heaviest(first, classes.length, all.features.length, options.most));
    return pack(classes, kept, fitTo(kept));
}
//# sourceMappingURL=model.js.map