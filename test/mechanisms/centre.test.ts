/** What the centre may do. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import {
  accepted,
  administrator,
  asked,
  at,
  dispatcher,
  everybody,
  filed,
  filedUnsure,
  given,
  leader,
  local,
  officer,
  rated,
  resolved,
  returned,
  running,
  signed,
  supervisor,
  tengzhou,
  theClock,
  under,
  varied,
} from './story.ts';

const dispatch = (lead: string, more: Partial<Extract<Intention, { type: 'dispatch' }>> = {}): Intention => ({
  type: 'dispatch',
  lead,
  ...more,
});
const doubted = given(
  filed(),
  accepted(),
  resolved('03-03 10:00'),
  rated('03-03 11:00', 'dissatisfied'),
  resolved('03-05 10:00'),
  rated('03-05 11:00', 'dissatisfied'),
);
const grant: Intention = { type: 'grant-extension' };
const decline: Intention = { type: 'decline-extension' };

describe('who may', () => {
  const ids = (story: typeof doubted, what: Intention) =>
    everybody.filter((who) => story.when('03-05 12:00', who, what).refusal === undefined).map((who) => ('id' in who ? who.id : 'clock'));

  test('what comes back is proposed to those that it is likely for, without the one that returned it', () => {
    const back = given(filed('03-02 10:00', { likely: ['water', 'transport', 'housing'] }), returned());
    expect(back.demand.stage).toMatchObject({ name: 'triage', candidates: ['water', 'housing'] });
  });

  test('dispatchers and administrators of the city decide for the centre, nobody else', () => {
    const back = given(filed(), returned());
    for (const what of [dispatch('water'), { type: 'decline-return' }, { type: 'reject', reason: 'unclear' }] as const)
      expect(ids(back, what)).toEqual(['dispatcher', 'administrator']);
    expect(ids(doubted.and(...signed()), { type: 'verify', outcome: 'close' })).toEqual(['dispatcher', 'administrator']);
  });

  test('D2.16 extensions are decided by whom the mechanism names', () => {
    const decides = (approver: string) => {
      const mechanism = varied({ extension: { ...tengzhou.extension, approver } });
      return ids(under({ mechanism }).given(filed(), accepted(), asked()), grant);
    };
    expect(decides('dispatcher')).toEqual(['dispatcher', 'administrator']);
    expect(decides('supervisor')).toEqual(['supervisor']);
    expect(decides('leader')).toEqual(['leader']);
  });

  test('others are told whose decision it is', () => {
    expect(given(filedUnsure()).when('03-02 12:00', officer, dispatch('water')).refusal).toEqual({ code: 'not-your-role', need: 'centre' });
    expect(given(filed(), accepted(), asked()).when('03-03 12:00', supervisor, grant).refusal).toEqual({
      code: 'not-your-role',
      need: 'centre',
    });
    expect(given(filed(), accepted(), asked()).when('03-03 12:00', leader, decline).refusal).toEqual({
      code: 'not-your-role',
      need: 'centre',
    });
  });
});

describe('派单', () => {
  test('D2.11 a new card for the department, a word to the entrepreneur, and the centre keeps a card that says so', () => {
    const outcome = given(filedUnsure()).when('03-02 10:30', dispatcher, dispatch('water'));
    expect(outcome.told).toEqual(['dispatched → requester', 'triage → centre', 'new-card → water']);
    expect(outcome.demand.stage).toEqual({ name: 'dispatched', lead: 'water', coHandlers: [], dispatchedAt: at('03-02 10:30') });
    expect(running(outcome.demand, 'contact')?.by).toBe('03-03 17:30');
  });

  test('D2.13 one lead; each other department cooperates once, the lead not with itself', () => {
    const outcome = given(filedUnsure()).when('03-02 10:30', dispatcher, dispatch('water', { coHandlers: ['tax', 'water', 'tax'] }));
    expect(outcome.demand.stage).toMatchObject({ lead: 'water', coHandlers: ['tax'] });
  });

  test('of two dispatchers at once the second is told that it is dispatched', () => {
    const twice = given(filedUnsure(), ['03-02 10:30', dispatcher, dispatch('water')]);
    expect(twice.when('03-02 10:30:01', administrator, dispatch('tax')).refusal).toEqual({ code: 'wrong-stage', stage: 'dispatched' });
  });

  test('D2.10 of another kind it is promised what that kind is promised, counted from the day it was filed', () => {
    const question = given(filedUnsure('03-02 10:00')).when('03-02 16:00', dispatcher, dispatch('water', { kind: 'consultation' }));
    expect(question.demand.kind).toBe('consultation');
    expect(running(question.demand, 'resolve')).toMatchObject({ rule: 'D2.10', by: '03-03 17:30' });
    const complaint = given(filedUnsure('03-02 10:00', { kind: 'consultation' })).when(
      '03-04 16:00',
      dispatcher,
      dispatch('water', { kind: 'help' }),
    );
    expect(running(complaint.demand, 'resolve')).toMatchObject({ rule: 'D2.14', by: '03-09 17:30' });
    expect(complaint.demand.targets.filter(({ promised }) => promised)).toHaveLength(1);
  });

  test('of another kind under the same rule its clock stays as it is, a miss included', () => {
    const late = given(filedUnsure(), ['03-10 09:00', theClock, { type: 'check-deadlines' }]);
    const outcome = late.when('03-10 10:00', dispatcher, dispatch('water', { kind: 'suggestion' }));
    expect(outcome.demand.targets.find(({ promised }) => promised)).toMatchObject({ missedAt: at('03-10 09:00') });
  });

  test('of another kind in the middle of a redo, the three days of the redo run on and nothing is recounted', () => {
    const back = given(filed(), accepted(), resolved('03-05 10:00'), rated('03-05 11:00', 'dissatisfied'), returned('03-05 12:00'));
    const outcome = back.when('03-05 14:00', dispatcher, dispatch('water', { kind: 'consultation' }));
    expect(running(outcome.demand, 'rework')?.by).toBe('03-10 17:30');
    expect(running(outcome.demand, 'resolve')).toBeUndefined();
  });

  test('a clock that the new kind does not know ends with the old kind', () => {
    const [contact, question, usual, rework] = tengzhou.targets;
    const answer = { ...question, name: 'answer', promised: false, warnBefore: undefined };
    const mechanism = varied({ targets: [contact, question, answer, usual, rework] });
    const story = under({ mechanism }).given(filedUnsure('03-02 10:00', { kind: 'consultation' }));
    expect(running(story.demand, 'answer')).toBeDefined();
    expect(running(story.when('03-02 11:00', dispatcher, dispatch('water', { kind: 'help' })).demand, 'answer')).toBeUndefined();
  });
});

describe('退回 is arbitrated', () => {
  const back = given(filed(), returned());

  test('D2.13 declined, the department keeps it with a new card', () => {
    const outcome = back.when('03-02 15:00', dispatcher, { type: 'decline-return' });
    expect(outcome.entries).toEqual(['return-declined']);
    expect(outcome.told).toEqual(['triage → centre', 'new-card → transport']);
  });

  test('where nothing was returned there is nothing to decline', () => {
    for (const story of [given(filedUnsure()), given(filed())])
      expect(story.when('03-02 15:00', dispatcher, { type: 'decline-return' }).refusal).toEqual({ code: 'not-a-return' });
  });

  test('dispatched to another department, the first contact has its day again', () => {
    const outcome = back.when('03-03 15:00', dispatcher, dispatch('water'));
    expect(outcome.demand.stage).toMatchObject({ lead: 'water' });
    expect(outcome.demand.stage).not.toHaveProperty('bound');
  });
});

describe('D2.4 不予受理', () => {
  test('with a reason of the mechanism: closed, told, and no clock runs on', () => {
    const outcome = given(filedUnsure()).when('03-02 11:00', dispatcher, { type: 'reject', reason: 'in-court' });
    expect(outcome.told).toEqual(['closed → requester', 'triage → centre']);
    expect(outcome.demand.stage).toEqual({ name: 'closed', closure: 'rejected', closedAt: at('03-02 11:00'), reason: 'in-court' });
    expect(outcome.written[0]).toMatchObject({ rule: 'D2.4' });
    expect(outcome.alarm).toBeUndefined();
  });

  test('without such a reason not at all', () => {
    expect(given(filedUnsure()).when('03-02 11:00', dispatcher, { type: 'reject', reason: 'annoying' }).refusal).toEqual({
      code: 'unknown-reason',
    });
  });

  test('once a department has it, not any more', () => {
    const reject: Intention = { type: 'reject', reason: 'unclear' };
    expect(given(filed()).when('03-02 11:00', dispatcher, reject).refusal).toEqual({ code: 'wrong-stage', stage: 'dispatched' });
    expect(given(filed(), accepted()).when('03-02 12:00', dispatcher, reject).refusal).toMatchObject({
      code: 'already-accepted',
      name: 'officer',
    });
  });
});

describe('D2.27 核查', () => {
  test('after two replies that did not satisfy, the centre verifies, and is reminded of it', () => {
    expect(doubted.demand).toMatchObject({ replies: 2, stage: { name: 'verifying', lead: 'transport' } });
    expect(local(doubted.alarm)).toBe('03-12 11:00');
    expect(doubted.when('03-12 11:00', theClock, { type: 'check-deadlines' }).told).toContain('reminded → centre when the doors open');
  });

  test('closes it with its opinion, and the entrepreneur is told', () => {
    const outcome = doubted.and(...signed()).when('03-06 10:00', dispatcher, { type: 'verify', outcome: 'close', opinion: '已按要求整改' });
    expect(outcome.told).toEqual(['closed → requester', 'doubt → centre', 'card → transport']);
    expect(outcome.demand.stage).toMatchObject({ name: 'closed', closure: 'written-off', lead: 'transport', outcome: '已修好' });
    expect(outcome.written[0]).toMatchObject({ rule: 'D2.27', opinion: '已按要求整改' });
  });

  test('or sends it back once more, with three working days', () => {
    const outcome = doubted.when('03-06 10:00', dispatcher, { type: 'verify', outcome: 'redo' });
    expect(outcome.told).toEqual(['redone → requester', 'doubt → centre', 'new-card → transport']);
    expect(running(outcome.demand, 'rework')).toMatchObject({ rule: 'D2.26', by: '03-11 17:30' });
  });

  test('at no other stage', () => {
    const verify: Intention = { type: 'verify', outcome: 'close' };
    expect(given(filed(), accepted(), resolved()).when('03-04 11:00', dispatcher, verify).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
    expect(given(filedUnsure()).when('03-04 11:00', dispatcher, verify).refusal).toEqual({ code: 'wrong-stage', stage: 'triage' });
  });
});
