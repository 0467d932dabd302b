import { expect, test } from '@jest/globals';
import { bottomOf, bulletin, type FigureName, measureSchema, type Reported, type Row } from '../../mechanisms/bulletin.ts';
import { before, periodOf, readPeriod, spanOf } from '../../mechanisms/period.ts';
import type { GivenCard, Standing } from '../../mechanisms/standing.ts';
import { newStanding } from '../../mechanisms/standing.ts';
import { at, calendar } from './story.ts';

const march = spanOf(periodOf('2026-03-15', 'month'), calendar);
const measure = measureSchema.parse({});

/** Filed, promised until, answered: local times of 2026. */
function demand(number: string, lead: string, [filed, by, answered]: [string, string, string?], more: Partial<Reported> = {}): Reported {
  const end = answered === undefined ? undefined : at(answered);
  const missed = end === undefined || end > at(by) ? { missedAt: at(by) } : {};
  return {
    number,
    lead,
    filedAt: at(filed),
    targets: [{ promised: true, by: at(by), ...(end ? { stoppedAt: end } : {}), ...missed }],
    ratings: [],
    history: [{ type: 'filed', at: at(filed) }, ...(end ? [{ type: 'resolved' as const, at: end }] : [])],
    ...more,
  };
}

const count = (demands: Reported[], standings: Standing[] = []) =>
  bulletin({ demands, standings, span: march, calendar, measure, satisfies: (level) => level === 'satisfied' });
const figure = (rows: Row[], unit: string, name: FigureName) => rows.find((row) => row.unit === unit)?.figures[name];

test('D2.29 a demand counts in the month in which each thing happened', () => {
  const rows = count([
    demand('QH1', 'transport', ['02-27 10:00', '03-06 17:30', '03-05 10:00']),
    demand('QH2', 'transport', ['03-30 10:00', '04-07 17:30']),
    demand('QH3', 'transport', ['03-02 10:00', '03-09 17:30', '03-10 10:00']),
  ]);
  const transport = (name: FigureName) => figure(rows, 'transport', name);
  expect(transport('received')).toEqual(['QH2', 'QH3']);
  expect(transport('answered')).toEqual(['QH1', 'QH3']);
  expect(transport('due')).toEqual(['QH1', 'QH3']);
  expect(transport('onTime')).toEqual(['QH1']);
  expect(transport('late')).toEqual(['QH3']);
  expect(transport('open')).toEqual(['QH2']);
  expect(rows[0]?.median).toBe(5.5); // QH1: make-up 28, 2, 3, 4, 5; QH3: 3, 4, 5, 6, 9, 10.
});

test('a promise that ended unanswered is late, also while it is still open', () => {
  const rows = count([demand('QH1', 'tax', ['03-02 10:00', '03-09 17:30'])]);
  expect(figure(rows, 'tax', 'late')).toEqual(['QH1']);
  expect(figure(rows, 'tax', 'open')).toEqual(['QH1']);
});

test('what the enterprise took back in time was never due', () => {
  const withdrawn = demand('QH1', 'tax', ['03-02 10:00', '03-09 17:30', '03-03 10:00'], {
    history: [
      { type: 'filed', at: at('03-02 10:00') },
      { type: 'closed', at: at('03-03 10:00'), closure: 'withdrawn' },
    ],
  });
  const rows = count([withdrawn]);
  expect(figure(rows, 'tax', 'due')).toEqual([]);
  expect(figure(rows, 'tax', 'received')).toEqual(['QH1']);
  expect(rows[0]?.points).toBeUndefined();
});

test('sent back at the end of the month it is open again', () => {
  const redone = demand('QH1', 'tax', ['03-02 10:00', '03-09 17:30', '03-05 10:00'], {
    history: [
      { type: 'filed', at: at('03-02 10:00') },
      { type: 'resolved', at: at('03-05 10:00') },
      { type: 'redone', at: at('03-31 10:00') },
      { type: 'resolved', at: at('04-02 10:00') },
    ],
  });
  const rows = count([redone]);
  expect(figure(rows, 'tax', 'redone')).toEqual(['QH1']);
  expect(figure(rows, 'tax', 'open')).toEqual(['QH1']);
});

