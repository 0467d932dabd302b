const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
/** The evaluation as a person reads it. */
export function tableOf({ n, accuracy, macroF1, byLang, confusion, confident, department, urgent, complexity, policy, ms, }) {
    const kinds = Object.keys(confusion).toSorted();
    const said = [...new Set([...kinds, ...Object.values(confusion).flatMap((row) => Object.keys(row))])].toSorted();
    const languages = Object.entries(byLang).map(([lang, measured]) => `  ${lang}   n ${String(measured.n).padStart(5)}   accuracy ${percent(measured.accuracy)}   macro-F1 ${percent(measured.macroF1)}`);
    const rows = kinds.map((kind) => [kind.padEnd(14), ...said.map((one) => String(confusion[kind]?.[one] ?? 0).padStart(13))].join(''));
    return [
        `kind       n ${String(n).padStart(5)}   accuracy ${percent(accuracy)}   macro-F1 ${percent(macroF1)}`,
        ...languages,
        `confident  ${percent(confident.share)} of the messages, of them right ${percent(confident.accuracy)}`,
        `department n ${String(department.n).padStart(5)}   first ${percent(department.top1)}   among three ${percent(department.top3)}`,
        `urgent     precision ${percent(urgent.precision)}   recall ${percent(urgent.recall)}`,
        ...(complexity
            ? [
                `complex    n ${String(complexity.n).padStart(5)}   right ${percent(complexity.accuracy)}   precision ${percent(complexity.precision)}   recall ${percent(complexity.recall)}`,
            ]
            : []),
        ...(policy
            ? [
                `policy     n ${String(policy.n).padStart(5)}   first ${percent(policy.hit1)}   among three ${percent(policy.hit3)}`,
                `           answered right ${percent(policy.answered)}   answered without a policy ${percent(policy.falseAnswers)}`,
            ]
            : []),
        `time       half within ${ms.p50} ms, 99 of 100 within ${ms.p99} ms`,
        '',
        `${'truth, said'.padEnd(14)}${said.map((one) => one.padStart(13)).join('')}`,
        ...rows,
    ].join('\n');
}
//# sourceMappingURL=table.js.map