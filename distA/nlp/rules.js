import { chineseBusiness, chineseRules } from './rules/chinese.js';
import { englishBusiness, englishRules } from './rules/english.js';
const rules = [...chineseRules, ...englishRules];
/** Messages shorter than this many characters are rather chat. */
const short = 8;
/** Names of the wordings that a normalised text meets, as signals for the model: it learns how much each says. */
export function ruleHits(plain) {
    const hits = rules.filter((rule) => rule.pattern.test(plain)).map((rule) => rule.name);
    const business = chineseBusiness.test(plain) || englishBusiness.test(plain);
    if (!business)
        hits.push('no-business');
    if (plain.length < short)
        hits.push('short');
    for (const kind of ['complaint', 'help', 'suggestion', 'consultation', 'other'])
        if (!hits.some((name) => name.includes(`-${kind}-`)))
            hits.push(`no-${kind}`);
    return hits;
}
//# sourceMappingURL=rules.js.map