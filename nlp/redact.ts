import { isOrdinary, namePatterns } from './names.ts';
import { type Span, personsIn } from './persons.ts';

/** What people put between the groups of a number beside spaces and hyphens. */
const dash = '\\s?[.·•—–‐_/]{1,2}\\s?';
/** A Chinese numeral, as telephone numbers are spelled out past a filter. */
const numeral = '[\\d〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖貳參陸]';
const spelled = `(?<!${numeral})[1幺一壹][3-9三四五六七八九叁肆伍陆柒捌玖參陸]${numeral}[-\\s]?${numeral}{4}[-\\s]?${numeral}{4}(?!${numeral})`;
const mobile = `(?<!\\d)(?:\\+?86[-\\s]?)?1[3-9]\\d(?:(?:[-\\s]?\\d){8}|(?:${dash}\\d{4}){2})(?!\\d)`;
const landline = `(?<!\\d)\\(?0\\d{2,3}(?:[)\\-\\s]{0,2}|${dash})\\d{3,4}(?:[-\\s]|${dash})?\\d{4}(?!\\d)|(?<!\\d)400[-\\s]?\\d{3}[-\\s]?\\d{4}(?!\\d)`;
const foreign = '\\+\\d{1,3}(?:[-\\s]?\\d{2,4}){3,4}(?!\\d)';
/** Seven digits are anything until somebody calls them a telephone. */
const calledPhone =
  '(?=\\d)(?<=(?:电话|联系方式|座机|固话|传真|tel|telephone|phone|fax)(?:号码?|是|为|no|number|is|[.:\\s])*)(?!(?:19|20)\\d\\d[-\\s]\\d{1,2}[-\\s])\\d(?:[-\\s]?\\d){6,10}(?!\\d)';
/** 2024-03-15 2024-03-18 is long too. */
const date = '(?:19|20)\\d\\d[-\\s](?:0?[1-9]|1[0-2])[-\\s]';
const noDate = `(?!${date})`;

/** A plate begins with the short name of a province. */
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

const counted = '(?:\\d{1,4}|[A-Za-z]\\d?|[一二三四五六七八九十]{1,3})';
const house = '\\d{1,5}(?:-\\d{1,3})?号(?:院|大院|小区)?';
const building = `${counted}(?:号楼|栋|幢|座|#楼?)`;
const unit = `${counted}单元`;
const room =
  '(?:\\d{1,2}(?:楼|层)\\s?)?(?:[A-Za-z]?-?\\d{3,4}(?:室|户|房|号)?(?![\\d年元万吨家人户平米㎡度千公小])|\\d{1,4}(?:室|户|号房?)(?![^，,。；;]{0,2}(?:数|居民|人家)))';
const street = '(?:[A-Z][a-z]+\\s){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Alley|Boulevard|Blvd)\\.?';
const door =
  '(?:(?:[Bb]uilding|[Bb]ldg|[Uu]nit)\\.?\\s?\\w{1,3},?\\s){0,2}(?:[Aa]pt|[Aa]partment|[Ff]lat|[Uu]nit|[Rr]oom|[Rr]m|[Ss]uite)\\.?\\s?#?\\d{1,4}[A-Z]?\\b';