test('the last rating of the month counts, one whose appeal was upheld does not', () => {
  const rated = (number: string, ...ratings: Reported['ratings']) =>
    demand(number, 'tax', ['03-02 10:00', '03-09 17:30', '03-05 10:00'], { ratings });
  const by = { id: 'x', name: 'x' } as never;
  const rows = count([
    rated('QH1', { at: at('03-06 10:00'), level: 'dissatisfied' }, { at: at('03-11 10:00'), level: 'satisfied' }),
    rated('QH2', {
      at: at('03-06 10:00'),
      level: 'dissatisfied',
      appeal: { at: at('03-07 10:00'), by, text: '', upheld: true },
    }),
    rated('QH3', { at: at('04-01 10:00'), level: 'dissatisfied' }),
  ]);
  expect(figure(rows, 'tax', 'rated')).toEqual(['QH1']);
  expect(figure(rows, 'tax', 'satisfied')).toEqual(['QH1']);
});

test('D2.22 a card of the month counts for its unit, a lifted one does not', () => {
  const card = (number: string, day: string): GivenCard => ({ color: 'yellow', at: at(day), rule: 'D2.22', number });
  const lifted = { at: at('03-12 10:00'), by: { id: 'x', name: 'x' } as never, reason: 'r' };
  const standing: Standing = {
    ...newStanding('tengzhou', 'tax'),
    cards: [card('QH1', '03-10 08:30'), { ...card('QH2', '03-11 08:30'), lifted }, card('QH3', '02-11 08:30')],
  };
  const rows = count([], [standing]);
  expect(figure(rows, 'tax', 'yellow')).toEqual(['QH1']);
});

test('points: the share in time, the share satisfied, less the cards; the best first', () => {
  const standing: Standing = {
    ...newStanding('tengzhou', 'tax'),
    cards: [{ color: 'yellow', at: at('03-10 08:30'), rule: 'D2.22', number: 'QH2' }],
  };
  const rows = count(
    [
      demand('QH1', 'tax', ['03-02 10:00', '03-09 17:30', '03-05 10:00']),
      demand('QH2', 'tax', ['03-02 10:00', '03-09 17:30', '03-10 10:00']),
      demand('QH3', 'transport', ['03-02 10:00', '03-09 17:30', '03-05 10:00'], {
        ratings: [{ at: at('03-06 10:00'), level: 'dissatisfied' }],
      }),
    ],
    [standing],
  );
  // Tax: half of 60, nobody rated so 40, one yellow 2. Transport: 60 and nothing.
  expect(rows.map(({ unit, points }) => [unit, points])).toEqual([
    ['tax', 68],
    ['transport', 60],
  ]);
});

test('D2.31 the bottom two of a ranking, of those that could be measured; of three units nobody is the bottom two', () => {
  const row = (unit: string, points?: number) => ({ unit, figures: {}, ...(points === undefined ? {} : { points }) }) as Row;
  const rows = [row('a', 90), row('b', 80), row('c', 70), row('d', 60), row('e')];
  expect(bottomOf(rows, 2).map(({ unit }) => unit)).toEqual(['c', 'd']);
  expect(bottomOf(rows.slice(0, 3), 2)).toEqual([]);
});

test.each([
  ['2026-03-31', '2026-02', { cadence: 'month', id: '2026-03', from: '2026-03-01', to: '2026-04-01' }],
  ['2026-01-01', '2025-12', { cadence: 'month', id: '2026-01', from: '2026-01-01', to: '2026-02-01' }],
  ['2026-11-30', '2026-Q3', { cadence: 'quarter', id: '2026-Q4', from: '2026-10-01', to: '2027-01-01' }],
  ['2026-06-30', '2025-H2', { cadence: 'half-year', id: '2026-H1', from: '2026-01-01', to: '2026-07-01' }],
  ['2026-02-17', '2025', { cadence: 'year', id: '2026', from: '2026-01-01', to: '2027-01-01' }],
] as const)('%s, after %s, lies in %j', (day, earlier, period) => {
  expect(periodOf(day, period.cadence)).toEqual(period);
  expect(before(period).id).toBe(earlier);
  expect(readPeriod(period.id)).toEqual(period);
});

test.each(['2026-13', '2026-Q5', '2026-H3', '26', '2026-00', '2026-1', "2026'"])('%s is no period', (id) => {
  expect(readPeriod(id)).toBeUndefined();
});
