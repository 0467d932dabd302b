import { isOrdinary, namePatterns } from './names.js';
/** A Chinese numeral, as telephone numbers are spelled out past a filter. */
const numeral = '[\\d〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖貳參陸]';
const spelled = `(?<!${numeral})[1幺一壹][3-9三四五六七八九叁肆伍陆柒捌玖參陸]${numeral}[-\\s]?${numeral}{4}[-\\s]?${numeral}{4}(?!${numeral})`;
const mobile = '(?<!\\d)(?:\\+?86[-\\s]?)?1[3-9]\\d(?:[-\\s]?\\d){8}(?!\\d)';
const landline = '(?<!\\d)\\(?0\\d{2,3}[)\\-\\s]{0,2}\\d{3,4}[-\\s]?\\d{4}(?!\\d)|(?<!\\d)400[-\\s]?\\d{3}[-\\s]?\\d{4}(?!\\d)';
const foreign = '\\+\\d{1,3}(?:[-\\s]?\\d{2,4}){3,4}(?!\\d)';
/** Seven digits are anything until somebody calls them a telephone. */
const calledPhone = '(?=\\d)(?<=(?:电话|联系方式|座机|固话|传真|tel|telephone|phone|fax)(?:号码?|是|为|no|number|is|[.:\\s])*)(?!(?:19|20)\\d\\d[-\\s]\\d{1,2}[-\\s])\\d(?:[-\\s]?\\d){6,10}(?!\\d)';
/** 2024-03-15 2024-03-18 is long too. */
const date = '(?:19|20)\\d\\d[-\\s](?:0?[1-9]|1[0-2])[-\\s]';
const noDate = `(?!${date})`;
/** A plate begins with the short name of a province. */
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** What must not leave the house, most specific first: a credit code also looks like an account, and a part of an account like a phone. */
const patterns = [
    { label: 'EMAIL', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
    {
        label: 'ID',
        pattern: /(?<![0-9A-Za-z])[1-9]\d{5}[-\s]?(?:19|20)\d{2}[-\s]?(?:0[1-9]|1[0-2])[-\s]?(?:[0-2]\d|3[01])[-\s]?\d{3}[\dXx](?![0-9A-Za-z])/gu,
    },
    {
        label: 'PASSPORT',
        pattern: /(?=[A-Z\d])(?<=(?:护照|通行证|passport)(?:号码?|是|为|no|number|is|[.:\s])*)(?=[A-Z]*\d{5})[A-Z\d]{6,12}(?![A-Z\d])/giu,
    },
    {
        label: 'WECHAT',
        // Without 号 or a colon 微信 may be followed by any foreign word: only what holds a digit or an underscore counts there.
        pattern: /(?=[A-Z])(?<=(?:(?:微信|wechat|wx|vx)\s?(?:号|id)(?:码|是|为|is|[:\s])*|(?:微信|wechat|wx|vx)\s*:\s*|(?:微信|(?<![A-Z])(?:wechat|wx|vx))(?:是|为|\s)*(?=[A-Z-]*[\d_])))[A-Z][\w-]{5,19}/giu,
    },
    { label: 'QQ', pattern: /(?=[1-9])(?<=QQ(?:号码?|群号?|是|为|[:\s])*)[1-9]\d{4,11}(?!\d)/giu },
    {
        label: 'CREDIT_CODE',
        // Wider than the official alphabet: a mistyped code is still somebody's code.
        pattern: /(?<![0-9A-Za-z])(?=(?:[0-9A-Za-z]*\d){8})[0-9A-Za-z]{18}(?![0-9A-Za-z])/gu,
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
];
/** Without one of these no pattern above finds anything: most messages hold no number worth looking at. */
const suspicious = new RegExp(`@|微信|wechat|[wv]x|${numeral}{4}|(?:\\d[-\\s]?){5}|[${provinces}][A-Z]`, 'iu');
/** What stands where something was taken out. */
export const placeholders = /\[[A-Z_]+_\d+\]/g;
/** Full-width letters, digits and signs as plain ones: each is one unit long, so that what is found here stands at the same place there. */
function halfWidth(text) {
    return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
}
/** Hands out placeholders, the same one for the same secret. */
function vault(original) {
    const kept = new Map();
    const known = new Map();
    let count = 0;
    const place = (label, secret) => {
        const before = known.get(`${label}:${secret}`);
        if (before !== undefined)
            return before;
        let placeholder;
        // A writer may type what looks like a placeholder: restoring must not fill theirs.
        do
            placeholder = `[${label}_${++count}]`;
        while (original.includes(placeholder));
        kept.set(placeholder, secret);
        known.set(`${label}:${secret}`, placeholder);
        return placeholder;
    };
    return { place, restore: (redacted) => redacted.replace(placeholders, (placeholder) => kept.get(placeholder) ?? placeholder) };
}
/**
 * Replaces phones, ids, credit codes, plates, accounts, addresses of chats and mail and names of persons by placeholders such as `[PHONE_1]`.
 * A name that was found once goes wherever it stands.
 */
export function redact(original) {
    const { place, restore } = vault(original);
    let text = original;
    let plain = halfWidth(original);
    const hide = (label, pattern, spare) => {
        // Mostly there is nothing, and to search costs less than to iterate.
        if (plain.search(pattern) < 0)
            return [];
        const secrets = [];
        let hidden = '';
        let at = 0;
        for (const { 0: found, index } of plain.matchAll(pattern)) {
            if (spare?.(found))
                continue;
            const secret = text.slice(index, index + found.length);
            hidden += text.slice(at, index) + place(label, secret);
            at = index + found.length;
            secrets.push(secret);
        }
        if (secrets.length === 0)
            return secrets;
        text = hidden + text.slice(at);
        plain = halfWidth(text);
        return secrets;
    };
    if (suspicious.test(plain))
        for (const { label, pattern } of patterns)
            hide(label, pattern);
    const names = namePatterns.flatMap(({ pattern, explicit }) => hide('NAME', pattern, explicit ? undefined : isOrdinary));
    // One Han character is a surname: it stands in too many other words.
    for (const name of names)
        if (name.length > 1)
            text = text.replaceAll(name, place('NAME', name));
    return { text, restore };
}
//# sourceMappingURL=redact.js.map