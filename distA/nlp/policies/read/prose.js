/** One policy written as a text: its first line is the title, 文号 and dates are found where they usually stand. */
import { parse } from 'yaml';
const number = /[\p{Script=Han}]{1,12}〔\d{4}〕\d+号/u;
const inForce = /自\s*(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行)/;
export function fromPlain(text) {
    const [title = '', ...rest] = text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean);
    const [, year, month, day] = inForce.exec(text) ?? [];
    const source = number.exec(text)?.[0];
    return {
        title: title.replace(/^#+\s*/, '').replace(/[《》]/g, ''),
        text: rest.join('\n'),
        ...(source ? { source } : {}),
        ...(year && month && day ? { from: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {}),
    };
}
const frontMatter = /^---\n([\s\S]*?)\n---\n/;
/** Fields in front between `---`, then the text; without them the text speaks for itself. */
export function fromMarkdown(markdown) {
    const text = markdown.replaceAll('\r\n', '\n');
    const front = frontMatter.exec(text);
    const body = fromPlain(front ? text.slice(front[0].length) : text);
    const fields = front ? parse(front[1] ?? '') : {};
    const whole = 'title' in fields ? { text: text.slice(front?.[0].length ?? 0).replaceAll(/^#+\s*/gm, '') } : {};
    return { ...body, ...fields, ...whole };
}
//# sourceMappingURL=prose.js.map