/** One line for a long message: its sentence that says most of it, in the writer's own words. */
import { subjects, coverage } from './similarity.js';
import { cut, widthOf } from './title.js';
/** A message is long from here on, in characters: a card cuts it there. */
const longFrom = 120;
/** Width of the line: 60 Han characters. */
const widest = 120;
const sentences = /[^。！？!?\n；;]+(?:[。！？!?；;]+|$)|[^\n]+/gu;
const wanted = /请|希望|恳请|盼|能否|能不能|要求|建议|申请|怎么办|帮|\b(?:please|request|hope|ask|could you|would like|suggest|need)\b/iu;
const polite = /^(?:尊敬的|您好|你好|领导|谢谢|感谢|此致|敬礼|联系人|联系电话|dear|hello|hi|thank|regards|sincerely)/iu;
/** What is asked for weighs as much as that share of the words. */
const askedWeight = 0.15;
/** Undefined for what is short enough to be read. */
export function summaryOf(text) {
    if ([...text].length <= longFrom)
        return undefined;
    const all = subjects(text);
    const scored = (text.match(sentences) ?? [])
        .map((one) => one.replace(/\s+/g, ' ').trim())
        .filter((one) => widthOf(one) >= 16 && !polite.test(one))
        .map((one) => ({ one, score: coverage(all, subjects(cut(one, widest))) + (wanted.test(one) ? askedWeight : 0) }));
    const [best] = scored.toSorted((a, b) => b.score - a.score);
    return best && cut(best.one, widest);
}
//# sourceMappingURL=summary.js.map