/** Who else may have complained, and what else is done with a complaint: then the word is no label. */
const notOurs = '处理|受理|收到|接到|遭|被|有人|客户|顾客|消费者|家长|居民|邻居|业主|同行|员工|职业|恶意|的|没|不|再|别';
/** “Nobody mends it” ends a clause, and nothing is asked for. */
const nobody = /^(?!.*(?:请|求|麻烦|帮|希望|盼|能不能|能否|可否|可以|怎么|哪里|哪个)).*(?:没有?人|无人|谁都不)(?:管|理|修|收|问|过问|负责|处理|清理|解决|答复|回复)(?:吗|么|了|啊|吧|呢)?(?:$|[，。,.！!?？;；~\s])/su;
const labels = [
    { kind: 'complaint', pattern: new RegExp(`(?<!${notOurs})(?:投诉|举报)[。.！!~\\s]*$`, 'u') },
    { kind: 'complaint', pattern: nobody },
    { kind: 'help', pattern: /(?:求助|求帮忙|求帮助|求解决)[。.！!~\s]*$/u },
];
/** At least so likely is the kind that was announced: the card may still offer another one beside it. */
const least = 0.7;
/**
 * The chances, with the kind that a writer puts behind the matter (`噪声太大投诉`, `垃圾成堆没人管`) before the others: too rare a
 * form to be learned from examples, and too plain to be missed. `plain` is normalised.
 */
export function withAnnounced(chances, plain) {
    const kind = labels.find(({ pattern }) => pattern.test(plain))?.kind;
    const before = kind === undefined ? 1 : (chances.get(kind) ?? 0);
    if (before >= least)
        return chances;
    return new Map([...chances].map(([label, chance]) => [label, label === kind ? least : (chance * (1 - least)) / (1 - before)]));
}
//# sourceMappingURL=announced.js.map