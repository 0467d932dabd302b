/** D2.22 to D2.24, D3.13, D5.12, D5.18: what a department's missed clocks lead to, and who may say otherwise. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCity } from '../../cities.ts';
import { type Actor, clock } from '../../mechanisms/actor.ts';
import { decideStanding, foresee } from '../../mechanisms/decide/standing.ts';
import type { Mechanism } from '../../mechanisms/mechanism.ts';
import { evolveStanding, newStanding, row, type Standing, type StandingEntry, type StandingIntention } from '../../mechanisms/standing.ts';
import {
  accepted,
  asked,
  at,
  calendar,
  dispatcher,
  filed,
  given,
  leader,
  officer,
  resolved,
  supervisor,
  tengzhou,
  theClock,
} from './story.ts';

const file = (name: string) => readCity(name, calendar.holidays).mechanism;
const miss = (number: string, target: 'resolve' | 'contact' = 'resolve', kind: 'help' | 'consultation' = 'help'): StandingIntention => ({
  type: 'record-missed',
  number,
  target,
  kind,
});
const met = (number: string): StandingIntention => ({ type: 'record-met', number });

const nameOf = (entry: StandingEntry): string => {
  if (entry.type === 'card-given') return `${entry.card.color} ${entry.card.number}`;
  if (entry.type === 'interview-due') return `interview ${entry.interview.with}`;
  return entry.type === 'handed-off' ? `to ${entry.handOff.to.zh}` : entry.type;
};
const ruleOf = (entry: StandingEntry): string[] => {
  if (entry.type === 'card-given') return [entry.card.rule];
  if (entry.type === 'interview-due') return [entry.interview.rule];
  return entry.type === 'handed-off' ? [entry.handOff.rule] : [];
};

/** The standing after these, and what happened on the way: `yellow 1`, `interview deputy`. */
function after(mechanism: Mechanism, ...commands: Array<StandingIntention | [Actor, StandingIntention]>) {
  let standing: Standing = newStanding(mechanism.city, 'transport');
  const happened: string[] = [];
  const rules: string[] = [];
  let refusal: string | undefined;
  for (const [index, given1] of commands.entries()) {
    const [by, what] = Array.isArray(given1) ? given1 : [clock, given1];
    const decision = decideStanding(standing, { ...what, by, key: `k${index}` }, { mechanism, calendar, now: at('03-09 17:30') });
    if (!decision.ok) {
      refusal = decision.refusal.code;
      continue;
    }
    standing = decision.standing;
    happened.push(...decision.entries.map(nameOf));
    rules.push(...decision.entries.flatMap(ruleOf));
  }
  return { standing, happened: happened.filter((each) => each !== 'row-used'), rules, refusal };
}

