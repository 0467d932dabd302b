import type { Language } from './suggestion.ts';
import { countLetters } from './normalise.ts';

/** Share of Han among the letters from which a message counts as Chinese: one brand name in Latin letters does not make it English. */
const hanShare = 0.2;

/** The language to answer in; a message without letters counts as Chinese, the city's own. */
export function languageOf(text: string): Language {
  const { han, letters } = countLetters(text);
  return letters === 0 || han / letters >= hanShare ? 'zh' : 'en';
}
