import { squeeze, unsqueeze } from './squeeze.js';
/** Bits of a mark: of so many thousand words one in five hundred others is taken for one of them. */
const bits = 22;
/** FNV-1a of a word and its department, folded. */
function markOf(department, word) {
    let hash = 0x811c9dc5;
    for (const byte of Buffer.from(`${department}\t${word.normalize('NFKC').toLowerCase()}`))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return hash >>> (32 - bits);
}
/** The words of a catalogue's topics as they lie in model.json: the steps from mark to mark. */
export function packWords({ departments }) {
    const marks = departments.flatMap(({ id, topics }) => topics.flatMap(({ name, en, keywords }) => [name, en, ...keywords].map((word) => markOf(id, word))));
    const steps = [...new Set(marks)].toSorted((a, b) => a - b).map((mark, at, all) => mark - (all[at - 1] ?? 0));
    return squeeze(Buffer.from(Uint32Array.from(steps).buffer));
}
function marksOf(packed) {
    let mark = 0;
    return new Set([...new Uint32Array(Uint8Array.from(unsqueeze(packed)).buffer)].map((step) => (mark += step)));
}
/** How far a word is believed by its weight: two Han characters say little, four or more nearly all. */
const belief = (weight) => Math.min(0.97, 0.5 * weight);
/**
 * Corrects what the model says of the departments by those words: what it learned of other words has to share what they leave.
 * The name of a department that it does not know counts like a word.
 */
export function ownWords({ departments, words }) {
    const taught = marksOf(words);
    const known = new Set(departments);
    const isOwn = ({ department, topic, word }) => topic === undefined ? !known.has(department) : !taught.has(markOf(department, word));
    return (guess, spoken) => {
        const own = new Map();
        for (const one of spoken)
            if (isOwn(one))
                own.set(one.department, Math.max(own.get(one.department) ?? 0, one.weight));
        if (own.size === 0)
            return guess;
        const sum = [...own.values()].reduce((total, weight) => total + weight, 0);
        const believed = belief(Math.max(...own.values()));
        const rest = [...guess].map(([id, chance]) => [id, chance * (1 - believed)]);
        const corrected = new Map(rest);
        for (const [id, weight] of own)
            corrected.set(id, (corrected.get(id) ?? 0) + (believed * weight) / sum);
        return corrected;
    };
}
//# sourceMappingURL=own-words.js.map