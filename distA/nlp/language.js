import { countLetters } from './normalise.js';
/** Share of Han among the letters from which a message counts as Chinese: one brand name in Latin letters does not make it English. */
const hanShare = 0.2;
/** The language to answer in; a message without letters counts as Chinese, the city's own. */
export function languageOf(text) {
    const { han, letters } = countLetters(text);
    return letters === 0 || han / letters >= hanShare ? 'zh' : 'en';
}
//# sourceMappingURL=language.js.map