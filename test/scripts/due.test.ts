/** `npm run due`, as a person runs it: the compiled file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../cities.ts';

function due(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot(), 'dist', 'scripts', 'due.js'), ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
const rule = (name: string, start: string, ...more: string[]) => due('--mechanism', 'tengzhou', '--rule', name, '--start', start, ...more);

test('D2.14 in JSON: the target, its date in local time, and every day with its reason', () => {
  const { code, out } = rule('D2.14', '2026-03-02T09:05:00+08:00', '--kind', 'complaint', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      target: 'resolve',
      rule: 'D2.14',
      due: '2026-03-09T17:30:00+08:00',
      provisional: false,
      days: [
        { date: '2026-03-02', counted: false, why: 'start' },
        { date: '2026-03-03', counted: true, why: 'working' },
        { date: '2026-03-04', counted: true, why: 'working' },
        { date: '2026-03-05', counted: true, why: 'working' },
        { date: '2026-03-06', counted: true, why: 'working' },
        { date: '2026-03-07', counted: false, why: 'weekend' },
        { date: '2026-03-08', counted: false, why: 'weekend' },
        { date: '2026-03-09', counted: true, why: 'working' },
      ],
    },
  ]);
});

test('a start in another zone is the same moment', () => {
  expect(JSON.parse(rule('D2.14', '2026-03-02T01:05:00Z', '--json').out)).toMatchObject([{ due: '2026-03-09T17:30:00+08:00' }]);
});

test('for people: make-up days and holidays by name', () => {
  const { out } = rule('D2.14', '2026-02-12T10:00:00+08:00');
  expect(out).toContain('resolve under D2.14: due 2026-02-26T17:30:00+08:00');
  expect(out).toMatch(/2026-02-14 Sat +2 +makeup/);
  expect(out).toMatch(/2026-02-18 Wed +- +holiday 春节/);
});

test('D4.2 counts back from the reception day; D5.11 and D1.10 belong to other cities', () => {
  const of = (mechanism: string, name: string, start: string) =>
    JSON.parse(due('--mechanism', mechanism, '--rule', name, '--start', start, '--json').out) as Array<{ target: string; due: string }>;
  expect(of('wuhai', 'D4.2', '2026-03-20T09:00:00+08:00')).toMatchObject([{ target: 'notice', due: '2026-02-28T18:00:00+08:00' }]);
  expect(of('xinyang', 'D5.11', '2026-03-05T10:00:00+08:00')[0]).toMatchObject({ target: 'explain', due: '2026-03-10T18:00:00+08:00' });
  expect(of('dongguan', 'D1.10', '2026-03-06T17:00:00+08:00')).toMatchObject([{ target: 'contact', due: '2026-03-07T17:00:00+08:00' }]);
  expect(of('wuhai', 'D4.13', '2026-03-02T10:00:00+08:00').map(({ target, due: by }) => [target, by])).toEqual([
    ['status', '2026-03-11T18:00:00+08:00'],
    ['resolve', '2026-04-01T18:00:00+08:00'],
  ]);
});

test('a year that is not published makes the date provisional', () => {
  expect(JSON.parse(rule('D2.26', '2026-12-30T10:00:00+08:00', '--json').out)).toMatchObject([{ target: 'rework', provisional: true }]);
  expect(rule('D2.26', '2026-12-30T10:00:00+08:00').out).toContain('provisional');
});

test.each<[string, string[], RegExp]>([
  ['nothing', [], /--mechanism, --rule and --start are needed\nUsage: npm run due/],
  ['a word that is no option', ['--colour', 'red'], /colour[\s\S]*Usage/],
  ['a start without a zone', ['--mechanism', 'tengzhou', '--rule', 'D2.14', '--start', '2026-03-02T09:05:00'], /with its zone/],
  ['a day that does not exist', ['--mechanism', 'tengzhou', '--rule', 'D2.14', '--start', '2026-02-30T09:05:00+08:00'], /2026-02-30/],
  ['a rule without a deadline', ['--mechanism', 'tengzhou', '--rule', 'D2.99', '--start', '2026-03-02T09:05:00+08:00'], /name one of D2\.12, D2\.10, D2\.14, D2\.26/], // prettier-ignore
  ['a kind that is none', ['--mechanism', 'tengzhou', '--rule', 'D2.14', '--start', '2026-03-02T09:05:00+08:00', '--kind', 'wish'], /--kind wish is none of consultation/], // prettier-ignore
  ['a kind of another rule', ['--mechanism', 'tengzhou', '--rule', 'D2.14', '--start', '2026-03-02T09:05:00+08:00', '--kind', 'consultation'], /no deadline for a consultation/], // prettier-ignore
  [
    'a city that is none',
    ['--mechanism', 'atlantis', '--rule', 'D2.14', '--start', '2026-03-02T09:05:00+08:00'],
    /atlantis\.yaml is not there/,
  ],
])('%s: a clear line and exit code 2', (_what, words, line) => {
  const { code, out, err } = due(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(line);
  expect(err).not.toContain('    at ');
});
