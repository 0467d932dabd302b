import { offline } from '../../nlp/offline.ts';
import { urgencyOf } from '../../nlp/urgency.ts';
import { usualCatalogue } from './catalogue.ts';

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

/** Urgent in words that no list has: the model hears it, and the clause that says most is the reason. */
test.each([
  ['我们做面包的，老面缸今早起全泡在污水里，求你们派泵车来抽', /水/],
  ['The kiln is cooling down by itself and we cannot get the gas valve open, please send somebody', /kiln|gas|valve/],
])('%s is urgent, with one of its own clauses as the reason', (text, words) => {
  expect(urgencyOf(text)).toBeUndefined();
  const { urgent } = offline({ catalogue: usualCatalogue() })(text);
  expect(urgent).toMatch(words);
  expect(text.toLowerCase()).toContain(urgent?.toLowerCase().replace('…', ''));
});

test('an English word by itself is no reason: its clause is', () => {
  const { urgent } = offline({ catalogue: usualCatalogue() })(
    'Our ammonia compressor is leaking, the hall is full of gas, please send the fire brigade now',
  );
  expect(urgent).toMatch(/ .* /);
});
