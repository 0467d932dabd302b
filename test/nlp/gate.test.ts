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
  ['打扰一下', 'opener'],
  ['hi there, quick question', 'opener'],
  ['还有一件事', 'opener'],
  ['对了再说一个', 'opener'],
  ['另外还有个事', 'opener'],
  ['one more thing', 'opener'],
  ['another thing', 'opener'],
  ['谢谢，我知道怎么办了', 'solved'],
  ['看懂了，谢谢您的解答', 'solved'],
  ['谢谢你的帮助', 'courtesy'],
  ['Thank you for your help', 'courtesy'],
  ["that's not what I asked", 'unsolved'],
  ['not solved', 'unsolved'],
  ['你没回答我的问题', 'unsolved'],
  ['I would rather not say', 'shrug'],
  ["I'd rather not say", 'shrug'],
  ...['提交', '确认', '确认提交', '好的，提交', '发吧', '可以提交了', 'submit', 'confirm', 'ok submit', 'send it'].map(
    (text) => [text, 'confirm'] as const,
  ),
  ...['对', '对的', '是的', '没问题', '没错', '可以', '好的，没问题', 'yes', 'right', 'correct', "that's right"].map(
    (text) => [text, 'assent'] as const,
  ),
  ...[
    '算了',
    '算了不用了',
    '不用了',
    '不办了',
    '发错了',
    '撤回',
    '不提交了',
    '不想提交了',
    '不投诉了',
    '算了，不提交了',
    'never mind',
    'forget it',
  ].map((text) => [text, 'dismiss'] as const),
  ...[
    '你说哪里？',
    '你问的是哪个地方？',
    '什么意思？',
    '什么？',
    'why?',
    '你这是什么意思啊',
    '为什么要知道在哪里',
    '这个重要吗',
    '必须填吗',
    '要是不填行不行',
    'why do you ask?',
    'Why do you need this?',
    'what do you mean?',
    'Is that important?',
  ].map((text) => [text, 'counter'] as const),
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
  '哈哈哈',
  '还有吗',
  '什么意思不给办',
  '为什么不给我们办证',
  '为什么要收这个费',
  '为什么不说清楚时间',
  '撤回的申请怎么恢复',
  '提交的材料被退了',
  '撤销处罚',
  '取消订单不退款',
  '确认书开不出来',
  '没问题的货被扣了',
  '可以办证吗',
  '对面工地太吵',
  '谢谢，另外门口路灯坏了',
  'submit button does not work',
  'send someone, the gate is broken',
  'right turn lane is blocked',
  'another road is closed',
  'what do you mean the permit is refused',
  '',
])('%s says something, or nothing at all', (text) => {
  expect(remarkOf(text)).toBeUndefined();
});
