import { linearModel } from '../linear.js';
import { trainModel } from './model.js';
/** A text's fold by its characters, so that adding a message moves no other. */
export function foldOf(text, folds) {
    let hash = 2166136261;
    for (const character of text)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
    return (hash >>> 0) % folds;
}
/** Trains once per fold on the others and asks about the fold itself; verdicts in the order of the texts. */
export function crossValidate(texts, options, folds = 5) {
    const verdicts = [];
    for (let fold = 0; fold < folds; fold++) {
        const model = linearModel(trainModel(texts.filter(({ plain }) => foldOf(plain, folds) !== fold), options));
        for (const [at, { plain, seen, label }] of texts.entries())
            if (foldOf(plain, folds) === fold)
                verdicts[at] = { truth: label, classes: model.classes, logits: model.logits(seen) };
    }
    return verdicts;
}
//# sourceMappingURL=folds.js.map