/** A file of policies as people have them: YAML and CSV with many, Markdown and Word with one. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { policySchema } from '../../../mechanisms/policy.js';
import { fromMarkdown, fromPlain } from './prose.js';
/** What is wrong with a file, in a sentence for the person who sent it. */
export class PolicyFileError extends Error {
    name = 'PolicyFileError';
}
/** The same title is the same policy when the file gives no id. */
const idOf = (title) => `p-${createHash('sha256').update(title).digest('hex').slice(0, 12)}`;
function listOf(value) {
    if (Array.isArray(value))
        return value;
    if (typeof value === 'object' && value !== null && 'policies' in value)
        return listOf(value.policies);
    throw new PolicyFileError('文件里没有政策列表：每条政策以“- title: …”开头。There is no list of policies in this file.');
}
/** Empty cells of a table are absent fields. */
function filled(record) {
    const fields = typeof record === 'object' && record !== null ? Object.entries(record) : [];
    return Object.fromEntries(fields.filter(([, value]) => value !== '' && value !== null && value !== undefined));
}
function checked(records) {
    return records.map((record, at) => {
        const fields = filled(record);
        const { title } = fields;
        const parsed = policySchema.safeParse({ id: idOf(typeof title === 'string' ? title : ''), ...fields });
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        throw new PolicyFileError(`第 ${at + 1} 条的 ${issue?.path.join('.') ?? '内容'} 不对（${issue?.message ?? ''}）。Policy ${at + 1} is not right.`);
    });
}
/** What few need is loaded when it is needed. */
async function csv(text) {
    const { parse } = await import('csv-parse/sync');
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
}
async function word(buffer) {
    const { default: mammoth } = await import('mammoth');
    return (await mammoth.extractRawText({ buffer })).value;
}
const readers = {
    '.yaml': (bytes) => listOf(parseYaml(bytes.toString())),
    '.yml': (bytes) => listOf(parseYaml(bytes.toString())),
    '.json': (bytes) => listOf(JSON.parse(bytes.toString())),
    '.csv': (bytes) => csv(bytes.toString()),
    '.md': (bytes) => [fromMarkdown(bytes.toString())],
    '.txt': (bytes) => [fromPlain(bytes.toString())],
    '.docx': async (bytes) => [fromPlain(await word(bytes))],
};
/** Throws PolicyFileError with what is wrong and where. */
export async function readPolicies(name, bytes) {
    const read = readers[extname(name).toLowerCase()];
    if (!read)
        throw new PolicyFileError(`请用 ${Object.keys(readers).join('、')} 文件。Use one of these kinds of file.`);
    try {
        const policies = checked(await read(bytes));
        const twice = policies.find(({ id }, at) => policies.findIndex((other) => other.id === id) !== at);
        if (twice)
            throw new PolicyFileError(`“${twice.title}”在文件里出现了两次（id ${twice.id}）。A policy stands in this file twice.`);
        return policies;
    }
    catch (error) {
        if (error instanceof PolicyFileError)
            throw error;
        const [why] = error.message.split('\n');
        throw new PolicyFileError(`文件读不懂：${why}。The file cannot be read.`, { cause: error });
    }
}
//# sourceMappingURL=index.js.map