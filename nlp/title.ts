import { languageOf } from './language.ts';
import { placeholders, redact } from './redact.ts';
import { doubles } from './surnames.ts';

/** Width of a card's title: a Han character is 2 wide, anything else 1. */
const widest = 60;
/** Characters in which a title is looked for. */
const lookedAt = 1000;
/** A clause at least this wide says enough on its own: about ten Han characters. */
const enough = { zh: 16, en: 24 } as const;

const wide = /[\p{Script=Han}　-〿＀-￯]/u;
const clauses = /(?:[，。！!？?；;、\n]|,(?!\d)|(?<!\d),)+|…+(?=\p{Script=Han})|\.(?=\s|$)|\s+[-–—]+\s+/u;
/** 200, 000 is one number. */
const thousands = /(?<=\d), ?(?=000(?!\d))/g;
/** How a matter begins: 还有我们厂门口…; 还有三天开标 is none. */
const matter = '(?=我|咱|厂|工厂|公司|车间|店|园区|门口|小区|村|路|医保|社保|电费|水费|税|电|水|气)';
/** Who is complained of, and nothing else: 我要投诉交通局 says no more without its verb. */
const office =
  '[^怎如何哪能不没被转变开找去的]{0,8}(?:局|委|办|所|中心|大队|支队|政府|街道|物业|物业公司|窗口|(?:供电|水务|自来水|燃气|热力|保洁|保安|快递)公司|银行|法院|医院|学校|房东|老板|商家|平台|邻居|[这那][家个]?店)';
const leadIn = new RegExp(
  '^(?:尊敬的?(?:各位)?(?:领导|市长|局长|书记)?|各位|领导|市长|老师|同志)?(?:你们?好|您好|早上好|上午好|下午好|晚上好)(?:啊|呀|呢)?' +
    '|^(?:尊敬的|敬爱的)(?:各位)?(?:领导|市长|局长|书记)们?' +
    '|^(?:另外(?!一[家个]|[两几的])|此外|还有就是|另有一事|首先|其次)(?:[，,：:]|(?=.{4}))' +
    `|^(?:还有|对了)(?:[：:]|再|另外|还有|${matter})` +
    '|^(?:顺便|顺带)再?(?:问|说|提|反映|咨询)?(?:一?下|一句)?(?=.{3})' +
    '|^(?:再(?:说|问|提|反映|补充)|补充)(?:一?[个件点下]|一件)(?:事情?|问题)?(?!材料)' +
    '|^(?:嗯+|呃+|啊+|哎+|那个|就是说?|就那个|喂)+' +
    '|^(?:请问|请教|麻烦|跪求|求助|打扰)(?:一下|下|了|各位|大家)?' +
    '|^(?:我们?)?(?:这边)?(?:想|要|来)(?:要)?(?:咨询|投诉|举报|反映|建议|请教|打听|了解|求助|问)(?:一个|个)?(?:一下|下|问|问题|情况|件事)?(?:关于)?' +
    `(?!${office}$)` +
    '|^(?:hello|hi|hey|dear (?:sir|madam|sir or madam|officials?|leaders?|all|team)|good (?:morning|afternoon|evening)|excuse me|sorry|please|um+|uh+|ok(?:ay)?)\\b' +
    "|^there\\b(?! (?:is|are|was|were|has|have|will|should|must|isn't|aren't)\\b|['’]s)" +
    '|^(?:so|well)(?= (?:i|we|my|our|the|there|this|that|it|how|what|when|where|who|can|could|is|are|do)\\b)' +
    '|^(?:(?:and )?(?:one more|another) thing(?: is(?: that)?)?|also|and|by the way|besides|in addition|additionally)\\b' +
    "|^(?:i|we)(?: would|'d)? (?:like|want|wish) to (?:ask|know|complain|report|suggest|inquire|enquire)(?: you)?(?: about| if| whether| that)?\\b",
  'iu',
);
const pronoun = /^(?:我们?|咱们?|俺们?)(?=(?:公司|厂|店|企业|家|村|园区|这|单位|工地|饭店|餐厅|合作社|小区|工厂|门口|农场|车队).)/u;
const firm = '(?:我们?|本|咱们?)?(?:公司|企业|单位|厂子?|工厂|门?店|合作社|司|集团|饭店|农场)?';
const amount = '\\s?[\\d一二三四五六七八九十两几百千上近]+';
const since = `(?:创|成|建|设)(?:立|办|建)?(?:于|自|已有?)${amount}.{0,8}`;
const kindOfFirm = '(?:公司|企业|工厂|厂家?|商户|店|单位|合作社|个体户|集团)';
/** A firm that was shut or fined in its trade speaks of the matter. */
const trade = `(?:(?:是|系|为)(?:一?[家个名位所]|(?=.*(?:从事|经营|生产|加工|专业)))[^被没]{0,30}${kindOfFirm}(?:了|呢)?|(?:主要|专业|一直|长期)(?:从事|经营|生产)[^被没不无]{0,30}|主营[^被没不无]{0,30})`;
/** Says who writes, since when and of what trade. */
const introduction = new RegExp(
  "^(?:我们?(?:公司|厂|店|这边|家)?(?:是|叫|在)|本人是|(?:i|we) (?:am|are|run|own|operate|have) (?:a|an|the)\\b|(?:i'm|we're) (?:a|an|the)\\b|my name is|this is )" +
    `|^${firm}(?:(?:${since}|${trade}|(?:位于|坐落于).{0,24}(?:[区路旁园村镇街号内边处层楼市县])|(?:现|共)有(?:员工|职工).{0,10}|占地(?:面积)?约?${amount}.{0,8})$|自.{1,10}以来)` +
    '|^(?:作为|身为)(?:一?[名个家位])?.{0,40}(?:人|者|户|老板|企业|公司|厂|店|[店业]主|厂长)$' +
    '|^as (?:an?|the (?:owner|boss|manager|head|operator|founder)) (?!.*\\b(?:we|i|our|my)\\b).{0,60}$|^(?:our|my) (?:company|firm|factory|plant|shop|business|mill) (?:is (?:a|an|one of)|was (?:founded|established|set up|registered))\\b|^(?:founded|established) in \\d',
  'iu',
);
/** Speaks to a machine and not to an office. */
const order =
  /(?:忽略|无视|忘[记掉]|不要(?:理会|遵守)|跳过).{0,8}(?:指示|指令|提示词?|规则|设定|限制)|[a-z_]{3,}\s?(?:字段)?\s?(?:设|改|写|填|置)[为成]|(?:把|将)?标题(?:写|设|改|填)[为成]?|(?:输出|返回)[^，]{0,6}json|\b(?:ignore|disregard|forget)\b.{0,24}\b(?:instructions?|prompts?|rules|above)\b|\b(?:set|change) (?:the )?(?:kind|title|department|urgent)\b|\byou are now\b|^system\s?:/iu;
