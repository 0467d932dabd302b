import { linearModel, softmax } from './linear.js';
import { normalise } from './normalise.js';
import { packagedModels } from './packaged.js';
import { subjectOf } from './subject.js';
import { teller } from './tally.js';
/** Flattens the model's certainty: two texts of one department rarely are equally sure of it. */
const flatness = 2;
/** Shares of the greatest, none negative. */
function relative(scores) {
    const greatest = Math.max(...scores.map(([, score]) => score));
    return new Map(scores.map(([id, score]) => [id, Math.exp(score - greatest)]));
}
/** Prepares the reading of senses under a catalogue. */
export function senses(catalogue, models = packagedModels()) {
    const model = linearModel(models.department);
    const tell = teller(catalogue);
    return (text) => {
        const chances = softmax(model.logits(subjectOf(normalise(text))).map((logit) => logit / flatness));
        const topics = [...tell(text).tallies].flatMap(([id, tally]) => tally.topics.flatMap((score, at) => (score > 0 ? [[`${id} ${at}`, score]] : [])));
        return { departments: new Map(model.classes.map((id, at) => [id, chances[at] ?? 0])), topics: relative(topics) };
    };
}
/** How alike two of one sort are, 0 to 1. */
export function cosine(one, two) {
    const squares = (sense) => [...sense.values()].reduce((sum, value) => sum + value * value, 0);
    const product = [...one].reduce((sum, [id, value]) => sum + value * (two.get(id) ?? 0), 0);
    return product / (Math.sqrt(squares(one) * squares(two)) || 1);
}
/** How near two texts are in what they are about, each 0 to 1. */
export function nearness(one, two) {
    return { departments: cosine(one.departments, two.departments), topics: cosine(one.topics, two.topics) };
}
//# sourceMappingURL=sense.js.map