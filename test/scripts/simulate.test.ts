/** `npm run simulate`: the same demands under two mechanisms. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../cities.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'qihu-ledger-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function simulate(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot(), 'dist', 'scripts', 'simulate.js'), ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

function ledger(...lines: object[]): string {
  const file = join(folder, 'ledger.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

test('what took nine working days is late twice in Tengzhou, handed over in Xinyang, in time in Dongguan', () => {
  const demand = (number: string, filedAt: string, resolvedAt: string) => ({
    number,
    kind: 'complaint',
    department: 'transport',
    filedAt,
    resolvedAt,
  });
  const file = ledger(
    demand('A', '2026-03-02T09:00:00+08:00', '2026-03-13T10:00:00+08:00'),
    demand('B', '2026-03-02T10:00:00+08:00', '2026-03-13T11:00:00+08:00'),
    demand('C', '2026-03-02T11:00:00+08:00', '2026-03-03T11:00:00+08:00'),
  );
  const run = (against: string) =>
    JSON.parse(simulate('--mechanism', 'tengzhou', '--against', against, '--ledger', file, '--json').out) as Record<string, object>;
  const xinyang = run('xinyang');
  expect(xinyang['tengzhou']).toMatchObject({ demands: 3, overdue: 2, yellow: 2, red: 1, interviews: 1, handOffs: 0 });
  expect(xinyang['xinyang']).toMatchObject({ demands: 3, overdue: 2, yellow: 0, handOffs: 2 });
  expect(run('dongguan')['dongguan']).toMatchObject({ demands: 3, overdue: 0, yellow: 0, byDepartment: { transport: { demands: 3 } } });
});

test('without a ledger three months are made up, always the same', () => {
  const once = simulate('--mechanism', 'tengzhou', '--against', 'rudong').out;
  expect(once).toContain('tengzhou → rudong');
  expect(once).toMatch(/^all +300 → 300/m);
  expect(simulate('--mechanism', 'tengzhou', '--against', 'rudong').out).toBe(once);
});

test.each([
  ['nothing', [], /--mechanism and --against are needed\nUsage/],
  ['a city that is none', ['--mechanism', 'tengzhou', '--against', 'atlantis'], /atlantis\.yaml is not there/],
  ['a ledger that is not there', ['--mechanism', 'tengzhou', '--against', 'wuhai', '--ledger', '/nowhere.jsonl'], /nowhere\.jsonl/],
])('%s: a clear line and exit code 2', (_what, words, line) => {
  const { code, err } = simulate(...words);
  expect(code).toBe(2);
  expect(err).toMatch(line);
});

test('a wrong line of a ledger is named', () => {
  const { code, err } = simulate('--mechanism', 'tengzhou', '--against', 'wuhai', '--ledger', ledger({ number: 'A', kind: 'wish' }));
  expect(code).toBe(2);
  expect(err).toContain('line 1: ');
});