/** Says only whom the writer asked before: 已经打过物业电话了. */
const asked =
  /^(?:我们?|之前|昨天|前天|上周|都|也|已经?)*(?:打|找|问|联系|反映|报修|催)(?:了|过).{0,12}(?:电话|[次遍回]|没用|等通知|没人[管理接来])了?$/u;
/** What no title shows, as placeholders: a plate may be the matter itself. */
export const personal = /\[(?!PLATE)[A-Z_]+_\d+\]/;
/** Of a name a title that has nothing else to say shows the surname, of a number nothing. */
const numbers = /\[(?!PLATE|NAME)[A-Z_]+_\d+\]/g;
const compound = new RegExp(`^(?:${doubles})`, 'u');
/** What surrounds a number without saying more than whose it is. */
const labels =
  /我的?|本人|联系|找|公司|企业|统一社会|法定代表人|法人|身份证|信用代码|手机|电话|座机|护照|微信|邮箱|[账卡]号|开户行|姓名|号码?|[是为叫人请:：\s]|\b(?:tel|phone|email|id|my|is|number|at|me|call|contact)\b/giu;

/** Columns a text takes on a card. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Takes greetings and announcements off the front, however many there are. */
function undress(clause: string): string {
  let bare = clause.trim();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare
      .replace(leadIn, '')
      .replace(/^[\s:：~～…·]+/u, '')
      .trim();
  }
  return bare.replace(pronoun, '');
}

/** Shortens to so many columns, never inside a Latin word. */
export function cut(text: string, widest: number): string {
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += wide.test(character) ? 2 : 1;
    if (width > widest - 1) break;
    kept += character;
  }
  if (kept.length === text.length) return text;
  const space = /[a-z]$/i.test(kept) && /^[a-z]/i.test(text.slice(kept.length)) ? kept.lastIndexOf(' ') : -1;
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** Joins clauses from the first that says something until they say enough. */
function gather(parts: string[], start: number, enoughWidth: number): string {
  let title = parts[start] ?? '';
  for (let next = start + 1; widthOf(title) < enoughWidth && next < parts.length; next++) {
    const joined = `${title}${wide.test(title) ? '，' : ', '}${parts[next] ?? ''}`;
    if (widthOf(joined) > widest) break;
    title = joined;
  }
  return title;
}

function clausesOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(thousands, ',')
    .split(clauses)
    .map((part) => undress(part.replace(/\s+/g, ' ')))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const speaks = (part: string): boolean => widthOf(part) >= 8 && !introduction.test(part) && !asked.test(part) && !order.test(part);

function choose(parts: string[], enoughWidth: number): string {
  return gather(parts, Math.max(0, parts.findIndex(speaks)), enoughWidth);
}

/** 张某 for 张丽, as the press writes of persons; what is no more than a surname or a nickname stays, and so does a plate. */
function veiled(secret: string): string {
  if (/^(?:.|[小老阿].|[\p{Script=Latin}'’-]+)$|\d/u.test(secret)) return secret;
  return wide.test(secret) ? `${(compound.exec(secret) ?? secret)[0] ?? ''}某` : '**';
}

/** From the clauses without personal data where they say something, else from all, without the numbers. */
function impersonal(text: string, enoughWidth: number): string {
  const { text: redacted, restore } = redact(text);
  const parts = clausesOf(redacted);
  const shown = (part: string): string => part.replace(numbers, '**').replace(placeholders, (one) => veiled(restore(one)));
  const clean = parts.filter((part) => shown(part) === restore(part)).map(restore);
  if (clean.some(speaks)) return choose(clean, enoughWidth);
  const telling = parts.find((part) => !clean.includes(restore(part)) && speaks(part.replace(placeholders, '').replace(labels, '')));
  if (telling !== undefined) return shown(telling);
  return choose(clean.length > 0 ? clean : parts.map(shown), enoughWidth);
}

/**
 * One line for the card in the writer's own words: the first clause that says something, at most 30 Han characters or 60 letters.
 * Never a phone, an id or an account, and of a name the surname only, where no other clause says anything.
 */
export function titleOf(text: string): string {
  const looked = text.slice(0, lookedAt);
  const enoughWidth = enough[languageOf(looked)];
  const usual = choose(clausesOf(looked), enoughWidth);
  // The line is short: looking through the whole message each time would cost ten times as much.
  return cut(redact(usual).text === usual ? usual : impersonal(looked, enoughWidth), widest);
}
