/** The busy minutes of WeCom are left to those who are in a hurry. */
import { expect, test } from '@jest/globals';
import { calm } from '../../../bot/wecom/calm.ts';

const at = (time: string) => new Date(`2026-03-03T${time}+08:00`);
const time = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

test('what would go at nine or half past goes some minutes later, always the same, and not all at once', () => {
  for (const busy of ['08:59:10', '09:00:00', '09:01:59', '09:29:30', '09:30:05']) {
    const due = calm(at(busy), 'digest:1');
    const half = busy < '09:20' ? at('09:00:00') : at('09:30:00');
    expect(due.getTime() - half.getTime()).toBeGreaterThanOrEqual(120_000);
    expect(due.getTime() - half.getTime()).toBeLessThan(600_000);
    expect(calm(at(busy), 'digest:1')).toEqual(due);
    expect(calm(due, 'digest:1')).toEqual(due);
  }
  const minutes = new Set(Array.from({ length: 200 }, (_, n) => time(calm(at('09:00:00'), `digest:${n}`))));
  expect([...minutes].sort()).toEqual(['09:02', '09:03', '09:04', '09:05', '09:06', '09:07', '09:08', '09:09']);
});

test('any other minute is as good as another', () => {
  for (const good of ['09:02:00', '09:17:00', '09:28:59']) expect(calm(at(good), 'digest:1')).toEqual(at(good));
});
