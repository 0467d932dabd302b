/** A province over a city: the city's own word holds, or whatever ends first (D6). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot, readCity } from '../../cities.ts';
import { checkMechanism } from '../../mechanisms/load.ts';
import type { Mechanism } from '../../mechanisms/mechanism.ts';
import { preview } from '../../mechanisms/targets.ts';
import { at, calendar, filed, local, running, under } from './story.ts';

/** Tengzhou's file with these lines before it, read as the program reads it. */
function tengzhouWith(lines: string): Mechanism {
  const folder = mkdtempSync(join(tmpdir(), 'qihu-layers-'));
  const file = join(folder, 'tengzhou.yaml');
  try {
    writeFileSync(file, `${lines}\n${readFileSync(join(projectRoot(), 'mechanisms/cities/tengzhou.yaml'), 'utf8')}`);
    return readCity(file, calendar.holidays).mechanism;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const clocks = (mechanism: Mechanism, kind: 'complaint' | 'consultation') => {
  const { demand } = under({ mechanism }).given(filed('03-02 10:00', { kind }));
  return Object.fromEntries(['accept', 'contact', 'answer', 'resolve'].map((name) => [name, running(demand, name)?.rule]));
};

test('local: the city’s own clocks hold, what it does not know is added, from the city’s layer before the province’s', () => {
  const mechanism = tengzhouWith('parent: zaozhuang\nlayers: local');
  expect(clocks(mechanism, 'complaint')).toEqual({ accept: 'Z1.1', contact: 'D2.12', answer: 'Z1.2', resolve: 'D2.14' });
});

test('strictest: of two of one name the one that ends first runs, demand by demand', () => {
  const lax = tengzhouWith('parent: zaozhuang\nlayers: strictest');
  expect(clocks(lax, 'complaint').resolve).toBe('D2.14'); // 5 before 10 and 15
  const slow = {
    ...lax,
    targets: lax.targets.map((target) =>
      target.rule === 'D2.14' ? { ...target, term: { count: 12, unit: 'working-day' as const } } : target,
    ),
  };
  expect(clocks(slow, 'complaint').resolve).toBe('Z1.3'); // 10 before 12
  expect(clocks(slow, 'consultation').resolve).toBe('D2.10');
  const { demand } = under({ mechanism: slow }).given(filed());
  expect(demand.targets.filter(({ name, stoppedAt }) => name === 'resolve' && !stoppedAt)).toHaveLength(1);
  expect(demand.targets.find(({ name }) => name === 'resolve')?.promised).toBe(true);
  expect(local(preview({ kind: 'complaint', lane: 'general' }, at('03-02 10:00'), { mechanism: slow, calendar })?.by)).toBe('03-16 17:30');
});

test('what was merged is kept whole and can be read again', () => {
  const mechanism = tengzhouWith('parent: zaozhuang\nlayers: strictest');
  expect(checkMechanism(JSON.parse(JSON.stringify(mechanism)), 'kept')).toEqual(mechanism);
});

test('a layer that is not there is named', () => {
  expect(() => tengzhouWith('parent: atlantis')).toThrow(
    /layers\/atlantis\.yaml is not there: parent: in .* names a file in mechanisms\/layers/,
  );
});
