/** What must not leave the house, most specific first: a credit code also looks like an account. */
const patterns: Array<{ label: string; pattern: RegExp }> = [
  { label: 'EMAIL', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { label: 'ID', pattern: /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/gu },
  {
    label: 'CREDIT_CODE',
    // Wider than the official alphabet: a mistyped code is still somebody's code.
    pattern: /(?<![0-9A-Za-z])(?=(?:[0-9A-Za-z]*\d){8})[0-9A-Za-z]{18}(?![0-9A-Za-z])/gu,
  },
  {
    label: 'PLATE',
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·•\s]?[0-9A-Za-z]{4,6}[挂学警港澳]?/gu,
  },
  {
    label: 'PHONE',
    pattern:
      /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)|(?<!\d)400[-\s]?\d{3}[-\s]?\d{4}(?!\d)|\+\d{1,3}(?:[-\s]?\d{2,4}){3,4}(?!\d)/gu,
  },
  { label: 'ACCOUNT', pattern: /(?<!\d)\d(?:[\s-]?\d){11,19}(?!\d)/gu },
];

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳';
const person: Array<{ label: string; pattern: RegExp }> = [
  {
    label: 'NAME',
    pattern: new RegExp(
      `(?<=(?:我(?:的名字)?(?:叫|是)|名叫|姓名|联系人|负责人|法人|法定代表人|经办人|老板叫|本人|局长|科长|主任|所长|队长|书记|市长)(?:是|为|叫)?[:：]?\\s*)(?:欧阳|[${surnames}])[\\p{Script=Han}]{1,2}(?=[，,。.；;！!、\\s\\[(（]|$|的|说|电话|手机|身份|，|在|是)`,
      'gu',
    ),
  },
  {
    label: 'NAME',
    pattern: new RegExp(`(?<![\\p{Script=Han}])(?:欧阳|[${surnames}])[\\p{Script=Han}]{1,2}(?=\\s*\\[(?:PHONE|ID)_)`, 'gu'),
  },
  {
    label: 'NAME',
    pattern: new RegExp(
      `(?:欧阳|[${surnames}])(?:[\\p{Script=Han}]{1,2})?(?=先生|女士|小姐|师傅|经理|老板|局长|科长|主任|所长|队长|处长|警官|律师|会计)|(?:欧阳|[${surnames}])(?=总(?:[，,。：:\\s说]|$))`,
      'gu',
    ),
  },
  {
    label: 'NAME',
    pattern:
      /(?<=\b(?:[Mm]y name is|[Ii] am|[Ii]'m|[Tt]his is|[Cc]ontact(?: person)?:?|[Aa]sk for|[Nn]ame:?)\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+){1,2}/gu,
  },
  { label: 'NAME', pattern: /(?<=\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?/gu },
];

/** A text fit to leave, and the way back. */
export interface Redacted {
  text: string;
  /** Puts the writer's own words back where placeholders stand. */
  restore(text: string): string;
}

/** Replaces phones, ids, credit codes, plates, accounts, e-mails and names of persons by placeholders such as `[PHONE_1]`. */
export function redact(original: string): Redacted {
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
  let text = original;
  for (const { label, pattern } of [...patterns, ...person]) text = text.replace(pattern, (secret) => place(label, secret));
  return { text, restore: (redacted) => redacted.replace(/\[[A-Z_]+_\d+\]/g, (placeholder) => kept.get(placeholder) ?? placeholder) };
}
