/** Whether a sentence of a model says what its passage says: figures with their units and limits, whom it is for, what they must, and no word beside. */
import { grounded } from '../grounded.ts';
import { fillers, stem } from '../tokens.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    // 不超过 denies nothing.
    .replace(/不(?:得)?(?:超过|高于|大于|多于)/g, '最多')
    .replace(/不(?:得)?(?:少于|低于|小于)/g, '至少')
    .replace(/(?<=\p{Script=Han}|\d)\s+(?=\p{Script=Han}|\d)/gu, '');

const unit = '个工作日|工作日|个月|小时|分钟|平方米|公里|千瓦|周岁|[%‰元天日年月周次倍成家人级平吨亩件户辆名台张类批期折岁米个]';
const amount = String.raw`\d+(?:\.\d+)?(?:[万亿千百]+)?|[零一二三四五六七八九十百千万亿两半]+(?=${unit})|(?:百分之|万分之|千分之)[零一二三四五六七八九十百\d.]+`;
const before =
  '最高|最多|最长|最大|上限为?|至多|最低|最少|最短|最小|至少|下限为?|' +
  'up to|at most|no more than|not more than|not exceeding|a maximum of|maximum of|maximum|within|at least|no less than|not less than|a minimum of|minimum|more than|over|above|below|under|超过|高于|低于|满|达到|每';
const after = '以上|以下|以内|之内|内|之前|以前|前|之后|以后|后';
/** A figure, its unit, and what stands on either side of it. */
const figure = new RegExp(`(?:(${before})(?:为|是|达|补贴|奖励|补助|给予|按)?\\s*)?(${amount})(${unit})?(?:左右|的)?(${after})?`, 'gu');

/** What a word makes of its figure. */
const limits: ReadonlyArray<[kind: string, words: RegExp]> = [
  ['most', /^(?:最[高多长大]|上限|至多|以下|以内|之内|内|up to|at most|no(?:t)? more|not exceed|a? ?maximum|within|below|under|低于)/u],
  ['least', /^(?:最[低少短小]|下限|至少|以上|超过|高于|满|达到|at least|no(?:t)? less|a? ?minimum|more than|over|above)/u],
  ['before', /^(?:之前|以前|前)/u],
  ['after', /^(?:之后|以后|后)/u],
  ['each', /^每/u],
];
const limitOf = (word: string): string => limits.find(([, words]) => words.test(word))?.[0] ?? '';

interface Figure {
  value: string;
  unit: string;
  limit: string;
}

const figuresOf = (text: string): Figure[] =>
  [...text.matchAll(figure)].map(([, left = '', value = '', measure = '', right = '']) => ({
    value,
    unit: measure.replace(/^个(?=.)/u, '').replace('天', '日'),
    limit: limitOf(left) || limitOf(right),
  }));

/** A limit that was lost, won or turned round makes another rule of it. */
const sameFigure = (said: Figure, there: Figure): boolean =>
  said.value === there.value && said.unit === there.unit && said.limit === there.limit;

/** Whom it is for and what they must or may: what is said of it has to be said there. */
const claims: ReadonlyArray<[said: RegExp, there: RegExp]> = [
  [/企业|公司|\b(?:compan|enterprise|firm|business)/u, /企业|公司|\b(?:compan|enterprise|firm|business)/u],
  [/个人|自然人|居民|\bindividual/u, /个人|自然人|居民|\bindividual/u],
  [/个体户|个体工商户/u, /个体户|个体工商户/u],
  [
    /所有|任何|全部|一律|凡是?|都|均|无论|不论|\b(?:all|any|every)\b/u,
    /所有|任何|全部|一律|凡|都|均|无论|不论|\b(?:all|any|every|each)\b/u,
  ],
  [/只有|仅限?|只能|\bonly\b/u, /只有|仅|只|限于|方可|\bonly\b/u],
  [
    /必须|应当|应该|须|需要?|务必|一定|\b(?:must|shall|ha(?:ve|s) to|required?|needs?)\b/u,
    /必须|应当|应|须|需|方可|\b(?:must|shall|ha(?:ve|s) to|required?|needs?)\b/u,
  ],
  [/可以?|能够?|允许|\b(?:may|can)\b/u, /可|能|允许|\b(?:may|can)\b/u],
  [/免费|无偿|\bfree\b/u, /免费|免收|不收|无偿|不缴|\bfree\b/u],
  [
    /保证|自动|立即|马上|当场|当日|直接|优先|\b(?:guarantee|automatic|immediate)/u,
    /保证|自动|立即|马上|当场|当日|直接|优先|即时|\b(?:guarantee|automatic|immediate)/u,
  ],
];
/** 不得 and 无需 are looked after as negations. */
const negated = /不[得能可应必需]以?要?|无[需须]|不可能|可能|功能|性能|节能|能源|能耗|新能源|供应|应届|应急|应用|需求/gu;

const claimed = (said: string, there: string): boolean =>
  claims.every(([asserts, holds]) => !asserts.test(said.replace(negated, ' ')) || holds.test(there.replace(negated, ' ')));

/** What joins words together, and what is looked after above. */
const joining = new Set(
  (
    '如果 的话 只要 按照 根据 也就是 就是 例如 以及 并且 或者 还有 同时 其中 期间 时候 这个 这些 那么 就 进行 获得 得到 享受 拿到 领取 给予 发放 提供 最高 最多 最长 最低 最少 至少 超过 以上 以下 以内 之内 ' +
    '可以 应当 应该 必须 需要 不能 不得 不可 不可以 无需 不需要 所有 任何 每个 每家 每年 每月 企业 公司 个人 日期 时间 期限 要求 条件 是 为 由 您 你们 我们 部分 金额 标准 申请人 政府 予以 办理 之前 之后'
  ).split(' '),
);
/** Looked after above; the segmenter would take their neighbours along. */
const orders = /应当|应该|必须|需要|可以|不得|不能/g;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /^\p{Script=Han}{2,}$/u;

/** Every pair of letters of a word stands there: words are cut otherwise in another sentence. */
const stands = (word: string, there: string): boolean =>
  there.includes(word) || (word.length > 2 && [...word].slice(1).every((letter, at) => there.includes(`${word[at]}${letter}`)));

function nothingAdded(said: string, there: string): boolean {
  const words = [...segmenter.segment(said.replace(figure, ' ').replace(orders, ' '))].map(({ segment }) => segment);
  const latin = new Set((there.match(/[a-z]+/g) ?? []).map(stem));
  return words.every((word) => {
    if (han.test(word)) return joining.has(word) || stands(word, there);
    return !/^[a-z]{4,}$/.test(word) || fillers.has(word) || latin.size === 0 || latin.has(stem(word)) || plainEnglish.has(word);
  });
}
const plainEnglish = new Set(
  'must shall have with from when only least most more than less each such also they this that paid given gets receive'.split(' '),
);

/** `grounded`, and strictly so: of two that might be wrong none is shown. */
export function faithful(sentence: string, passage: string): boolean {
  const [said, there] = [plain(sentence), plain(passage)];
  const known = figuresOf(there);
  return (
    grounded(said, there) &&
    figuresOf(said).every((one) => known.some((other) => sameFigure(one, other))) &&
    claimed(said, there) &&
    nothingAdded(said, there)
  );
}
