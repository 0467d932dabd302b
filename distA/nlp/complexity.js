const some = '[0-9一二两三四五六七八九十几数多好]';
const cues = [
    // Years.
    new RegExp(`多年(?:来|以来|未|没|了|不)?|常年|${some}+[多几]?年(?:了|来|多|还|都|没|未|一直|仍|至今)|自?20[01][0-9]年(?:起|以来|至今|开始)|\\bfor (?:many|several|two|three|four|five|six|seven|ten|[2-9]|\\d\\d) years\\b|\\b(?:many|several) years\\b|\\bsince 20[01]\\d\\b`),
    // Repeated attempts.
    new RegExp(`多次|反复|再三|屡次|好几[次趟回]|(?:跑|找|去|反映|申请|报|打|交|协调)[^，。,.]{0,12}(?:${some}+[次趟回遍])|一直(?:没有?|未)(?:解决|结果|答复|落实)|\\b(?:again and again|many times|several times|(?:three|four|five|six|[3-9]) times|back and forth)\\b`),
    // Large amounts: a million and more.
    /(?:[1-9]\d{2,}|[一二两三四五六七八九]百|[一二两三四五六七八九几数上]千|几百|数百|上百)[一二三四五六七八九十\d]*[多余几]?万|\d(?:\.\d+)?个?亿|[一二两三四五六七八九几数上]亿|[1-9]\d{6,}|\b(?:million|billion)\b/,
    // Many concerned.
    /(?:十几|十多|几十|数十|上百|几百|[2-9]\d|\d{3,}|[一二三四五六七八九]十)[多余几]?(?:家|户|名|个)(?:企业|商户|公司|厂|店|工人|员工|职工|业主|摊主|农户)|整个(?:园区|市场|行业|片区)|\b(?:dozens|hundreds|\d{2,}) (?:of )?(?:enterprises|companies|shops|workers|firms|tenants)\b/,
    // A dispute at law, land, ownership.
    /诉讼|起诉|法院|判决|仲裁|强制执行|查封|产权(?:不清|纠纷)|确权|征地|拆迁|征收(?:补偿|土地|房屋)|规划(?:调整|变更|冲突)|土地性质|破产|重组|\b(?:court|lawsuit|litigation|arbitration|expropriat\w+|land title|ownership dispute|rezoning|bankruptcy)\b/,
];
/** What is complex by itself: nobody takes it on, or it is left over from long ago. */
const strong = /历史遗留|遗留问题|(?:互相|相互|来回)(?:推|踢)|推诿|推来推去|踢皮球|都说不(?:归|属)|\b(?:passed around|each (?:says|blames)|nobody takes)\b/;
/** So many cues make a matter complex; one alone stands in many simple ones. */
const enough = 2;
const named = { several: 2, many: 3 };
/** Names and aliases by department: two names of one department are one. */
function namesOf({ departments }) {
    return departments.map(({ name, en, aliases }) => [name, en, ...aliases].map((one) => one.normalize('NFKC').toLowerCase()));
}
function departmentsIn(plain, names) {
    return names.flatMap((all) => all.find((name) => plain.includes(name)) ?? []);
}
/** Prepares the looking: the words that make a message complex, in its own order of cues; undefined for a simple one. */
export function complexity(catalogue) {
    const names = namesOf(catalogue);
    return (text) => {
        const plain = text.normalize('NFKC').toLowerCase();
        const found = [strong, ...cues].flatMap((cue) => cue.exec(plain)?.[0].trim() ?? []);
        const departments = departmentsIn(plain, names);
        const weight = found.length + (strong.test(plain) ? 1 : 0) + (departments.length >= named.many ? 2 : departments.length >= named.several ? 1 : 0);
        if (weight < enough)
            return undefined;
        return [...found, ...(departments.length >= named.several ? departments : [])].join('、');
    };
}
//# sourceMappingURL=complexity.js.map