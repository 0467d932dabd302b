/** A demand keeps the version it began under; clocks are counted anew only where a file, or a published year, says so. */
import { describe, expect, test } from '@jest/globals';
import { clock } from '../../mechanisms/actor.ts';
import { decide } from '../../mechanisms/decide/index.ts';
import {
  accepted,
  asked,
  at,
  calendar,
  dispatcher,
  filed,
  given,
  officer,
  resolved,
  running,
  tengzhou,
  theClock,
  varied,
} from './story.ts';

const longer = varied({ targets: tengzhou.targets.map((target) => ({ ...target, term: { count: 10, unit: 'working-day' } })) });
const adopt = { type: 'recount', adopt: { ref: 'new@1', mechanism: longer } } as const;

describe('another version of the file', () => {
  test('moves running clocks from where they began, and the demand says which version it is under now', () => {
    const outcome = given(filed(), accepted()).when('03-03 09:00', theClock, adopt);
    expect(outcome.entries).toEqual(['recounted']);
    expect(running(outcome.demand, 'resolve')).toEqual({ rule: 'D2.14', by: '03-16 17:30', warnAt: '03-13 08:30' });
    expect(outcome.demand.mechanism).toBe('new@1');
    expect(outcome.told).toEqual(['recounted → requester when the doors open', 'card → transport']);
    expect(outcome.alarm).toBe('03-13 08:30');
  });

  test('leaves alone what was extended, missed or met', () => {
    const extended = given(filed(), accepted(), asked()).and('03-03 10:00', dispatcher, { type: 'grant-extension' });
    expect(running(extended.when('03-04 09:00', theClock, adopt).demand, 'resolve')?.by).toBe('03-16 17:30');
    const missed = given(filed(), accepted()).and('03-10 09:00', theClock, { type: 'check-deadlines' });
    expect(running(missed.when('03-10 09:01', theClock, adopt).demand, 'resolve')?.by).toBe('03-09 17:30');
    const met = given(filed(), accepted(), resolved());
    expect(met.when('03-05 09:00', theClock, adopt).demand.targets).toEqual(met.demand.targets);
  });

  test('is nobody’s to choose, and nothing for what has ended', () => {
    expect(given(filed()).when('03-03 09:00', officer, adopt).refusal).toMatchObject({ code: 'not-your-role' });
    const closed = given(filed(), ['03-02 12:00', { ...officer, id: 'boss' }, { type: 'withdraw' }]);
    expect(closed.when('03-03 09:00', theClock, adopt).refusal).toMatchObject({ code: 'wrong-stage' });
  });
});

describe('a year that is published at last', () => {
  const begun = given(filed('2026-12-29 10:00', { id: 'd9' }), accepted('2026-12-29 11:00'));
  const published = {
    ...calendar,
    holidays: { ...calendar.holidays, years: new Set([...calendar.holidays.years, 2027]), off: new Map([['2027-01-01', '元旦']]) },
  };
  const count = (world: typeof calendar) =>
    decide(
      begun.demand,
      { type: 'recount', by: clock, key: 'r' },
      { mechanism: tengzhou, calendar: world, now: at('2026-12-30 09:00') },
      9,
    );

  test('moves the date and makes it certain', () => {
    expect(begun.demand.targets.find(({ promised }) => promised)?.provisional).toBe(true);
    const decision = count(published);
    expect(decision.ok && decision.entries).toMatchObject([{ type: 'recounted', dates: [{ name: 'resolve', provisional: false }] }]);
    expect(decision.ok && running(decision.demand, 'resolve')?.by).toBe('2027-01-06 17:30');
  });

  test('until then nothing happens', () => {
    const decision = count(calendar);
    expect(decision.ok && decision.entries).toEqual([]);
  });
});
