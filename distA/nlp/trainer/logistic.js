import { softmax } from '../linear.js';
import { minimise } from './lbfgs.js';
/** Weights that let every class count alike, however many messages it has. */
function balance({ labels, classes }) {
    const counts = Array.from({ length: classes }, () => 0);
    for (const label of labels)
        counts[label] = (counts[label] ?? 0) + 1;
    return counts.map((count) => labels.length / (classes * Math.max(1, count)));
}
/** Logits of one vector under weights whose tail holds the bias. */
function logitsOf({ at, value }, { classes, features }, point) {
    const logits = Array.from({ length: classes }, (_, c) => point[features * classes + c] ?? 0);
    for (let i = 0; i < at.length; i++) {
        const row = (at[i] ?? 0) * classes;
        for (let c = 0; c < classes; c++)
            logits[c] = (logits[c] ?? 0) + (value[i] ?? 0) * (point[row + c] ?? 0);
    }
    return logits;
}
/** Adds one message's pull on the weights to the gradient. */
function pull({ at, value }, { classes, features }, errors, gradient) {
    for (let i = 0; i < at.length; i++) {
        const row = (at[i] ?? 0) * classes;
        for (let c = 0; c < classes; c++)
            gradient[row + c] = (gradient[row + c] ?? 0) + (value[i] ?? 0) * (errors[c] ?? 0);
    }
    for (let c = 0; c < classes; c++)
        gradient[features * classes + c] = (gradient[features * classes + c] ?? 0) + (errors[c] ?? 0);
}
/** Fits a class-balanced multinomial logistic regression; `strength` is the C of the usual textbooks. */
export function fit(sample, strength, rounds) {
    const { vectors, labels, classes, features } = sample;
    const importance = balance(sample);
    const size = (features + 1) * classes;
    const objective = (point, gradient) => {
        let loss = 0;
        gradient.fill(0);
        for (const [i, vector] of vectors.entries()) {
            const label = labels[i] ?? 0;
            const weight = importance[label] ?? 1;
            const chances = softmax(logitsOf(vector, sample, point));
            loss -= weight * Math.log(Math.max(1e-12, chances[label] ?? 0));
            pull(vector, sample, chances.map((chance, c) => weight * (chance - (c === label ? 1 : 0))), gradient);
        }
        for (let i = 0; i < features * classes; i++) {
            loss += (point[i] ?? 0) ** 2 / (2 * strength);
            gradient[i] = (gradient[i] ?? 0) + (point[i] ?? 0) / strength;
        }
        return loss;
    };
    const point = minimise(objective, size, rounds);
    return { weights: point.slice(0, features * classes), bias: Array.from(point.subarray(features * classes)) };
}
//# sourceMappingURL=logistic.js.map