/** Wordings that answer each question, in normalised text. Generous: a question too many annoys more than one too few. */
const said = {
    place: /(?<![条修的公马个段这那])路(?![灯上面边坏烂])|(?<![知管])道(?![理歉路])|[街巷弄桥河库村镇乡区园苑厦楼栋号组屯站港场]|门口|门前|路口|旁边|对面|隔壁|附近|工地|车间|厂|店|仓库|校|院|[东南西北](边|侧|头|面)|\b(road|street|st|avenue|lane|bridge|river|village|town|zone|park|gate|corner|crossing|junction|no\.? ?0|building|next to|opposite|behind|in front of|outside|near|between|beside|our (plant|factory|shop|yard|hall|workshop|warehouse|site|place|door)|at the|along)\b/,
    since: /[0一二两三四五六七八九十几半多]+\s*(个)?(多)?(小时|天|日|周|星期|礼拜|月|年|晚|夜|回|次|趟)|昨|今(天|早|晚|年)|前天|上(周|个?月|星期|礼拜|次)|去年|前年|刚|从.{1,8}(起|开始|到现在)|一直|至今|到现在|好久|很久|天天|每(天|晚|月|次|周)|年年|半年|长期|凌晨|夜里|\b(since|for|yesterday|today|tonight|last|this (morning|week|month|year)|ago|every|always|daily|nightly|weeks?|months?|years?|days?|hours?|again|just now|overnight)\b/,
    amount: /[0一二两三四五六七八九十百千万亿几多]+(\.0)?\s*(多)?(元|块|万|千|百|亿|个点|%|％|成)|0{3,}|金额|(usd|rmb|cny|yuan|dollars?|thousand|million|hundred|percent)|[$¥€]\s?0/,
    contact: /0{7,}|0{3}[- ]0{4}|电话|手机|微信|联系(人|我|方式)|找我|@|\b(call|phone|mobile|reach me|contact me|number)\b/,
};
/** What is missing for this kind and topic (its Chinese name), in the catalogue's order. By the normalised text. */
export function missingIn(plain, kind, topic, { needs }) {
    if (topic === undefined)
        return [];
    const asked = needs.filter((need) => need.kinds.includes(kind) && need.topics.includes(topic)).map(({ ask }) => ask);
    return [...new Set(asked)].filter((ask) => !said[ask].test(plain));
}
//# sourceMappingURL=completeness.js.map