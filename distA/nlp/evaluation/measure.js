/** A share that is 0 when there is nothing to share. */
export const rate = (part, whole) => (whole === 0 ? 0 : part / whole);
function f1(outcomes, kind) {
    const right = outcomes.filter(({ truth, said }) => truth === kind && said === kind).length;
    const said = outcomes.filter((outcome) => outcome.said === kind).length;
    const there = outcomes.filter(({ truth }) => truth === kind).length;
    return rate(2 * right, said + there);
}
/** Accuracy and macro-F1 over the classes that occur. */
export function measure(outcomes) {
    const classes = [...new Set(outcomes.map(({ truth }) => truth))];
    return {
        n: outcomes.length,
        accuracy: rate(outcomes.filter(({ truth, said }) => truth === said).length, outcomes.length),
        macroF1: rate(classes.reduce((sum, kind) => sum + f1(outcomes, kind), 0), classes.length),
    };
}
/** How many messages are above a confidence, and how many of them are right. */
export function confident(outcomes, threshold) {
    const sure = outcomes.filter(({ confidence }) => confidence >= threshold);
    return { share: rate(sure.length, outcomes.length), accuracy: measure(sure).accuracy };
}
/** Counts by truth, then by what was said. */
export function confusion(outcomes) {
    const table = {};
    for (const { truth, said } of outcomes) {
        const row = (table[truth] ??= {});
        row[said] = (row[said] ?? 0) + 1;
    }
    return table;
}
//# sourceMappingURL=measure.js.map