/** docs/mechanisms.md says what the files and the tests say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../cities.ts';
import { mechanismPage, readRules } from '../../scripts/mechanism-page.ts';

test('the page is the one that `npm run docs:mechanisms` makes', () => {
  expect(readFileSync(join(projectRoot(), 'docs', 'mechanisms.md'), 'utf8')).toBe(mechanismPage());
});

test('every rule of the five documents has its line', () => {
  const ids = readRules().map(({ id }) => id);
  expect(ids).toHaveLength(113);
  expect([1, 2, 3, 4, 5].map((document) => ids.filter((id) => id.startsWith(`D${document}.`)).length)).toEqual([16, 42, 13, 22, 20]);
});

test('few rules are outside a program, each with its reason, and no file cites a rule that is none', () => {
  const all = readRules();
  const outside = all.filter((rule) => rule.outside !== undefined);
  expect(outside.length).toBeLessThan(10);
  expect(outside.filter(({ outside: reason }) => (reason ?? '').length < 10)).toEqual([]);
});