/** What must not leave the house, most specific first: a credit code also looks like an account, and a part of an account like a phone. */
const patterns: Array<{ label: string; pattern: RegExp }> = [
  {
    label: 'EMAIL',
    pattern:
      /[\w.+-]+@(?:[\w.-]*\p{Script=Han}[\w\p{Script=Han}-]{0,20}\.(?:[a-z]{2,}|中国|中國|公司|网络|政务|公益|在线|集团|网址|商城|中文网)|[\w-]+(?:\.[\w-]+)+)/giu,
  },
  {
    label: 'ID',
    pattern:
      /(?<![0-9A-Za-z])[1-9]\d{5}[-\s]?(?:19|20)\d{2}[-\s]?(?:0[1-9]|1[0-2])[-\s]?(?:[0-2]\d|3[01])[-\s]?\d{3}[\dXx](?![0-9A-Za-z])/gu,
  },
  {
    label: 'PASSPORT',
    pattern: /(?=[A-Z\d])(?<=(?:护照|通行证|passport)(?:号码?|是|为|no|number|is|[.:\s])*)(?=[A-Z]*\d{5})[A-Z\d]{6,12}(?![A-Z\d])/giu,
  },
  {
    label: 'WECHAT',
    // Without 号 or a colon 微信 may be followed by any foreign word: only what holds a digit or an underscore counts there.
    pattern:
      /(?=[A-Z])(?<=(?:(?:微信|wechat|wx|vx)\s?(?:号|id)(?:码|是|为|is|[:\s])*|(?:微信|wechat|wx|vx)\s*:\s*|(?:微信|(?<![A-Z])(?:wechat|wx|vx))(?:是|为|\s)*(?=[A-Z-]*[\d_])))[A-Z][\w-]{5,19}/giu,
  },
  { label: 'QQ', pattern: /(?=[1-9])(?<=QQ(?:号码?|群号?|是|为|[:\s])*)[1-9]\d{4,11}(?!\d)/giu },
  {
    label: 'CREDIT_CODE',
    // Wider than the official alphabet: a mistyped code is still somebody's code.
    pattern:
      /(?<![0-9A-Za-z])(?:(?=(?:[0-9A-Za-z]*\d){8})[0-9A-Za-z]{18}|[159][1-9](?:[-\s]?\d){6}(?:(?:-?[0-9A-Za-z]){10}|(?:[-\s]?[0-9A-Z]){10})(?<!(?:\d[-\s]?){18}))(?![0-9A-Za-z])/gu,
  },
  {
    label: 'CREDIT_CODE',
    pattern:
      /(?=[0-9A-Z])(?<=(?:信用代码|机构代码|税号|识别号|注册号)(?:号|是|为|[:\s])*)(?=(?:[-\s]?[A-Z])*(?:[-\s]?\d[-\s]?[A-Z]*){2})[0-9A-Z](?:[-\s]?[0-9A-Z]){7,19}(?![0-9A-Za-z])/gu,
  },
  {
    label: 'PLATE',
    pattern: new RegExp(`[${provinces}][A-Za-z][·•\\s]?(?=[A-Za-z]*\\d)[0-9A-Za-z]{4,6}[挂学警港澳]?`, 'gu'),
  },
  {
    label: 'ACCOUNT',
    pattern: /(?=\d)(?<=(?:[账帐]号|账户|帐户|卡号|银行卡|account)(?:号码?|是|为|no|number|is|[.:\s])*)\d(?:[\s-]?\d){7,}/giu,
  },
  {
    label: 'ACCOUNT',
    pattern: new RegExp(`(?<!\\d)(?<!\\+\\d{1,3}[\\s-]?)${noDate}\\d{4}(?:[\\s-]\\d{4}){2,}(?:[\\s-]?\\d{1,7})?(?!\\d)`, 'gu'),
  },
  { label: 'PHONE', pattern: new RegExp([mobile, landline, foreign, spelled].join('|'), 'gu') },
  { label: 'PHONE', pattern: new RegExp(calledPhone, 'giu') },
  { label: 'ACCOUNT', pattern: new RegExp(`(?:(?<!\\d[-\\s]?)|(?<=${date}\\d{1,2}\\s))${noDate}\\d(?:[\\s-]?\\d){11,}(?!\\d)`, 'gu') },
  // A street is what a department needs, a door is somebody's home: hidden from the house number on, and only where a room is named.
  {
    label: 'ADDRESS',
    pattern: new RegExp(
      `(?<![\\dA-Za-z])(?:${house}\\s?)?(?:${building}\\s?(?:${unit}\\s?)?${room}|${unit}\\s?${room})|(?<![\\dA-Za-z])${house}\\s?\\d{3,4}(?:室|户|房)|(?<=[区苑园城府湾庭里郡寓院])\\d{1,3}-\\d{1,2}-\\d{3,4}(?![-\\d])`,
      'gu',
    ),
  },
  { label: 'ADDRESS', pattern: new RegExp(`\\b\\d{1,5}[A-Z]?(?=,?\\s${street},?\\s${door})`, 'gu') },
  { label: 'ADDRESS', pattern: new RegExp(`(?<=${street},?\\s)${door}|${door}(?=,?\\s(?:\\d{1,5}[A-Z]?,?\\s)?${street})`, 'gu') },
];

