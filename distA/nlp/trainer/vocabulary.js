import { idfSteps } from '../linear.js';
function frequencies(texts) {
    const found = new Map();
    for (const blocks of texts)
        for (const { terms } of blocks)
            for (const feature of terms.keys())
                found.set(feature, (found.get(feature) ?? 0) + 1);
    return found;
}
/** The same with these features only, by their numbers. */
export function reduced({ features, idf }, kept) {
    const some = kept.map((number) => features[number] ?? '');
    return {
        features: some,
        numbers: new Map(some.map((feature, number) => [feature, number])),
        idf: kept.map((number) => idf[number] ?? 0),
    };
}
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Collects the features that at least `least` texts have, in the order of their letters. */
export function vocabularyOf(texts, least) {
    const found = frequencies(texts);
    const features = [...found.keys()].filter((feature) => (found.get(feature) ?? 0) >= least).toSorted(byCode);
    const idf = features.map((feature) => Math.min(255, Math.round(idfSteps * (1 + Math.log((1 + texts.length) / (1 + (found.get(feature) ?? 0)))))));
    return { features, numbers: new Map(features.map((feature, number) => [feature, number])), idf };
}
//# sourceMappingURL=vocabulary.js.map