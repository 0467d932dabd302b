/** Whether two messages are about one matter, on groups by a writer who did not know the program. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { likenesses, likeliest } from '../../nlp/likeness.ts';
import { usualCatalogue } from './catalogue.ts';

const likeness = likenesses(usualCatalogue());
const of = (one: string, two: string) => likeness.of(likeness.gistOf(one), likeness.gistOf(two));
const group = z.object({ lang: z.string(), a: z.string(), b: z.string() });
const groups = readFileSync(new URL('./independent/alike.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => group.parse(JSON.parse(line)));

/** From here on a card asks. */
const asked = 0.6;
const share = (pairs: Array<[string, string]>) => pairs.filter(([one, two]) => of(one, two) >= asked).length / pairs.length;

test.each([
  ['zh', 0.3],
  ['en', 0.15], // The weights were set on the Chinese ones.
])('of two people on one matter (%s) so many are asked about, of strangers one in two hundred', (lang, found) => {
  const some = groups.filter((one) => one.lang === lang);
  expect(share(some.map(({ a, b }) => [a, b]))).toBeGreaterThan(found);
  const strangers = some.flatMap(({ a }, at) => some.filter((_, place) => place !== at).map(({ b }): [string, string] => [a, b]));
  expect(share(strangers)).toBeLessThan(0.005);
});

test.each([
  ['我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知', '厂门前道路破损三个月了一直没修'],
  ['自来水发黄三天了', '水管出来的水是黄的，食堂没法用'],
  ['隔壁木器厂半夜开锯噪音', '旁边的木器厂夜里锯木头吵得睡不着'],
  ['创业路一到早高峰就堵死', '开发区创业路每天早上堵车，大货车进不来，希望交警来疏导'],
  ['The road outside our plant is full of potholes', 'Potholes on the road in front of our factory gate'],
])('one matter: %s / %s', (one, two) => {
  expect(of(one, two)).toBeGreaterThanOrEqual(asked);
});

test.each([
  ['我们厂门口的路坏了三个月没人修', '门口路灯坏了三个月没人修'],
  ['建设路每天早上堵车，货车进不来', '开发区创业路每天早上堵车，大货车进不来'],
  ['没人修', '门口路灯坏了没人修'],
  ['贷款到期银行不给续贷', '客户拖欠货款不给'],
  ['公司门口垃圾没人清运', '厂门口的路灯坏了半个月没人修'],
  ['招工难', '员工社保交不上'],
  ['税太高', '税务局退税拖了三个月'],
  ['自来水发黄', '店里停水两天了，解放路 12 号'],
])('two matters: %s / %s', (one, two) => {
  expect(of(one, two)).toBeLessThan(asked);
});

test('of several the likeliest is meant, and none where none is likely', () => {
  const list = ['门口路灯坏了', '自来水发黄三天了', '水管里出来的水又黄又臭'].map((text) => ({ text, gist: likeness.gistOf(text) }));
  expect(likeliest(list, likeness.gistOf('车间的自来水是黄的'), likeness, asked)?.text).toMatch(/黄/);
  expect(likeliest(list, likeness.gistOf('员工社保怎么转'), likeness, asked)).toBeUndefined();
});