/** Without one of these no pattern above finds anything: most messages hold no number worth looking at. */
const suspicious = new RegExp(
  `@|微信|wechat|[wv]x|${numeral}{4}|(?:\\d[-\\s]?){5}|[${provinces}][A-Z]|\\d(?:室|户|房)|${unit}|代码|\\d-\\d|${door}`,
  'iu',
);

/** What stands where something was taken out. */
export const placeholders = /\[[A-Z_]+_\d+\]/g;

/** A text fit to leave, and the way back. */
export interface Redacted {
  text: string;
  /** Puts the writer's own words back where placeholders stand. */
  restore(text: string): string;
}

/** Full-width letters, digits and signs as plain ones: each is one unit long, so that what is found here stands at the same place there. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
}

function spansOf(plain: string, pattern: RegExp, spare?: (found: string) => boolean): Span[] {
  // Mostly there is nothing, and to search costs less than to iterate.
  if (plain.search(pattern) < 0) return [];
  return [...plain.matchAll(pattern)].flatMap(({ 0: found, index }) => (spare?.(found) ? [] : [{ index, length: found.length }]));
}

/** Hands out placeholders, the same one for the same secret. */
function vault(original: string): { place: (label: string, secret: string) => string; restore: Redacted['restore'] } {
  const kept = new Map<string, string>();
  const known = new Map<string, string>();
  let count = 0;
  const place = (label: string, secret: string): string => {
    const before = known.get(`${label}:${secret}`);
    if (before !== undefined) return before;
    let placeholder: string;
    // A writer may type what looks like a placeholder: restoring must not fill theirs.
    do placeholder = `[${label}_${++count}]`;
    while (original.includes(placeholder));
    kept.set(placeholder, secret);
    known.set(`${label}:${secret}`, placeholder);
    return placeholder;
  };
  return { place, restore: (redacted) => redacted.replace(placeholders, (placeholder) => kept.get(placeholder) ?? placeholder) };
}

/**
 * Replaces phones, ids, credit codes, plates, accounts, addresses of chats, of mail and of homes and names of persons by placeholders such as `[PHONE_1]`.
 * A name that was found once goes wherever it stands.
 */
export function redact(original: string): Redacted {
  const { place, restore } = vault(original);
  let text = original;
  let plain = halfWidth(original);
  const hide = (label: string, spans: Span[]): string[] => {
    if (spans.length === 0) return [];
    let hidden = '';
    let at = 0;
    const secrets = spans.map(({ index, length }) => {
      const secret = text.slice(index, index + length);
      hidden += text.slice(at, index) + place(label, secret);
      at = index + length;
      return secret;
    });
    text = hidden + text.slice(at);
    plain = halfWidth(text);
    return secrets;
  };
  if (suspicious.test(plain)) for (const { label, pattern } of patterns) hide(label, spansOf(plain, pattern));
  const framed = namePatterns.flatMap(({ pattern, explicit }) => hide('NAME', spansOf(plain, pattern, explicit ? undefined : isOrdinary)));
  const names = [...framed, ...hide('NAME', personsIn(plain))];
  // One Han character is a surname: it stands in too many other words.
  for (const name of new Set(names)) if (name.length > 1) text = text.replaceAll(name, place('NAME', name));
  return { text, restore };
}