describe('Tengzhou', () => {
  test('D2.22 a missed result is a yellow card with its order, one act', () => {
    const { standing, happened, rules } = after(tengzhou, miss('A'));
    expect([happened, rules]).toEqual([['yellow A'], ['D2.22']]);
    expect(standing.cards).toEqual([{ color: 'yellow', at: at('03-09 17:30'), rule: 'D2.22', number: 'A', order: '2026-01' }]);
  });

  test('D2.22 a contact that came late is no card', () => {
    expect(after(tengzhou, miss('A', 'contact')).happened).toEqual([]);
  });

  test('D2.23 the second yellow in a row is red, and the deputy is interviewed', () => {
    const { happened, rules } = after(tengzhou, miss('A'), miss('B'));
    expect(happened).toEqual(['yellow A', 'yellow B', 'red B', 'interview deputy']);
    expect(rules).toEqual(['D2.22', 'D2.22', 'D2.23', 'D2.23']);
  });

  test('D2.24 two reds in a row are the head’s interview', () => {
    const { happened } = after(tengzhou, miss('A'), miss('B'), miss('C'), miss('D'));
    expect(happened.slice(4)).toEqual(['yellow C', 'yellow D', 'red D', 'interview head', 'interview deputy']);
  });

  test('D6 a promise kept in between ends the row; where the file says never, it does not', () => {
    expect(after(tengzhou, miss('A'), met('B'), miss('C')).happened).toEqual(['yellow A', 'row-ended', 'yellow C']);
    const strict = { ...tengzhou, ladder: { ...tengzhou.ladder, reset: 'never' as const } };
    expect(after(strict, miss('A'), met('B'), miss('C')).happened).toContain('red C');
  });

  test('D6 the supervisor lifts a card with a reason, and it counts no more', () => {
    const lift: StandingIntention = { type: 'lift-card', place: 0, reason: '平台故障' };
    const { standing, happened } = after(tengzhou, miss('A'), [supervisor, lift], miss('B'));
    expect(happened).toEqual(['yellow A', 'card-lifted', 'yellow B']);
    expect(standing.cards[0]?.lifted).toMatchObject({ reason: '平台故障', by: { name: 'supervisor' } });
    for (const who of [officer, dispatcher, leader, clock]) expect(after(tengzhou, miss('A'), [who, lift]).refusal).toBe('not-your-role');
    expect(after(tengzhou, miss('A'), [supervisor, { ...lift, reason: ' ' }]).refusal).toBe('empty-text');
    expect(after(tengzhou, miss('A'), [supervisor, lift], [supervisor, lift]).refusal).toBe('no-such-card');
  });

  test('an interview is recorded once', () => {
    const held: StandingIntention = { type: 'hold-interview', place: 0, text: '3月10日，专班与分管负责人' };
    const { standing } = after(tengzhou, miss('A'), miss('B'), [supervisor, held]);
    expect(standing.interviews).toMatchObject([{ with: 'deputy', rule: 'D2.23', held: { text: '3月10日，专班与分管负责人' } }]);
    expect(after(tengzhou, miss('A'), miss('B'), [supervisor, held], [supervisor, held]).refusal).toBe('no-such-interview');
  });

  test('what would fall is known before it falls', () => {
    const { standing } = after(tengzhou, miss('A'));
    const world = { mechanism: tengzhou, calendar, now: at('03-09 17:30') };
    expect(foresee(standing, { number: 'B', target: 'resolve', kind: 'help' }, world).map(({ type }) => type)).toEqual([
      'card-given',
      'card-given',
      'interview-due',
    ]);
  });
});

describe('the other cities', () => {
  test('D5.12 hands a coordination to the supervision office, no consultation; D5.18 by hand and with a reason', () => {
    const xinyang = file('xinyang');
    expect(after(xinyang, miss('A'))).toMatchObject({ happened: ['to 市政府督查室'], rules: ['D5.12'] });
    expect(after(xinyang, miss('A', 'resolve', 'consultation')).happened).toEqual([]);
    const over: StandingIntention = { type: 'hand-off', step: 1, number: 'A', reason: '敷衍' };
    const [own] = supervisor.grants;
    const theirs: Actor = { ...supervisor, grants: [{ ...own!, city: 'xinyang' }] };
    expect(after(xinyang, [theirs, over])).toMatchObject({ happened: ['to 市监察局'], rules: ['D5.18'] });
    expect(after(xinyang, [theirs, { ...over, step: 0 }]).refusal).toBe('unknown-reason');
    expect(after(xinyang, [clock, over]).refusal).toBe('not-your-role');
  });

  test('D3.13 is inspected; Dongguan and Wuhai state nothing that happens by itself', () => {
    expect(after(file('rudong'), miss('A')).happened).toEqual(['inspected']);
    for (const name of ['dongguan', 'wuhai']) expect(after(file(name), miss('A')).happened).toEqual([]);
  });
});

