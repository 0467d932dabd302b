/** Files of policies as offices have them: nothing is taken in broken, and what is refused is refused in a sentence. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { passagesOf } from '../../nlp/policies/passages.ts';
import { readPolicies } from '../../nlp/policies/read/index.ts';

const word = (name: string) => readPolicies(`${name}.docx`, readFileSync(new URL(`./files/${name}.docx`, import.meta.url)));
const read = (name: string, content: string | Buffer) => readPolicies(name, Buffer.from(content));

/** Of 标题,正文,文号 as Excel in China saves it. */
const gb18030 =
  'b1eacce22cd5fdcec42ccec4bac50abfdac7bbd2bdc1c6bbfab9b9d6b4d2b5b0ecb7a82cb5dad2bbccf5a1a1bfdac7bbd5efcbf9c3bfc4ead0a3d1e9d2bbb4cea1a32cebf8cec0b9e6a1b232303236a1b331bac50a';

test('a table that Excel saved in China is read in its own letters', async () => {
  const { policies } = await read('政策.csv', Buffer.from(gb18030, 'hex'));
  expect(policies).toMatchObject([{ title: '口腔医疗机构执业办法', text: '第一条　口腔诊所每年校验一次。', source: '滕卫规〔2026〕1号' }]);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeff标题,正文\n甲甲,第一条　乙。\n')],
  ['UTF-16', Buffer.from('\ufeff标题,正文\n甲甲,第一条　乙。\n', 'utf16le')],
  ['semicolons', Buffer.from('标题;正文\n甲甲;第一条　乙。\n')],
  ['tabs', Buffer.from('标题\t正文\n甲甲\t第一条　乙。\n')],
  ['lines as Windows ends them', Buffer.from('标题,正文\r\n甲甲,第一条　乙。\r\n,\r\n')],
])('a table in %s is read', async (_what, bytes) => {
  expect((await read('a.csv', bytes)).policies).toMatchObject([{ title: '甲甲', text: '第一条　乙。' }]);
});

test('columns are understood by their Chinese names, and days as people write them', async () => {
  const csv =
    '序号,政策名称,正文,文号/来源,主管部门,关键词,适用对象,生效日期,失效日期,区域/镇街,颜色\n1,甲甲,第一条　乙。,滕政〔2026〕1号,财政局,贴息、贷款,规上,2026/1/5,2027年12月31日,龙泉街道,红\n';
  const { policies, strange } = await read('a.csv', csv);
  expect(policies).toMatchObject([
    {
      title: '甲甲',
      source: '滕政〔2026〕1号',
      department: '财政局',
      keywords: ['贴息', '贷款'],
      audience: ['规上'],
      from: '2026-01-05',
      to: '2027-12-31',
      area: '龙泉街道',
    },
  ]);
  expect(strange).toEqual(['颜色']);
});

test('a document under a letterhead has its own title, number and term; the notice that issues it is not the policy', async () => {
  const { policies } = await word('green-warehouse');
  expect(policies).toMatchObject([
    { title: '滕州市绿色仓库评定和奖励办法', source: '滕政办发〔2026〕15号', from: '2026-01-01', to: '2028-03-31' },
  ]);
  expect(policies[0]?.text).not.toContain('现印发给你们');
});

test('two documents under one letterhead are two policies', async () => {
  const [one, two] = await Promise.all([word('green-warehouse'), word('cold-chain')]);
  expect(two.policies).toMatchObject([
    { title: '关于支持冷链物流发展的若干措施（试行）', source: '滕政办发〔2026〕16号', from: '2026-03-01', to: '2029-02-28' },
  ]);
  expect(two.policies[0]?.id).not.toBe(one.policies[0]?.id);
});

test('a row of a Word table keeps its figures, with the names of their columns', async () => {
  const [one, two] = await Promise.all([word('green-warehouse'), word('cold-chain')]);
  expect(passagesOf(one.policies[0]?.text ?? '')).toContainEqual({ article: '第一条', text: '等级：一星绿色仓库，奖励标准：10万元' });
  expect(passagesOf(two.policies[0]?.text ?? '')).toContainEqual({
    article: '第二条',
    text: '车型：冷藏车，补助购置：3万元，补助运营：5000元',
  });
});

test.each([
  [
    'two offices above the number',
    '甲市工信局\n甲市财政局文件\n甲工信发〔2025〕9号\n签发人：王五\n关于印发《技改奖补\n办法（暂行）》的通知\n各镇街：\n技改奖补办法（暂行）\n第一条　奖五万元。',
    '技改奖补办法（暂行）',
    '甲工信发〔2025〕9号',
  ],
  ['the number under the title', '关于促进消费的意见\n（甲政发〔2025〕2号）\n一、发放消费券。', '关于促进消费的意见', '甲政发〔2025〕2号'],
  ['no number of its own', '夜市摊位怎么补\n每个摊位补2000元，依据国发〔2020〕1号。', '夜市摊位怎么补', ''],
  ['a plain first line', '招工补贴\n第一条　每人500元。', '招工补贴', ''],
])('the title of a text with %s', async (_what, text, title, source) => {
  expect((await read('a.txt', text)).policies).toMatchObject([{ title, source }]);
});

test.each([
  ['第一条　本办法自2026年1月1日起施行，有效期三年。', '2026-01-01', '2028-12-31'],
  ['第一条　本办法自2026年1月1日起施行。', '2026-01-01', undefined],
  ['第一条　许可证有效期五年。\n第二条　本办法自2026年1月1日起施行。', '2026-01-01', undefined],
  ['第一条　许可证有效期至2030年1月1日前六个月申请延续。', undefined, undefined],
])('the term of %j', async (text, from, to) => {
  const [policy] = (await read('a.txt', `甲甲办法\n${text}`)).policies;
  expect([policy?.from, policy?.to]).toEqual([from, to]);
});

test.each([
  ['a.csv', Buffer.from([0x81, 0xff, 0x00, 0x01]), '文字认不出来'],
  ['a.csv', '姓名,年龄\n甲,3\n', '第一行要写栏目名'],
  ['a.csv', '标题,正文\n甲甲,"第一条\n', '文件读不懂'],
  ['a.md', '---\ntitle: 甲甲\n正文正文正文\n', '没有结束的 ---'],
  ['a.md', '---\n甲甲\n---\n正文正文正文\n', '一行一个'],
  ['a.txt', '----\n正文正文正文', '标题（title）不对'],
  ['a.txt', '', '没有标题'],
  ['a.yaml', '[]', '一条政策也没有'],
  ['a.yaml', '- {title: [甲], text: 正文正文}', '标题（title）不对：请写 2 到 200 个字的标题'],
  ['a.yaml', '- {title: 甲甲, text: 正文正文, id: {a: 1}}', '编号（id）不对'],
  ['a.yaml', '- {title: 甲甲, text: 正文正文, from: 2026-02-30}', '把日期写成 2026-01-01'],
  ['a.yaml', '- {title: 甲甲, text: 正文正文, from: 2027-01-01, to: 2026-01-01}', '晚于失效日期'],
  ['a.json', '{', '文件读不懂'],
  ['a.docx', 'no zip', '另存为 .docx'],
  ['a.doc', 'x', '另存为 .docx'],
])('%s with %j is refused, and says what to do', async (name, content, words) => {
  const failed: unknown = await read(name, content).catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: 'PolicyFileError' });
  expect((failed as Error).message).toContain(words);
  expect((failed as Error).message).not.toMatch(/Invalid|expected|zip|github|Unexpected/i);
});
