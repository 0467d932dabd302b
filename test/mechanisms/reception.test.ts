/** D4.1 to D4.14: reception days of Wuhai, planned, announced, booked, decided. */
import { describe, expect, test } from '@jest/globals';
import { readCity } from '../../cities.ts';
import { clock, type PersonActor } from '../../mechanisms/actor.ts';
import { decideReception, type ReceptionCommand } from '../../mechanisms/decide/reception.ts';
import { fieldOf, freeSlots, matching, planned, type Reception, type ReceptionIntention } from '../../mechanisms/reception.ts';
import { rotaPlans } from '../../mechanisms/rota.ts';
import { at, calendar as shared, local } from './story.ts';

const { mechanism, calendar } = readCity('wuhai', shared.holidays);
const rules = mechanism.reception;
if (!rules) throw new Error('Wuhai has reception days');
const place = { zh: '市政府会议室', en: 'the meeting room' };
const plan = (day: string, leader = 'vice-1') => ({ day, half: 'am', leader, form: 'symposium', place }) as const;
const office: PersonActor = { type: 'person', id: 'office', name: '陈', grants: [{ role: 'dispatcher', city: 'wuhai' }] };
const firm = (id: string): PersonActor => ({ type: 'person', id: `${id}-boss`, name: '周', grants: [], enterprise: id });
const tags = ['above-scale'];
const matter = { type: 'book' as const, slot: '09:30', field: 'industry', text: '想扩产，缺用电指标', attachments: [], tags };

let key = 0;
/** The day after these, each at its time; the last refusal, if there was one. */
function after(...steps: Array<[when: string, by: ReceptionCommand['by'], what: ReceptionIntention]>) {
  let reception: Reception | undefined;
  let refusal: string | undefined;
  const happened: string[] = [];
  for (const [when, by, what] of steps) {
    const decision = decideReception(reception, { ...what, by, key: String(++key) }, { mechanism, calendar, now: at(when) });
    refusal = decision.ok ? undefined : decision.refusal.code;
    if (!decision.ok) continue;
    reception = decision.state;
    happened.push(...decision.entries.map(({ type }) => type));
  }
  return { reception, refusal, happened };
}
const opened: Parameters<typeof after>[number] = ['04-20 10:00', office, { type: 'open', plan: plan('2026-06-18') }];
const announced: Parameters<typeof after>[number] = ['05-28 08:30', clock, { type: 'check' }];

describe('D4.1, D4.2 when', () => {
  test('the notice goes out fifteen working days before, booking ends five, the brief is one', () => {
    // 18 June 2026 is a Thursday: back over weekends, fifteen working days are 28 May, five are 11 June, one is 17 June.
    const { publishAt, bookBy, briefAt, slots } = planned('wuhai', plan('2026-06-18'), rules, calendar);
    expect([publishAt, bookBy, briefAt].map(local)).toEqual(['05-28 08:30', '06-11 18:00', '06-17 08:30']);
    expect(slots[0]).toBe('09:00');
  });

  test('the rota names four days a year, each a working day, and another week has others', () => {
    const days = rotaPlans(rules, '2026-01-01', '2026-12-31', calendar).map(({ day, leader }) => `${day} ${leader}`);
    expect(days).toEqual(['2026-03-19 mayor', '2026-06-18 vice-1', '2026-09-17 vice-2', '2026-12-17 vice-3']);
    // The first Thursday of October 2026 lies in the holidays of the state: the next working day.
    const october = { rule: 'D4.1', months: [10], week: 1, weekday: 4, half: 'am' as const, leader: 'mayor', form: 'visit' };
    expect(rotaPlans({ ...rules, rota: [october] }, '2026-01-01', '2026-12-31', calendar).map(({ day }) => day)).toEqual(['2026-10-08']);
  });

  test('too late for its notice, on a day off, or by somebody else it is not planned', () => {
    expect(after(['06-01 10:00', office, { type: 'open', plan: plan('2026-06-18') }]).refusal).toBe('reception-too-soon');
    expect(after(['04-20 10:00', office, { type: 'open', plan: plan('2026-06-20') }]).refusal).toBe('reception-day-off');
    expect(after(['04-20 10:00', firm('a'), { type: 'open', plan: plan('2026-06-18') }]).refusal).toBe('not-your-role');
    expect(after(opened, opened).refusal).toBe('reception-exists');
  });

  test('it is announced once and briefed once, each when its time has come', () => {
    const check = (when: string) => [when, clock, { type: 'check' }] as [string, typeof clock, { type: 'check' }];
    const { happened } = after(
      opened,
      check('05-27 18:00'),
      check('05-28 08:30'),
      check('05-28 09:00'),
      check('06-17 08:30'),
      check('06-18 09:00'),
    );
    expect(happened).toEqual(['opened', 'published', 'briefed']);
  });
});

