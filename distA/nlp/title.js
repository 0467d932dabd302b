import { languageOf } from './language.js';
import { placeholders, redact } from './redact.js';
/** Width of a card's title: a Han character is 2 wide, anything else 1. */
const widest = 60;
/** Characters in which a title is looked for. */
const lookedAt = 1000;
/** A clause at least this wide says enough on its own: about ten Han characters. */
const enough = { zh: 16, en: 24 };
const wide = /[\p{Script=Han}　-〿＀-￯]/u;
const clauses = /[，,。！!？?；;、\n]+|\.(?=\s|$)|\s+[-–—]+\s+/u;
const leadIn = new RegExp('^(?:尊敬的?(?:各位)?(?:领导|市长|局长|书记)?|各位|领导|市长|老师|同志)?(?:你们?好|您好|早上好|上午好|下午好|晚上好)(?:啊|呀|呢)?' +
    '|^(?:尊敬的|敬爱的)(?:各位)?(?:领导|市长|局长|书记)们?' +
    '|^(?:嗯+|呃+|啊+|哎+|那个|就是说?|就那个|喂)+' +
    '|^(?:请问|请教|麻烦|跪求|求助|打扰)(?:一下|下|了|各位|大家)?' +
    '|^(?:我们?)?(?:这边)?(?:想|要|来)(?:要)?(?:咨询|投诉|举报|反映|建议|请教|打听|了解|求助|问)(?:一个|个)?(?:一下|下|问|问题|情况|件事)?(?:关于)?' +
    '|^(?:hello|hi|hey|dear (?:sir|madam|sir or madam|officials?|leaders?|all|team)|good (?:morning|afternoon|evening)|excuse me|sorry|please|so|well|um+|uh+|ok(?:ay)?|there)\\b' +
    "|^(?:i|we)(?: would|'d)? (?:like|want|wish) to (?:ask|know|complain|report|suggest|inquire|enquire)(?: you)?(?: about| if| whether| that)?\\b", 'iu');
const pronoun = /^(?:我们?|咱们?|俺们?)(?=(?:公司|厂|店|企业|家|村|园区|这|单位|工地|饭店|餐厅|合作社|小区|工厂|门口|农场|车队))/u;
const introduction = /^(?:我们?(?:公司|厂|店|这边|家)?(?:是|叫|在)|本人是|(?:i|we) (?:am|are|run|own|operate|have) (?:a|an|the)\b|(?:i'm|we're) (?:a|an|the)\b|my name is|this is )/iu;
/** Says only whom the writer asked before: 已经打过物业电话了. */
const asked = /^(?:我们?|之前|昨天|前天|上周|都|也|已经?)*(?:打|找|问|联系|反映|报修|催)(?:了|过).{0,12}(?:电话|[次遍回]|没用|等通知|没人[管理接来])了?$/u;
/** What no title shows, as placeholders: a plate may be the matter itself. */
export const personal = /\[(?!PLATE)[A-Z_]+_\d+\]/;
/** A name may stand in a title that has nothing else to say, a number may not. */
const numbers = /\[(?!PLATE|NAME)[A-Z_]+_\d+\]/g;
/** What surrounds a number without saying more than whose it is. */
const labels = /我的?|本人|联系|找|公司|企业|统一社会|法定代表人|法人|身份证|信用代码|手机|电话|座机|护照|微信|邮箱|[账卡]号|开户行|姓名|号码?|[是为叫人请:：\s]|\b(?:tel|phone|email|id|my|is|number|at|me|call|contact)\b/giu;
/** Columns a text takes on a card. */
export function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += wide.test(character) ? 2 : 1;
    return width;
}
/** Takes greetings and announcements off the front, however many there are. */
function undress(clause) {
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
export function cut(text, widest) {
    let kept = '';
    let width = 0;
    for (const character of text) {
        width += wide.test(character) ? 2 : 1;
        if (width > widest - 1)
            break;
        kept += character;
    }
    if (kept.length === text.length)
        return text;
    const space = /[a-z]$/i.test(kept) && /^[a-z]/i.test(text.slice(kept.length)) ? kept.lastIndexOf(' ') : -1;
    return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
/** Joins clauses from the first that says something until they say enough. */
function gather(parts, start, enoughWidth) {
    let title = parts[start] ?? '';
    for (let next = start + 1; widthOf(title) < enoughWidth && next < parts.length; next++) {
        const joined = `${title}${wide.test(title) ? '，' : ', '}${parts[next] ?? ''}`;
        if (widthOf(joined) > widest)
            break;
        title = joined;
    }
    return title;
}
function clausesOf(text) {
    return text
        .replace(/https?:\/\/\S+/g, ' ')
        .split(clauses)
        .map((part) => undress(part.replace(/\s+/g, ' ')))
        .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
const speaks = (part) => !introduction.test(part) && !asked.test(part) && widthOf(part) >= 8;
function choose(parts, enoughWidth) {
    return gather(parts, Math.max(0, parts.findIndex(speaks)), enoughWidth);
}
/** From the clauses without personal data where they say something, else from all, without the numbers. */
function impersonal(text, enoughWidth) {
    const { text: redacted, restore } = redact(text);
    const parts = clausesOf(redacted);
    const clean = parts.filter((part) => restore(part) === part);
    if (clean.some(speaks))
        return choose(clean, enoughWidth);
    const shown = (part) => restore(part.replace(numbers, '**'));
    const telling = parts.find((part) => !clean.includes(part) && speaks(part.replace(placeholders, '').replace(labels, '')));
    if (telling !== undefined)
        return shown(telling);
    return choose(clean.length > 0 ? clean : parts.map(shown), enoughWidth);
}
/**
 * One line for the card in the writer's own words: the first clause that says something, at most 30 Han characters or 60 letters.
 * Never a phone, an id or an account, and a name only where no other clause says anything.
 */
export function titleOf(text) {
    const looked = text.slice(0, lookedAt);
    const enoughWidth = enough[languageOf(looked)];
    const usual = choose(clausesOf(looked), enoughWidth);
    // The line is short: looking through the whole message each time would cost ten times as much.
    return cut(redact(usual).text === usual ? usual : impersonal(looked, enoughWidth), widest);
}
//# sourceMappingURL=title.js.map