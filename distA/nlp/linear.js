import { unsqueeze } from './squeeze.js';
/** Steps of a weight's byte to either side. */
const steps = 15;
/** A weight between -1 and 1 as a byte. Most are small: by the root they are told apart better, and large ones need it less. */
export const byteOf = (weight) => Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight)) * steps);
/** What `byteOf` was given, or nearly. */
export const weightOf = (byte) => (Math.sign(byte) * byte * byte) / (steps * steps);
/** Steps of a byte per unit of inverse document frequency. */
export const idfSteps = 25;
/** One block: tf-idf, sublinear, of the length of its weight; or flat. Terms that the model does not know are passed over. */
function addBlock({ at, value }, { terms, weight, flat }, { numberOf, idf }) {
    const start = at.length;
    let squares = 0;
    for (const [term, count] of terms) {
        const feature = numberOf(term);
        if (feature === undefined)
            continue;
        const tfIdf = flat ? 1 : (1 + Math.log(count)) * idf(feature);
        at.push(feature);
        value.push(tfIdf);
        squares += tfIdf * tfIdf;
    }
    const scale = flat ? weight : weight / (Math.sqrt(squares) || 1);
    for (let i = start; i < value.length; i++)
        value[i] = (value[i] ?? 0) * scale;
}
/** Features by their numbers, and the bytes of their inverse document frequency. */
export const knownOf = (numbers, idf) => ({
    numberOf: (feature) => numbers.get(feature),
    idf: (feature) => (idf[feature] ?? 0) / idfSteps,
});
/** What a model computes with: training and serving share it. */
export function vectorOf(seen, known) {
    const vector = { at: [], value: [] };
    for (const block of seen)
        addBlock(vector, block, known);
    return vector;
}
/** Probabilities from logits: shifted by the greatest so that none overflows. */
export function softmax(logits) {
    const greatest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(logit - greatest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
}
/** They lie class by class, which packs well; a feature's weights beside each other are quicker to read. */
function byFeature(packed, classes) {
    const bytes = Int8Array.from(packed);
    const features = bytes.length / classes;
    const turned = new Float32Array(bytes.length);
    for (let c = 0; c < classes; c++)
        for (let feature = 0; feature < features; feature++)
            turned[feature * classes + c] = weightOf(bytes[c * features + feature] ?? 0);
    return turned;
}
const unpacked = new WeakMap();
/** A trained model, unpacked once. */
export function linearModel(packed) {
    const known = unpacked.get(packed);
    if (known)
        return known;
    const model = unpack(packed);
    unpacked.set(packed, model);
    return model;
}
function unpack(packed) {
    const { scale, temperature } = packed;
    const classes = packed.classes.split(' ');
    const bias = packed.bias.split(' ').map(Number);
    const numbers = new Map(unsqueeze(packed.features)
        .toString()
        .split(' ')
        .map((feature, number) => [feature, number]));
    const idf = unsqueeze(packed.idf);
    const weights = byFeature(unsqueeze(packed.weights), classes.length);
    const known = knownOf(numbers, idf);
    const logits = (seen) => {
        const sums = classes.map(() => 0);
        const { at, value } = vectorOf(seen, known);
        for (let i = 0; i < at.length; i++) {
            const row = (at[i] ?? 0) * classes.length;
            for (let c = 0; c < sums.length; c++)
                sums[c] = (sums[c] ?? 0) + (value[i] ?? 0) * (weights[row + c] ?? 0);
        }
        return sums.map((sum, c) => (sum * scale + (bias[c] ?? 0)) / temperature);
    };
    return { classes, logits };
}
//# sourceMappingURL=linear.js.map