import { softmax } from '../linear.js';
function surprise(verdicts, temperature) {
    let loss = 0;
    for (const { truth, classes, logits } of verdicts) {
        const chances = softmax(logits.map((logit) => logit / temperature));
        loss -= Math.log(Math.max(1e-9, chances[classes.indexOf(truth)] ?? 0));
    }
    return loss;
}
/** The temperature from 0.30 to 3.00 under which the verdicts on unseen messages surprise least. */
export function temperatureOf(verdicts) {
    let best = 1;
    let least = Infinity;
    for (let step = 30; step <= 300; step += 2) {
        const loss = surprise(verdicts, step / 100);
        if (loss < least)
            [least, best] = [loss, step / 100];
    }
    return best;
}
//# sourceMappingURL=calibrate.js.map