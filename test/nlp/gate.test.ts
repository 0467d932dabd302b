import { gate } from '../../nlp/gate.ts';
import { normalise } from '../../nlp/normalise.ts';
import { isShrug } from '../../nlp/shrug.ts';

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

test.each(['不知道', '我也不清楚啊', '不记得了。', '跳过', '没有', 'Not sure', "I don't know", 'skip', 'n/a'])(
  '%s answers nothing',
  (text) => {
    expect(isShrug(normalise(text))).toBe(true);
  },
);

test.each(['不知道谁挖的，门口一个大坑', '三月份开始', '没有路灯', "I don't know why the water is off", 'no water since Monday'])(
  '%s says something',
  (text) => {
    expect(isShrug(normalise(text))).toBe(false);
  },
);
