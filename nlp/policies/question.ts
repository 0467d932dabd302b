/** What a question asks for: its telling words, each with other words for the same. */
import { tokens } from '../tokens.ts';
import { type Aspect, wantedIn, wanting } from './aspects.ts';
import { synonymsIn } from './synonyms.ts';

/** One word of the question, by its terms, and what would do as well. */
export interface AskedWord {
  terms: readonly string[];
  instead: ReadonlyArray<readonly string[]>;
  /** It says what is wanted and names no subject. */
  wanting: boolean;
}

export interface Asked {
  /** Telling words; none where nothing telling is asked. */
  words: readonly AskedWord[];
  /** Its own terms, and those of other words for the same, to search with. */
  own: ReadonlySet<string>;
  meant: ReadonlySet<string>;
  /** What it wants to know: how much, how long, which papers. */
  wanted: readonly Aspect[];
}

/** What every question says: nothing can be found by it. */
const empty = new RegExp(
  [
    '请问|您好|你好|咨询(?:一下|下)?|想问(?:一下|下)?|问一下|了解一下|想了解|我想知道|麻烦|谢谢',
    '我们(?:公司|企业|厂|单位|店)?|本(?:公司|企业|单位)|咱们|咱|我(?:公司|企业|厂|家)?|公司|企业|单位|政府|厂里|老板',
    '有没有|没有|有什么|有哪些|是不是|能不能|可不可以|可以|能否|是否|要不要|需要|什么|怎么样|怎样|怎么|如何|哪些|哪里|哪个|在哪|吗|呢|啊|吧|嘛|么',
    '多久|多少天|多少|几个|几天|天内|多长|时候|多长时间|出来|下来|出结果|有结果|结果',
    '现在|目前|今年|去年|一直|早上|晚上|外地|我市|本市|咱市|滕州市?|相关|政策|规定|第一次|快速|这个|那个|安排',
    '拿到|拿了|换了|评上|评了|得了|好了|盖好|花钱|帮忙|帮助|不够|批下|刚|想|要|给|出|买了|买|领|报',
    '[零一二三四五六七八九十百千万两几多\\d.]+(?:多)?(?:个|家|件|人|台|吨|平米|平方米|千瓦|万元|美元|元|块|天|年|月|点|成|套|辆)?(?:以上|以下|左右)?',
    '\\b(?:the|please|could|would|how|what|where|when|which|company|companies|policy|there|any|hello|hi|long|much|many|take|first|city|our|do|does)\\b',
  ].join('|'),
  'gi',
);

/** Letters that only hold others together. */
const holding =
  /^[了的着过把被给对和与跟在到去来能会要想得地也都就还又再只才很太没不是有个几多少这那我你他她它们从向为以及等之所让帮请做办买拿用]$/;
const han = /^\p{Script=Han}$/u;

const telling = (text: string): string[] => [...new Set(tokens(text).filter((term) => term.length > 1))];
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words, and what the segmenter leaves in single letters as one word: a name that it does not know. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let run = '';
  for (const { segment } of [...segmenter.segment(text), { segment: ' ' }]) {
    if (han.test(segment) && !holding.test(segment)) {
      run += segment;
      continue;
    }
    if (run.length > 1) words.push(run);
    run = '';
    words.push(segment);
  }
  return words;
}

/** `known`: whether any policy has the term. Pairs across two words count where a policy has them. */
export function asked(text: string, known: (term: string) => boolean): Asked {
  const plain = text.normalize('NFKC').toLowerCase();
  const spoken = synonymsIn(plain);
  const rest = spoken
    .reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), plain)
    .replace(empty, ' ');
  const words = [...new Set(wordsOf(rest))].map(telling).filter((terms) => terms.length > 0);
  const inside = new Set(words.flat());
  const across = telling(rest).filter((term) => !inside.has(term) && known(term));
  const all: AskedWord[] = [
    ...spoken.map(({ word, others }) => ({
      terms: telling(word),
      instead: others.map(telling).filter((terms) => terms.length > 0),
      wanting: false,
    })),
    ...[...words, ...across.map((term) => [term])].map((terms) => ({
      terms,
      instead: [],
      wanting: terms.every((term) => wanting.test(term)),
    })),
  ].filter(({ terms }) => terms.length > 0);
  const own = new Set(all.flatMap(({ terms }) => terms));
  return {
    words: all,
    own,
    meant: new Set([...own, ...all.flatMap(({ instead }) => instead.flat())]),
    wanted: wantedIn(text),
  };
}
