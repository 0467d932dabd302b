import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { offered, policySchema } from '../../mechanisms/policy.ts';
import { evaluatePolicies } from '../../nlp/evaluation/policies.ts';
import { createLibrary } from '../../nlp/policies/library.ts';
import { passagesOf } from '../../nlp/policies/passages.ts';
import { readPolicies } from '../../nlp/policies/read/index.ts';
import { senses } from '../../nlp/sense.ts';
import { usualCatalogue } from './catalogue.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const read = async (name: string, content: string | Buffer) => (await readPolicies(name, Buffer.from(content))).policies;
const demo = await read('demo.yaml', file('../../mechanisms/policies/demo.yaml'));
const senseOf = senses(usualCatalogue());
const library = createLibrary(demo, senseOf);
const questions = file('./policy-questions.jsonl').toString();

test('the demonstration has at least sixty policies, each marked as one, with its source', () => {
  expect(demo.length).toBeGreaterThanOrEqual(60);
  expect(demo.filter(({ demo: marked, source }) => !marked || !source)).toEqual([]);
});

test('questions find their policy, and what the library does not know is not answered', () => {
  const measured = evaluatePolicies(demo.map((policy) => JSON.stringify(policy)).join('\n'), questions, senseOf);
  expect(measured.hit1).toBeGreaterThanOrEqual(0.9);
  expect(measured.hit3).toBeGreaterThanOrEqual(0.95);
  expect(measured.answered).toBeGreaterThanOrEqual(0.65);
  expect(measured.falseAnswers).toBeLessThanOrEqual(0.05);
});

test('an answer is quoted, letter by letter, from the policy it names', () => {
  const texts = questions
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const answers = texts.flatMap((text) => library.answer(text) ?? []);
  expect(answers.length).toBeGreaterThan(50);
  expect(answers.filter(({ policy, passage }) => !policy.text.includes(passage.text))).toEqual([]);
});

test('a town’s own policy answers its enterprises first and nobody elsewhere; one for the whole city answers everybody', async () => {
  const rent = (id: string, share: string, area = '') =>
    `- {id: ${id}, title: 标准厂房租金补贴办法, area: ${area}, text: 第一条　租用标准厂房的企业，按租金的${share}给予补贴。}\n`;
  const yaml = rent('city', '20%', '全市') + rent('edz', '30%', '经济开发区') + rent('town', '40%', 'longquan');
  const areas = [
    { code: 'edz', zh: '经济开发区', en: 'Zone' },
    { code: 'longquan', zh: '龙泉街道', en: 'Longquan' },
  ];
  const local = createLibrary([...demo, ...(await read('rent.yaml', yaml))], senseOf);
  const told = (area?: string) =>
    local.answer('租用标准厂房的租金补贴是多少', (policy) => offered(policy, { tags: [], areas, ...(area ? { area } : {}) }))?.policy.id;
  expect([told('edz'), told('longquan'), told('elsewhere'), told()]).toEqual(['edz', 'town', 'city', 'city']);
});

test('a policy for some is no answer to others (audience)', async () => {
  const [policy] = await read('a.yaml', '- {id: a, title: 规上奖励, audience: 规上, text: 规上企业奖励十万元。}');
  const to = (tags: string[]) => policy && offered(policy, { tags, areas: [] });
  expect([to(['规上']), to([])]).toEqual(['yes', 'no']);
});

test('who asks how much is told the article with the figure', () => {
  const answer = library.answer('小微企业流动资金贷款贴息最高多少');
  expect([answer?.policy.title, answer?.passage.article]).toEqual(['小微企业贷款贴息办法', '第五条']);
});

test.each([
  ['那期限最长多久', '第五条'],
  ['期限呢', '第五条'],
  ['那什么时候拨付', '第六条'],
  ['要准备什么材料', undefined],
  ['好的，那去哪里交', '第六条'],
])('what goes on with a policy is looked up there: %s', (text, article) => {
  const { policy } = library.answer('小微企业流动资金贷款贴息最高多少') ?? {};
  expect(library.goOn(text, policy?.id ?? '')?.passage.article).toBe(article);
});

test.each([
  ['参加境外展会展位费补多少', '几月申请', '第五条', true],
  ['高企认定条件是什么', '奖励多少', '第三条', true],
  ['人才公寓怎么申请', '租金打几折', '第四条', true],
  ['食品经营许可证几天能办好', '有效期几年', '第四条', true],
  // What names something else is no question about the open policy alone.
  ['专精特新企业奖励多少钱', '高新技术企业认定奖励多少', '第三条', false],
  ['营业执照几天能拿到', '消防验收多久出结果', undefined, undefined],
  ['专精特新企业奖励多少钱', '今天几点下班', undefined, undefined],
])('after %s the question %s is wholly one about the open policy, or not', (first, next, article, wholly) => {
  const open = library.search(first, 1)[0]?.policy.id ?? '';
  const found = library.goOn(next, open);
  expect([found?.passage.article, found?.wholly]).toEqual([article, wholly]);
});

test.each([
  ['工业用地到期了怎么续', '第五条'],
  ['人才公寓能住多久', '第四条'],
  ['留抵退税几天到账', '第五条'],
  ['发票不够用怎么加', '第四条'],
  ['贴息最高能贴多少年', '第五条'],
  ['贴息什么时候申请', '第六条'],
  ['没有员工的公司要交残保金吗', '第四条'],
  ['How many days does simple deregistration take', '第三条'],
  ['排污许可证多少天能批下来', '第五条'],
  ['食品经营许可证有效期几年', '第四条'],
  ['节水改造补助最高多少', '第三条'],
  ['高企认定条件是什么', '第四条'],
])('the passage that is quoted tells what was asked: %s', (text, article) => {
  expect(library.search(text, 1)[0]?.passage.article).toBe(article);
});