describe('what a demand tells the standing', () => {
  const late = given(filed(), accepted());

  test('a miss counts; before it, the group and the deputies are warned of it', () => {
    expect(late.when('03-06 08:30', theClock, { type: 'check-deadlines' }).told).toEqual(
      expect.arrayContaining(['card-warning → transport when the doors open', 'card-warning → deputies when the doors open']),
    );
    expect(late.when('03-09 17:30', theClock, { type: 'check-deadlines' }).notices).toContainEqual(
      expect.objectContaining({ type: 'missed', to: { type: 'standing', id: 'transport' } }),
    );
  });

  test('D2.15 a plan that is in by then holds the card up; declined, it falls', () => {
    const planned = late.and(...asked('03-06 10:00', '03-16 17:30')).and('03-06 10:01', theClock, { type: 'check-deadlines' });
    const missed = planned.when('03-09 17:30', theClock, { type: 'check-deadlines' });
    expect(missed.notices.some(({ to }) => to.type === 'standing')).toBe(false);
    const declined = planned
      .and('03-09 17:30', theClock, { type: 'check-deadlines' })
      .when('03-10 09:00', dispatcher, { type: 'decline-extension' });
    expect(declined.notices).toContainEqual(
      expect.objectContaining({ type: 'extension-declined', to: { type: 'standing', id: 'transport' } }),
    );
    expect(planned.when('03-09 09:00', dispatcher, { type: 'decline-extension' }).notices.some(({ to }) => to.type === 'standing')).toBe(
      false,
    );
  });

  test('a promise kept is told too; a late one is not', () => {
    expect(late.when(...resolved()).notices).toContainEqual(
      expect.objectContaining({ type: 'resolved', to: { type: 'standing', id: 'transport' } }),
    );
    const overdue = late.and('03-10 09:00', theClock, { type: 'check-deadlines' }).when(...resolved('03-10 10:00'));
    expect(overdue.notices.some(({ to }) => to.type === 'standing')).toBe(false);
  });

  test('D2.30 a denied contact is recorded under the rule of the file', () => {
    const claimed = late.and('03-02 12:00', officer, { type: 'record-contact' });
    const denied = claimed.when('03-02 13:00', { ...officer, id: 'boss' }, { type: 'confirm-contact', answer: 'no' });
    expect(denied.written).toMatchObject([{ type: 'contact-confirmed', rule: 'D2.30' }]);
    expect(denied.notices).toContainEqual(
      expect.objectContaining({ type: 'contact-confirmed', to: { type: 'standing', id: 'transport' } }),
    );
  });
});

test('whatever happens in whatever order: no card twice for one miss, rows below their limit, history tells it all again', () => {
  const command = fc.oneof(
    fc.nat({ max: 5 }).map((n) => miss(`N${n}`)),
    fc.nat({ max: 5 }).map((n) => met(`N${n}`)),
    fc.nat({ max: 8 }).map((place): StandingIntention => ({ type: 'lift-card', place, reason: '查实' })),
    fc.nat({ max: 4 }).map((place): StandingIntention => ({ type: 'hold-interview', place, text: '已谈' })),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let standing = newStanding('tengzhou', 'transport');
      let again = standing;
      for (const [index, what] of commands.entries()) {
        const by = what.type === 'record-missed' || what.type === 'record-met' ? clock : supervisor;
        const before = standing;
        const decision = decideStanding(
          standing,
          { ...what, by, key: `k${index}` },
          { mechanism: tengzhou, calendar, now: at('03-09 17:30') },
        );
        if (!decision.ok) continue;
        standing = decision.standing;
        again = decision.entries.reduce(evolveStanding, again);
        const yellows =
          standing.cards.length -
          before.cards.length -
          standing.cards.slice(before.cards.length).filter(({ color }) => color === 'red').length;
        expect(yellows).toBe(what.type === 'record-missed' ? 1 : 0);
        expect(row(standing, 'yellow')).toBeLessThan(2);
        expect(row(standing, 'red')).toBeLessThan(2);
      }
      expect(again).toEqual(standing);
    }),
  );
});
