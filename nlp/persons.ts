/** Names of Chinese persons by the words into which a clause falls: a surname alone between two words, and a given name behind it. */
import { isOrdinary } from './names.ts';
import { commonSingles, doubles, doubtfulDoubles, givenCharacters, plainSingles, roles, singles } from './surnames.ts';

/** Where something stands in a text. */
export interface Span {
  index: number;
  length: number;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const anySurname = new Set([...singles, ...doubles.split('|'), ...doubtfulDoubles.split('|')]);
const plainSurname = new Set([...plainSingles, ...doubles.split('|')]);
const usualSurname = new Set([...plainSurname, ...commonSingles]);
const given = new Set(givenCharacters);
/** Words of such characters that name no child. */
const days = /天天|[今明昨后每春夏秋冬晴]天/u;
/** Han characters and the mark between the members of a list; a longer run is taken apart in pieces. */
const runs = /[\p{Script=Han}、]{2,300}/gu;

const roleBefore = new RegExp(`(?:${roles}|(?:窗口|大厅|柜台|前台|[局科所厅处队])的)(?:是|为|叫|名叫)?$`, 'u');
/** Words in front of a person, and of other things too. */
const verbBefore = /(?:和|与|跟|同|及|、|找到?|被|让|叫|给|问|请|是|由|向|对|把|投诉|举报|联系|通知|感谢|控告|起诉)$/u;
/** A 张 that counts, and a surname that is only mentioned. */
const noSurname = /(?:[\d一二三四五六七八九十百千万两几半这那每该各首整多数余连]张|(?:财务|法人|合同|公)章|姓.)$/u;
/** A place, a shop or an enterprise that is called after a family. */
const placeBehind =
  /^(?:古镇|[村庄路街镇乡屯集沟湾寨区县市州山河桥口楼店巷营堡岭坡湖港岛式氏记牌]|社区|小区|大道|公司|集团|工业园|水库|中学|小学|超市|饭店)/u;
/** Single words that are no given name. */
const neverGiven = new Set(
  '的说是不没还又都就被把给让了吗呢吧着骂拿很催拖欠借签也你我他她它这那家店村庄路街总工姐哥叔姨伯爷嫂某氏记厂局所处队长在和与跟及去来有会能可将已于以为等向对从到要因做发打收找叫请问告床桌纸图表票单证卡脸嘴网皮企方式醋稻头资写看交领改用修换拆装送买卖、',
);

interface Word {
  text: string;
  index: number;
}

/** How long a given name stands at this word; 0 for none. `open`: any single character may be one. */
function givenLength(words: readonly Word[], at: number, open: boolean): number {
  const [first = '', second = ''] = [words[at]?.text, words[at + 1]?.text];
  if (first.length === 2)
    return !days.test(first) && [...first].every((one, place) => given.has(one) || (place === 0 && '大小'.includes(one))) ? 2 : 0;
  if (first.length !== 1 || neverGiven.has(first) || !(open || given.has(first))) return 0;
  const last = words[at + 2] === undefined;
  return second.length === 1 && !neverGiven.has(second) && (given.has(second) || (open && last)) ? 2 : 1;
}

/** The dictionary knows some whole names: 刘德华. */
const knownName = ([first = '', ...rest]: string): boolean =>
  plainSurname.has(first) && rest.length === 2 && rest.every((character) => given.has(character));

/** The length of the name that begins with this word; 0 for none. */
function nameLength(run: string, words: readonly Word[], at: number): number {
  const { text, index } = words[at] ?? { text: '', index: 0 };
  if (text === '张三' || knownName(text)) return text.length;
  if (!anySurname.has(text)) return 0;
  const before = run.slice(Math.max(0, index - 8), index);
  const role = roleBefore.test(before);
  if (noSurname.test(before + text) || !(role || usualSurname.has(text))) return 0;
  const open = role || (plainSurname.has(text) && (text !== '张' || verbBefore.test(before)));
  const length = givenLength(words, at + 1, open);
  const ends = index + text.length + length;
  return length === 0 || placeBehind.test(run.slice(ends)) || isOrdinary(run.slice(index, ends)) ? 0 : ends - index;
}

function namesInRun(run: string): Span[] {
  const words: Word[] = [...segmenter.segment(run)].map(({ segment: text, index }) => ({ text, index }));
  return words.flatMap(({ index }, at): Span[] => {
    const length = nameLength(run, words, at);
    return length > 0 ? [{ index, length }] : [];
  });
}

/** Without one of these there is nothing to take apart. */
const worthwhile = new RegExp(
  `[${plainSingles}]|${doubles}|[${commonSingles}][大小${givenCharacters}]|(?:${roles}|的)(?:是|为|叫|名叫)?(?:[${singles}]|${doubtfulDoubles})`,
  'u',
);

/** Where names of persons stand that the words around them do not frame more narrowly. */
export function personsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: run, index } of text.matchAll(runs))
    if (worthwhile.test(run)) for (const span of namesInRun(run)) found.push({ index: index + span.index, length: span.length });
  return found;
}
