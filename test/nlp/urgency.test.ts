import { urgencyOf } from '../../nlp/urgency.ts';

test.each([
  ['车间漏电冒烟了，快派人来', '漏电'],
  ['整个厂已经停产三天了', '整个厂已经停产'],
  ['投标明天截止，系统打不开', '明天截止'],
  ['燃气泄漏，工人都撤出来了', '泄漏'],
  ['Gas leak near the dormitory', 'gas leak'],
  ['Production has stopped since Monday', 'production has stopped'],
  ['Our permit expires next week and nobody answers', 'expires next week'],
])('%s is urgent, in its own words', (text, words) => {
  expect(urgencyOf(text)).toBe(words);
});

test.each([
  '年报截止时间是什么时候',
  '建议在园区增设公交',
  'When is the deadline for the annual report?',
  '厂门口的路坏了三个月没人修',
  '招工难，希望帮忙',
])('%s can wait', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});
