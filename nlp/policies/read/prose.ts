/** One policy written as a text: title, 文号 and dates are found where official documents have them. */
import { parse } from 'yaml';
import { PolicyFileError } from './error.ts';

interface Prose {
  title: string;
  text: string;
  source?: string;
  from?: string;
  to?: string;
}

/** 滕政办发〔2026〕3号 on a line of its own, in brackets, or after 文号：; a number within a sentence is another document's. */
const number =
  /^[（(【]?(?:(?:发文字号|文\s*号|文件编号)[：:]\s*)?([\p{Script=Han}]{1,16}\s*[〔［[（(【]\s*\d{4}\s*[〕］\])）】]\s*(?:第\s*)?\d+\s*号)[)）】]?(?:\s*签发人.*)?$/u;
/** So many lines of a document are its head. */
const headLines = 12;
const letterhead =
  /(?:文件|公报|函件|政府令|印发|密级.*|特急|加急|机密|内部资料)$|^(?:签发人|密级|份号|编号|发文机关|发布日期|成文日期|索引号)/;
const titleEnd =
  /(?:通知|办法|意见|细则|措施|规定|方案|指南|公告|通告|条例|决定|规则|规范|政策|计划|规划|标准|指引|目录|清单|批复|说明)(?:[（(][^）)]{1,12}[）)])?》?$/;
/** A title is broken over so many lines at most, each so long at most. */
const titleLines = 4;
const titleLine = 60;

const plain = (text: string): string => text.replace(/[\s　《》]/g, '');
const clean = (line: string): string => plain(line.replace(/^#+\s*/, ''));

/** Lines from `at` on that make a title together, or the one line. */
function titleFrom(lines: readonly string[], at: number): { title: string; next: number } {
  for (let count = 1; count <= titleLines && (lines[at + count - 1]?.length ?? Infinity) <= titleLine; count++) {
    const joined = lines.slice(at, at + count).join('');
    if (/[。；：:]$|^第[一二三四五六七八九十]+[条章]/.test(lines[at + count - 1] ?? '')) break;
    if (titleEnd.test(joined)) return { title: joined, next: at + count };
  }
  return { title: lines[at] ?? '', next: at + 1 };
}

/** After the number where the head is a letterhead, else the first line that is none. */
function headOf(lines: readonly string[]): { title: string; next: number; source: string | undefined } {
  const numbered = lines.slice(0, headLines).findIndex((line) => number.test(line));
  const source = number.exec(lines[numbered] ?? '')?.[1]?.replace(/\s/g, '');
  const first = lines.slice(0, headLines).findIndex((line) => !number.test(line) && !letterhead.test(plain(line)));
  const after = lines.slice(numbered + 1, headLines).findIndex((line) => !letterhead.test(plain(line)));
  // Where the title stands above its number, what is above is a title and no letterhead.
  const above = titleFrom(lines, Math.max(0, first));
  const head =
    numbered > 0 && first < numbered && titleEnd.test(plain(above.title))
      ? above
      : titleFrom(lines, Math.max(0, numbered + 1 + Math.max(0, after)));
  const chosen = numbered < 0 ? above : head;
  return { ...chosen, next: Math.max(chosen.next, chosen === above ? numbered + 1 : 0), source };
}

/** 关于印发《…》的通知 is about the document within; that one's text begins where its title stands again. */
function issued({ title, next }: { title: string; next: number }, lines: readonly string[]): { title: string; next: number } {
  const inner = /(?:印发|发布|转发|公布|修订)[^《]{0,20}《(.+?)》[^《》]*(?:通知|公告|决定|通告)/.exec(title.replace(/[\s　]/g, ''))?.[1];
  if (!inner) return { title: clean(title), next };
  for (let at = next; at < lines.length; at++)
    for (let count = 1; count <= titleLines; count++)
      if (clean(lines.slice(at, at + count).join('')) === clean(inner)) return { title: clean(inner), next: at + count };
  return { title: clean(inner), next };
}

const day = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;
const inForce = new RegExp(String.raw`自\s*${day}\s*(?:起)?(?:正式)?(?:施行|实施|执行|生效)`);
const until = new RegExp(String.raw`(?:(?<![证照书]的?)有效期(?:限)?|执行期限?|实施期限?)(?:截)?(?:为|自.{4,16}日起)?\s*[至到]\s*${day}`);
/** Of the document, not of a licence that it speaks of: 施行 or the document itself stands in the sentence. */
const lasts =
  /(?:施行|实施|执行|生效|本[\p{Script=Han}]{2,6}?)[^。；\n]{0,16}有效期(?:限)?(?:为)?\s*([一二两三四五六七八九十]|\d{1,2})\s*年/u;
const hanNumber = '零一二三四五六七八九十';

const iso = ([, year = '', month = '', date = '']: RegExpExecArray): string => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

/** The last day of so many years. */
function yearsFrom(from: string, years: number): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

function datesOf(text: string): Pick<Prose, 'from' | 'to'> {
  const begins = inForce.exec(text);
  const ends = until.exec(text);
  const [, count] = lasts.exec(text) ?? [];
  const from = begins && iso(begins);
  const years = count === undefined ? 0 : count === '两' ? 2 : Math.max(Number(count) || 0, hanNumber.indexOf(count));
  const to = ends ? iso(ends) : from && years > 0 ? yearsFrom(from, years) : undefined;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** Its text is what stands under the title. */
export function fromPlain(text: string): Prose {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const { source, ...head } = headOf(lines);
  const { title, next } = issued(head, lines);
  return { title, text: lines.slice(next).join('\n'), ...(source ? { source } : {}), ...datesOf(text) };
}

const frontMatter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Fields in front between `---`, then the text; without them the text speaks for itself. */
export function fromMarkdown(text: string): Record<string, unknown> {
  const front = frontMatter.exec(text);
  if (!front && /^---[ \t]*\n/.test(text))
    throw new PolicyFileError(
      '开头有一行 ---，但没有结束的 ---：请在字段后面单独加一行 ---，或者删掉开头那一行。The fields in front are not closed by ---.',
    );
  const rest = front ? text.slice(front[0].length) : text;
  const fields: unknown = front ? parse(front[1] ?? '') : {};
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new PolicyFileError('两行 --- 之间要写“title: 标题”这样的字段，一行一个。Between the two --- stand fields, one a line.');
  const titled = 'title' in fields || '标题' in fields;
  return { ...fromPlain(rest), ...(titled ? { text: rest.replaceAll(/^#+\s*/gm, '') } : {}), ...fields };
}