test.each([
  '排污许可证有效期几年', // The term of the registration is another's.
  '营业执照丢了怎么补',
  '危险化学品经营许可怎么办', // The licence to produce is another.
  '营业执照怎么转让',
  'We lost our business licence, how do we replace it?',
])('what a policy about the same thing does not speak of is not answered by it: %s', (text) => {
  expect(library.answer(text)).toBeUndefined();
});

test.each([
  ['公司注册后几天能拿到营业执照', '企业开办一窗通办规定'],
  ['排污许可证多少天能批下来', '排污许可证申领指南'],
  ['公司不干了，怎么快速注销', '企业简易注销登记办法'],
  ['店铺门头换招牌要审批吗', '户外广告和门头招牌设置办法'],
])('what comes near to that is answered as before: %s', (text, title) => {
  expect(library.answer(text)?.policy.title).toBe(title);
});

describe('a dozen policies of another city, asked in other words, a third of them near misses', () => {
  const lines = (name: string) => file(`./library/${name}.jsonl`).toString();
  test('the right one comes first, and few of the near misses are answered', () => {
    const measured = evaluatePolicies(lines('policies'), lines('questions'), senseOf);
    expect(measured.hit1).toBeGreaterThanOrEqual(0.95);
    expect(measured.answered).toBeGreaterThanOrEqual(0.7);
    expect(measured.falseAnswers).toBeLessThanOrEqual(0.3);
  });
  test('and its right article is quoted', () => {
    const policies = lines('policies').trim().split('\n');
    const there = createLibrary(
      policies.map((line) => policySchema.parse(JSON.parse(line))),
      senseOf,
    );
    const asked = lines('questions')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; article?: string })
      .filter(({ article }) => article);
    const right = asked.filter(({ text, article }) => there.search(text, 1)[0]?.passage.article === article);
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.85);
  });
});

test('a library with nothing in it answers nothing', () => {
  expect(createLibrary([], senseOf).answer('贷款贴息多少')).toBeUndefined();
});

test('articles are told apart even in one line; a text without articles is quoted by its paragraphs', () => {
  expect(passagesOf('第一条　甲事。第二条　乙事。').map(({ article, text }) => [article, text])).toEqual([
    ['第一条', '甲事。'],
    ['第二条', '乙事。'],
  ]);
  expect(passagesOf('第一段。\n第二段。')).toEqual([{ text: '第一段。' }, { text: '第二段。' }]);
});

test('a long article is cut between sentences, and nothing of it is lost', () => {
  const sentence = '企业应当在每年三月前提交上一年度的经营情况和项目进展。';
  const parts = passagesOf(`第三条　${sentence.repeat(12)}`);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map(({ text }) => text).join('')).toBe(sentence.repeat(12));
  expect(parts.every(({ article, text }) => article === '第三条' && text.endsWith('。'))).toBe(true);
});

test('a table with quotes, commas and a byte order mark', async () => {
  const csv =
    '\ufefftitle,text,source,keywords,audience\n"用工补贴","第一条　每人补贴500元，""一次性""发放。",滕人社〔2026〕1号,"用工、补贴",small\n';
  const [policy] = await read('政策.csv', csv);
  expect(policy).toMatchObject({
    title: '用工补贴',
    text: '第一条　每人补贴500元，"一次性"发放。',
    keywords: ['用工', '补贴'],
    audience: ['small'],
  });
});

test('a Word file is one policy: title, number and date are found in it', async () => {
  const [policy] = await read('瞪羚.docx', file('./files/gazelle.docx'));
  expect(policy).toMatchObject({ title: '瞪羚企业培育办法', source: '滕科规〔2026〕2号', from: '2026-01-01' });
  expect(createLibrary([policy!], senseOf).answer('省级瞪羚企业奖励多少')?.passage.text).toBe('新认定的省级瞪羚企业奖励30万元。');
});

test('Markdown with fields in front', async () => {
  const markdown = '---\nid: a-1\ntitle: 夜间经济补助\nsource: 滕商规〔2026〕3号\n---\n## 标准\n夜市摊位每个补助2000元。\n';
  expect(await read('夜市.md', markdown)).toMatchObject([
    { id: 'a-1', title: '夜间经济补助', source: '滕商规〔2026〕3号', text: '标准\n夜市摊位每个补助2000元。\n' },
  ]);
});

test.each([
  ['a.pdf', '%PDF', '.docx'],
  ['a.yaml', 'title: 一条', '没有政策列表'],
  ['a.yaml', '- title: 甲甲\n  text: 正文正文\n- text: 没有标题的', '第 2 条没有标题'],
  ['a.yaml', '- {id: x, title: 甲甲, text: 正文正文}\n- {id: x, title: 乙乙, text: 正文正文}', '出现了两次'],
  ['a.yaml', '- title: [', '文件读不懂'],
  ['a.docx', 'not a zip', '文件读不懂'],
])('%s with %j is refused in a sentence that says why', async (name, text, words) => {
  await expect(readPolicies(name, Buffer.from(text))).rejects.toThrow(words);
});

test('a bad line of the measured files is named', () => {
  expect(() => evaluatePolicies('{"id":1}', '', senseOf)).toThrow('--policies, line 1');
  expect(() => evaluatePolicies('', '{"id":1,"text":"a","policy":null}\nx', senseOf)).toThrow('--questions, line 2');
});
