/** The fields of a policy as people name them, and what is wrong with one, in a sentence that says how to put it right. */
import { type Policy, policySchema } from '../../../mechanisms/policy.ts';
import { PolicyFileError } from './error.ts';

type Field = keyof Policy;

/** What heads of tables and lists say for each field. The first name is the one that we say. */
const names: Record<Field, readonly string[]> = {
  id: ['编号', '政策编号', '政策id'],
  title: ['标题', '名称', '政策名称', '政策标题', '文件名称', '文件标题', '题目'],
  text: ['正文', '内容', '全文', '政策内容', '政策正文', '文件内容', '条款', '政策原文', '原文'],
  source: ['文号', '来源', '发文字号', '文件号', '文件文号', '文号/来源', '文号来源', '出处', '政策来源', '政策依据'],
  department: ['部门', '主管部门', '发文部门', '责任部门', '解释部门', '发文单位', '发文机关', '责任单位', '牵头部门'],
  keywords: ['关键词', '关键字', '主题词'],
  from: ['生效日期', '施行日期', '实施日期', '开始日期', '生效时间', '起始日期', '执行日期'],
  to: ['失效日期', '截止日期', '终止日期', '有效期至', '失效时间', '结束日期', '到期日期'],
  area: ['区域', '镇街', '区域/镇街', '适用区域', '适用地区', '适用镇街', '园区', '地区'],
  audience: ['对象', '适用对象', '适用企业', '面向对象', '企业类型', '适用范围'],
  demo: ['示例', '演示'],
};
/** A row's number is none of the policy: another file has the same. */
const passedOver = new Set(['序号', '行号', 'no', '#']);

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:：]|[(（].*$/g, '');
const fields = new Map<string, Field>(
  Object.entries(names).flatMap(([field, known]) => [field, ...known].map((name): [string, Field] => [plain(name), field as Field])),
);

/** What was read of one policy, and names of fields that mean nothing here. */
export interface Fields {
  known: Partial<Record<Field, unknown>>;
  strange: string[];
}

/** Empty cells are absent fields. */
export function fieldsOf(record: unknown): Fields {
  const found: Fields = { known: {}, strange: [] };
  for (const [name, value] of typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.entries(record) : []) {
    if (value === '' || value === null || value === undefined || passedOver.has(plain(name))) continue;
    const field = fields.get(plain(name));
    if (field) found.known[field] = value;
    else found.strange.push(name);
  }
  return found;
}

const date = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?$/;

/** 2026/1/5 and 2026年1月5日 as 2026-01-05; what is no date stays as it is. */
export function dayOf(value: unknown): unknown {
  const [, year, month, day] = typeof value === 'string' ? (date.exec(value.trim()) ?? []) : [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
}

const remedies: Record<Field, string> = {
  id: '写一个不超过 80 字的编号，或者不写',
  title: '写 2 到 200 个字的标题',
  text: '写政策的正文，至少 4 个字',
  source: '写一行文号或来源，或者不写',
  department: '写一个部门的名称，或者不写',
  keywords: '写几个词，用顿号或逗号分开',
  from: '把日期写成 2026-01-01 的样子，月、日要有这一天',
  to: '把日期写成 2026-01-01 的样子，月、日要有这一天',
  area: '写一个镇街或园区的名称，或者不写',
  audience: '写企业的标签，用顿号或逗号分开',
  demo: '写 true 或者不写',
};

function wrong(at: number, field: Field, missing: boolean): PolicyFileError {
  const name = `${names[field][0]}（${field}）`;
  return new PolicyFileError(
    `第 ${at + 1} 条${missing ? `没有${name}` : `的${name}不对`}：请${remedies[field]}。Policy ${at + 1}: ${field} is ${missing ? 'missing' : 'not right'}.`,
  );
}

/** The policy, checked. Throws PolicyFileError that names the policy by its place, the field and the remedy. */
export function checked({ known }: Fields, at: number, idOf: (policy: { title: string; source: string }) => string): Policy {
  const { id, ...rest } = { ...known, from: dayOf(known.from), to: dayOf(known.to) };
  const parsed = policySchema.omit({ id: true }).safeParse(rest);
  const named = policySchema.shape.id.safeParse(typeof id === 'object' ? '' : (id ?? (parsed.success ? idOf(parsed.data) : '-')));
  if (!parsed.success || !named.success) {
    const field = (parsed.success ? 'id' : (parsed.error.issues[0]?.path[0] ?? 'title')) as Field;
    throw wrong(at, field, known[field] === undefined);
  }
  const { from, to, title } = parsed.data;
  if (!/[\p{L}\p{N}]/u.test(title)) throw wrong(at, 'title', false);
  if (from && to && from > to)
    throw new PolicyFileError(
      `第 ${at + 1} 条《${title}》的生效日期（from）${from} 晚于失效日期（to）${to}：请改正日期。Policy ${at + 1} ends before it begins.`,
    );
  return { id: named.data, ...parsed.data };
}
