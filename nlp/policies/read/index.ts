/** A file of policies as people have them: YAML and CSV with many, Markdown and Word with one. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Policy } from '../../../mechanisms/policy.ts';
import { PolicyFileError } from './error.ts';
import { checked, fieldsOf } from './fields.ts';
import { fromMarkdown, fromPlain } from './prose.ts';
import { fromTable } from './table.ts';
import { textOf } from './text.ts';
import { fromWord } from './word.ts';

/** What a file holds, and the names of fields in it that mean nothing here. */
export interface PolicyFile {
  policies: Policy[];
  strange: string[];
}

/** The same number and title are the same policy when the file gives no id; two of one title are two. */
const idOf = ({ title, source }: { title: string; source: string }): string =>
  `p-${createHash('sha256').update(`${source}\n${title}`).digest('hex').slice(0, 12)}`;

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'policies' in value) return listOf(value.policies);
  throw new PolicyFileError('文件里没有政策列表：每条政策以“- title: …”开头。There is no list of policies in this file.');
}

type Reader = (bytes: Buffer) => unknown[] | Promise<unknown[]>;
const yaml: Reader = (bytes) => listOf(parseYaml(textOf(bytes)));
const readers: Record<string, Reader> = {
  '.yaml': yaml,
  '.yml': yaml,
  '.json': (bytes) => listOf(JSON.parse(textOf(bytes))),
  '.csv': (bytes) => fromTable(textOf(bytes)),
  '.md': (bytes) => [fromMarkdown(textOf(bytes))],
  '.txt': (bytes) => [fromPlain(textOf(bytes))],
  '.docx': async (bytes) => [fromPlain(await fromWord(bytes))],
};
/** What to do with files that we do not read. */
const saveAs: Record<string, string> = {
  '.doc': '请用 Word 或 WPS 另存为 .docx。',
  '.wps': '请用 WPS 另存为 .docx。',
  '.xls': '请用 Excel 或 WPS 另存为 CSV。',
  '.xlsx': '请用 Excel 或 WPS 另存为 CSV。',
  '.pdf': '请导入它的 Word 文件，或者把文字复制到 .txt 里。',
};

/** In a sentence: a parser's own words are for programmers. */
function unreadable(error: unknown): PolicyFileError {
  if (error instanceof PolicyFileError) return error;
  const lines = error instanceof Error && 'lines' in error ? error.lines : undefined;
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : lines;
  const where = typeof line === 'number' ? `第 ${line} 行附近的写法不对` : '写法不对';
  return new PolicyFileError(
    `文件读不懂：${where}。请对照格式说明检查括号、引号和缩进再导入。The file cannot be read${typeof line === 'number' ? ` near line ${line}` : ''}.`,
    { cause: error },
  );
}

/** Throws PolicyFileError with what is wrong and where. */
export async function readPolicies(name: string, bytes: Buffer): Promise<PolicyFile> {
  const kind = extname(name).toLowerCase();
  const read = readers[kind];
  if (!read)
    throw new PolicyFileError(`${saveAs[kind] ?? ''}请用 ${Object.keys(readers).join('、')} 文件。Use one of these kinds of file.`);
  const records = await Promise.resolve(bytes)
    .then(read)
    .catch((error: unknown) => {
      throw unreadable(error);
    });
  const fields = records.map(fieldsOf);
  const policies = fields.map((each, at) => checked(each, at, idOf));
  if (policies.length === 0) throw new PolicyFileError('文件里一条政策也没有。There is no policy in this file.');
  const twice = policies.find(({ id }, at) => policies.findIndex((other) => other.id === id) !== at);
  if (twice) throw new PolicyFileError(`“${twice.title}”在文件里出现了两次（id ${twice.id}）。A policy stands in this file twice.`);
  return { policies, strange: [...new Set(fields.flatMap(({ strange }) => strange))] };
}
