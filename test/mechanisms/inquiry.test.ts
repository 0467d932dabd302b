/** D2.2, D2.3, D2.5, D2.28: who is asked when, how often, and what is counted. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonActor } from '../../mechanisms/actor.ts';
import { clock } from '../../mechanisms/actor.ts';
import { isOpen } from '../../mechanisms/calendar.ts';
import { askedOf, coverage, countStates } from '../../mechanisms/coverage.ts';
import { decideInquiry } from '../../mechanisms/decide/inquiry.ts';
import {
  type Inquiry,
  type InquiryIntention,
  isAskable,
  monthEnded,
  newInquiry,
  summaryAt,
  turnAt,
  weekOf,
} from '../../mechanisms/inquiry.ts';
import { at, calendar, local, tengzhou } from './story.ts';

const rules = tengzhou.inquiry;
if (!rules) throw new Error('Tengzhou asks every week');
const boss: PersonActor = { type: 'person', id: 'boss', name: '周', grants: [], enterprise: 'works' };
const rival: PersonActor = { ...boss, id: 'rival', enterprise: 'other' };
const ask: InquiryIntention = { type: 'ask', person: 'boss' };
const none: InquiryIntention = { type: 'answer', answer: { type: 'none' } };
const demand: InquiryIntention = { type: 'answer', answer: { type: 'demand', number: 'QH20260304-0001' } };

let key = 0;
function after(...steps: Array<[when: string, what: InquiryIntention, by?: PersonActor]>) {
  let inquiry: Inquiry = newInquiry('tengzhou', 'works');
  const happened: string[] = [];
  for (const [when, what, by = boss] of steps) {
    const isClock = what.type === 'ask' || what.type === 'ask-review';
    const command = { ...what, by: isClock ? clock : by, key: String(++key) };
    const decision = decideInquiry(inquiry, command, { mechanism: tengzhou, calendar, now: at(when) });
    happened.push(...(decision.ok ? decision.entries.map(({ type }) => type) : [decision.refusal.code]));
    if (decision.ok) inquiry = decision.state;
  }
  return { inquiry, happened };
}

describe('D2.3 once a week', () => {
  test('asked once, not twice; answered in one tap; a demand is the better answer, and the last', () => {
    expect(after(['03-04 17:00', ask], ['03-04 17:05', ask], ['03-05 09:00', ask]).happened).toEqual(['asked']);
    const week = [
      ['03-04 17:00', ask],
      ['03-05 09:00', none],
      ['03-05 09:01', none],
    ] as Parameters<typeof after>;
    expect(after(...week).happened).toEqual(['asked', 'answered']);
    expect(after(...week, ['03-05 10:00', demand], ['03-05 11:00', none]).happened).toEqual(['asked', 'answered', 'answered']);
    expect(after(...week, ['03-05 10:00', demand]).inquiry.rounds[0]?.answer).toEqual({ type: 'demand', number: 'QH20260304-0001' });
    expect(after(['03-04 17:00', ask], ['03-05 09:00', none, rival]).happened).toEqual(['asked', 'not-your-role']);
    expect(after(['03-05 09:00', demand]).happened).toEqual([]);
  });

  test('not while a question stands: for five working days, then again', () => {
    // Asked late on Wed 4 March: Thu, Fri, Mon, Tue, Wed are five working days.
    expect(after(['03-04 17:00', ask], ['03-11 17:00', ask]).happened).toEqual(['asked']);
    expect(after(['03-04 17:00', ask], ['03-12 08:30', ask]).happened).toEqual(['asked', 'asked']);
  });

  test('seven days lie between two questions, whatever the week says', () => {
    const answered = [
      ['03-05 16:00', ask],
      ['03-05 16:10', none],
    ] as Parameters<typeof after>;
    expect(after(...answered, ['03-12 15:59', ask]).happened).toEqual(['asked', 'answered']);
    expect(after(...answered, ['03-12 16:00', ask]).happened).toEqual(['asked', 'answered', 'asked']);
  });

  test('left in peace when it asks for it, until it wants to be asked again', () => {
    const quiet = [
      ['03-04 17:00', ask],
      ['03-04 17:10', { type: 'hush' }],
    ] as Parameters<typeof after>;
    expect(after(...quiet, ['03-19 17:00', ask]).happened).toEqual(['asked', 'hushed']);
    expect(after(...quiet, ['03-12 17:00', { type: 'resume' }], ['03-19 17:00', ask]).happened).toEqual([
      'asked',
      'hushed',
      'resumed',
      'asked',
    ]);
  });

  test('only in opening hours, spread over the first three working days, and not in a week of holidays', () => {
    const turns = Array.from({ length: 300 }, (_, n) => turnAt(`firm-${n}`, '2026-03-02', rules, calendar));
    expect(turns.every((turn) => turn && isOpen(turn, calendar))).toBe(true);
    const days = turns.map((turn) => local(turn)?.slice(0, 5));
    for (const day of ['03-02', '03-03', '03-04']) expect(days.filter((each) => each === day).length).toBeGreaterThan(60);
    expect(turnAt('works', '2026-02-16', rules, calendar)).toBeUndefined(); // 16 to 22 February 2026: Spring Festival, whole
    expect(isAskable(newInquiry('tengzhou', 'works'), at('03-04 12:30'), rules, calendar)).toBe(false);
    expect(isAskable(newInquiry('tengzhou', 'works'), at('03-07 10:00'), rules, calendar)).toBe(false);
  });

  test('whenever the clock looks, no enterprise is asked twice in a week or within seven days', () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(looks, (list) => {
        let inquiry = newInquiry('tengzhou', 'works');
        for (const [minutes, answers] of list.toSorted(([one], [two]) => one - two)) {
          const now = new Date(at('03-02 00:00').getTime() + minutes * 60_000);
          for (const what of answers ? [ask, none] : [ask]) {
            const by = what === ask ? clock : boss;
            const decision = decideInquiry(inquiry, { ...what, by, key: '' }, { mechanism: tengzhou, calendar, now });
            if (decision.ok) inquiry = decision.state;
          }
        }
        const { rounds } = inquiry;
        expect(new Set(rounds.map(({ week }) => week)).size).toBe(rounds.length);
        for (const [place, round] of rounds.entries()) {
          const before = rounds[place - 1];
          if (before) expect(round.at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(7 * 86_400_000);
          expect(isOpen(round.at, calendar)).toBe(true);
        }
      }),
    );
  });
});

test('D2.5 the week is summed up on Friday, or on the last working day before', () => {
  expect(local(summaryAt('2026-03-02', rules, calendar))).toBe('03-06 16:00');
  expect(local(summaryAt('2026-03-30', rules, calendar))).toBe('04-03 16:00');
  expect(local(summaryAt('2026-04-27', rules, calendar))).toBe('04-30 16:00'); // Fri 1 May is a holiday
  expect(summaryAt('2026-02-16', rules, calendar)).toBeUndefined();
});

test('D2.28 a month ends on the first working day of the next, and each who was asked is asked how it went, once', () => {
  expect(monthEnded('2026-03-02', calendar)).toBe('2026-02');
  expect(monthEnded('2026-03-03', calendar)).toBeUndefined();
  expect(monthEnded('2026-03-01', calendar)).toBeUndefined();
  const review: InquiryIntention = { type: 'ask-review', month: '2026-03', person: 'boss' };
  const asked = [
    ['03-04 17:00', ask],
    ['04-01 09:00', review],
    ['04-01 09:05', review],
  ] as Parameters<typeof after>;
  expect(after(...asked).happened).toEqual(['asked', 'review-asked']);
  expect(after(['04-01 09:00', review]).happened).toEqual([]);
  const rate = (level: string): InquiryIntention => ({ type: 'review', month: '2026-03', level });
  expect(after(...asked, ['04-01 10:00', rate('satisfied')]).inquiry.reviews).toEqual([{ month: '2026-03', level: 'satisfied' }]);
  expect(after(...asked, ['04-01 10:00', rate('splendid')]).happened.at(-1)).toBe('unknown-level');
});

test('D2.2 town by town: asked, answered, silent, in peace, out of reach, in no town', () => {
  const week = weekOf('2026-03-05');
  const { inquiry } = after(['03-04 17:00', ask], ['03-05 09:00', demand]);
  const silent = after(['03-04 17:00', ask]).inquiry;
  const states = new Map([
    ['a', inquiry],
    ['b', silent],
    ['c', { ...newInquiry('tengzhou', 'c'), quiet: true as const }],
  ]);
  const firm = (id: string, area?: string, reachable = true) => ({ id, name: id, reachable, ...(area ? { area } : {}) });
  const firms = [firm('a', 'edz'), firm('b', 'edz'), firm('c', 'binhu'), firm('d', 'binhu', false), firm('e'), firm('f', 'atlantis')];
  const covered = coverage(firms, states, week, [{ code: 'edz' }, { code: 'binhu' }]);
  expect(covered.map(({ area, enterprises }) => [area, enterprises.map(({ state }) => state)])).toEqual([
    ['edz', ['raised', 'silent']],
    ['binhu', ['quiet', 'unreachable']],
    [undefined, ['open', 'open']],
  ]);
  expect(askedOf(countStates(covered.flatMap(({ enterprises }) => enterprises)))).toBe(2);
});