describe('D4.4, D4.7, D4.9 who books', () => {
  test('not before the notice, not after the end, not without a name, not who is not on the list', () => {
    expect(after(opened, ['05-27 10:00', firm('a'), matter]).refusal).toBe('reception-over');
    expect(after(opened, announced, ['06-12 10:00', firm('a'), matter]).refusal).toBe('reception-over');
    expect(after(opened, announced, ['06-01 10:00', { ...office, grants: [] }, matter]).refusal).toBe('anonymous-refused');
    expect(after(opened, announced, ['06-01 10:00', firm('a'), { ...matter, tags: ['micro'] }]).refusal).toBe('not-eligible');
    expect(after(opened, announced, ['06-01 10:00', firm('a'), { ...matter, text: ' ' }]).refusal).toBe('empty-text');
  });

  test('one slot has one taker, one enterprise one slot; a slot that was given back is free again', () => {
    const taken = [opened, announced, ['06-01 10:00', firm('a'), matter]] as Parameters<typeof after>;
    expect(after(...taken, ['06-01 10:01', firm('b'), matter]).refusal).toBe('slot-taken');
    expect(after(...taken, ['06-01 10:01', firm('a'), { ...matter, slot: '10:00' }]).refusal).toBe('booked-already');
    const { reception } = after(...taken, ['06-02 10:00', firm('a'), { type: 'cancel-booking', no: 1 }]);
    expect(reception && freeSlots(reception)).toContain('09:30');
    expect(after(...taken, ['06-02 10:00', firm('b'), { type: 'cancel-booking', no: 1 }]).refusal).toBe('not-your-role');
  });

  test('the office declines with one of the six reasons, and its article is kept', () => {
    const decline = (refusal: string) =>
      ['06-02 10:00', office, { type: 'decline-booking', no: 1, refusal }] as Parameters<typeof after>[number];
    const taken = [opened, announced, ['06-01 10:00', firm('a'), matter]] as Parameters<typeof after>;
    expect(after(...taken, decline('petition')).reception?.bookings[0]).toMatchObject({ stage: 'declined', refusal: 'petition' });
    expect(after(...taken, decline('because')).refusal).toBe('unknown-reason');
  });
});

describe('D4.11 field and leader', () => {
  const day = (id: string, leader: string) => planned('wuhai', plan(id, leader), rules, calendar);
  const june = day('2026-06-18', 'vice-1');
  const september = day('2026-09-17', 'vice-2');
  const december = day('2026-12-17', 'vice-3');

  test('a matter of the leader’s field stays, another goes to the next that fits, one that nobody has finds none', () => {
    const all = [december, september, june];
    expect(matching(all, june, 'finance', rules)?.day).toBe('2026-06-18');
    expect(matching(all, june, 'construction', rules)?.day).toBe('2026-09-17');
    expect(matching(all, december, 'construction', rules)?.day).toBe('2026-09-17');
    expect(matching([june], june, 'people', rules)).toBeUndefined();
    expect(matching([june], day('2026-03-19', 'mayor'), 'people', rules)?.day).toBe('2026-03-19');
  });

  test('the field is guessed by the likeliest department that has one (D4.10)', () => {
    expect(fieldOf(rules, ['transport', 'industry'])).toBe('construction');
    expect(fieldOf(rules, [])).toBeUndefined();
  });
});

describe('D4.13, D4.14 on the spot', () => {
  const taken = [opened, announced, ['06-01 10:00', firm('a'), matter]] as Parameters<typeof after>;
  const assign: ReceptionIntention = { type: 'assign', no: 1, number: 'QH20260618-0001', department: 'industry', outcome: '核增用电指标' };

  test('decided on the day, once, by the office', () => {
    expect(after(...taken, ['06-17 10:00', office, assign]).refusal).toBe('reception-not-yet');
    expect(after(...taken, ['06-18 10:00', firm('a'), assign]).refusal).toBe('not-your-role');
    const { reception, refusal } = after(
      ...taken,
      ['06-18 10:00', office, assign],
      ['06-18 10:01', office, { ...assign, department: 'tax' }],
    );
    expect(refusal).toBe('booking-ended');
    expect(reception?.bookings[0]).toMatchObject({ stage: 'assigned', number: 'QH20260618-0001', department: 'industry' });
  });

  test('a day that is cancelled with a reason is over; D4.3 its place changes until then', () => {
    const moved = after(...taken, ['06-02 10:00', office, { type: 'set-place', place: { zh: '园区', en: 'the park' } }]);
    expect(moved.reception?.place.zh).toBe('园区');
    const off = [...taken, ['06-02 10:00', office, { type: 'cancel', reason: '防汛' }]] as Parameters<typeof after>;
    expect(after(...off).reception?.cancelled?.reason).toBe('防汛');
    expect(after(...off, ['06-03 10:00', firm('b'), { ...matter, slot: '10:00' }]).refusal).toBe('reception-over');
    expect(after(...off, ['06-18 10:00', office, assign]).refusal).toBe('reception-over');
  });
});
