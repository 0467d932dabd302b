import { gate } from '../../nlp/gate.ts';
import { normalise } from '../../nlp/normalise.ts';
import { remarkOf } from '../../nlp/remark.ts';

const reasonOf = (text: string) => gate(normalise(text));

test.each(['', '   ', '😂😂', '？？？', '...', '123456'])('nothing to read in %j', (text) => {
  expect(reasonOf(text)).toBe('empty');
});

test.each(['你好', '您好！', '在吗？', '你好，在吗', 'Hello', 'hi there', 'Good morning!', '谢谢', 'thank you', '新年快乐'])(
  '%s is a greeting',
  (text) => {
    expect(reasonOf(text)).toBe('greeting');
  },
);

test.each([
  '专业代开各类发票，点数低，可先验票',
  '加微信领红包',
  '刷单兼职，日结三百，联系我',
  'Limited-time offer, click here',
  '澳门赌场注册送彩金',
])('%s is advertising', (text) => {
  expect(reasonOf(text)).toBe('advertising');
});

test('short abuse is abuse, abuse around a demand goes on', () => {
  expect(reasonOf('傻逼机器人')).toBe('abuse');
  expect(reasonOf('他妈的供电公司停电停了三天没人管，我们冷库的货全坏了，你们到底管不管')).toBeUndefined();
});

test.each(['路坏了', '停电了怎么办', 'Our road is broken', '你好，请问营业执照怎么办'])('%s passes', (text) => {
  expect(reasonOf(text)).toBeUndefined();
});

test.each([
  ['谢谢', 'courtesy'],
  ['不知道', 'shrug'],
  ['我也不清楚啊', 'shrug'],
  ['不记得了。', 'shrug'],
  ['跳过', 'shrug'],
  ['没有', 'shrug'],
  ['Not sure', 'shrug'],
  ["I don't know", 'shrug'],
  ['dont know, skip', 'shrug'],
  ['n/a', 'shrug'],
  ['解决了，谢谢', 'solved'],
  ['好的，明白了，谢谢您', 'solved'],
  ['thanks, solved', 'solved'],
  ['That helps, thank you', 'solved'],
  ['没解决', 'unsolved'],
  ['还是没解决我的问题', 'unsolved'],
  ['不是我问的', 'unsolved'],
  ["this didn't help", 'unsolved'],
  ['请问', 'opener'],
  ['我想反映个事', 'opener'],
  ['你好，我要投诉', 'opener'],
  ['I have a question', 'opener'],
] as const)('%s says nothing of a matter: %s', (text, remark) => {
  expect(remarkOf(text)).toBe(remark);
});

test.each([
  '不知道谁挖的，门口一个大坑',
  '三月份开始',
  '没有路灯',
  "I don't know why the water is off",
  'no water since Monday',
  '问题一直没解决，路还是坏的',
  '我想办营业执照',
  '投诉物业',
  'help with a loan',
  '',
])('%s says something, or nothing at all', (text) => {
  expect(remarkOf(text)).toBeUndefined();
});
