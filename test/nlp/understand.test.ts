import { createUnderstanding } from '../../nlp/understand.ts';
import { usualCatalogue } from './catalogue.ts';

const catalogue = usualCatalogue();
const { understand, counters } = createUnderstanding({ catalogue });

test('one message says kind, title, department and what to show beside it', async () => {
  expect(await understand('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知')).toMatchObject({
    kind: 'complaint',
    title: '厂门口的路坏了三个月没人修',
    language: 'zh',
    departments: [{ id: 'transport', topic: { zh: '道路养护', en: 'Road repair' } }, {}, {}],
    departmentSure: true,
    source: 'offline',
  });
});

test.each([
  ['厂房装修要不要报消防审批', 'consultation'],
  ['光缆挖断了没人赔', 'complaint'],
  ['能不能考虑把三个窗口合并成一个', 'suggestion'],
  ['订单排满了招不到人，希望政府帮帮忙', 'help'],
  ['Do we need a permit to change our shop sign?', 'consultation'],
  ['The inspector refused to show his card and fined us without a receipt', 'complaint'],
  ['It would be great to have a night bus to the industrial park', 'suggestion'],
  ['We cannot find workers, please help us', 'help'],
])('%s is a %s without saying so', async (text, kind) => {
  expect((await understand(text)).kind).toBe(kind);
});

test('all four kinds are ranked, so that one tap corrects', async () => {
  const { ranking, kind } = await understand('变压器不够用，能不能快点增容');
  expect(ranking.map((one) => one.kind).toSorted()).toEqual(['complaint', 'consultation', 'help', 'suggestion']);
  expect(ranking[0]?.kind).toBe(kind);
  expect(ranking.map(({ probability }) => probability)).toEqual(ranking.map(({ probability }) => probability).toSorted((a, b) => b - a));
});

test.each([
  ['噪声太大投诉', 'complaint'],
  ['隔壁饭店油烟直排，举报！', 'complaint'],
  ['门口垃圾成堆没人管', 'complaint'],
  ['货款三个月要不回来，求助', 'help'],
  ['店里被顾客投诉了，要去哪里说明情况', 'consultation'],
])('the kind that a writer puts behind the matter is meant, and only then: %s', async (text, kind) => {
  expect((await understand(text)).kind).toBe(kind);
});

test('no demand has no department and no urgency', async () => {
  expect(await understand('哈哈哈')).toMatchObject({ kind: 'other', departments: [], departmentSure: false });
});

test('the name of a bureau leads there, also as people call it', async () => {
  const first = async (text: string) => (await understand(text)).departments[0]?.id;
  expect(await first('供电公司拖着不给我们换电表')).toBe('industry');
  expect(await first('不动产登记中心办个证拖了半年')).toBe('natural-resources');
  expect(await first('消防来检查要求我们买指定的灭火器')).toBe('emergency');
});

test('a city that expects complaints sees more of them', async () => {
  const stern = createUnderstanding({ catalogue, priors: { complaint: 0.9, help: 0.03, consultation: 0.03, suggestion: 0.03 } });
  const text = '水压太低洗不了，问了几次';
  const share = async (one: typeof understand) => (await one(text)).ranking.find(({ kind }) => kind === 'complaint')?.probability ?? 0;
  expect(await share(stern.understand)).toBeGreaterThan(await share(understand));
});

test.each(['', ' ', '\u0000', '，'.repeat(5000), '投诉'.repeat(5000), '{"kind":"help"}', '🚧', '𠮷野家'])('never throws', async (text) => {
  await expect(understand(text)).resolves.toHaveProperty('kind');
});

test('without a model nothing is counted as one', () => {
  expect(counters()).toMatchObject({ model: 0, requests: 0 });
});

test.each([
  ['路灯不亮，没人管', ['place', 'since']],
  ['我们厂门口的路坏了三个月没人修', undefined],
  ['甲方拖欠工程款，请帮忙协调', ['amount', 'since']],
  ['请问路灯归谁管', undefined],
  ['The lamps are dark and nobody repairs them, I want to complain', ['place', 'since']],
])('%s leaves open what its kind and topic need', async (text, missing) => {
  expect((await understand(text)).missing).toEqual(missing);
});

test.each(['路坏了', '东门的路坏了', '停水了', '没电', '电梯坏了', '网断了', '办不了证', 'no water', 'the lift is broken'])(
  '“%s” is short and no chat',
  async (text) => {
    expect(await understand(text)).toMatchObject({ kind: expect.stringMatching(/help|complaint/) });
  },
);

test.each(['哈哈哈', '今天天气不错', '你是谁', '吃饭了吗'])('“%s” is chat', async (text) => {
  expect(await understand(text)).toMatchObject({ kind: 'other' });
});
