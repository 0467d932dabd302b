/** D2.13: a department that is not the one gives it back, or hands it on. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import { accepted, asked, at, dispatcher, filed, filedUnsure, given, helper, officer, resolved, returned, running } from './story.ts';

const accept: Intention = { type: 'accept' };
const giveBack: Intention = { type: 'return', reason: 'not-ours' };
const handOver: Intention = { type: 'transfer', lead: 'water' };
const shared = given(filedUnsure(), ['03-02 10:30', dispatcher, { type: 'dispatch', lead: 'transport', coHandlers: ['water'] }]);

describe('D2.13 退回', () => {
  test('goes back to the centre, the promised clock runs on, and the group loses its card', () => {
    const outcome = given(filed()).when(...returned('03-02 14:00'));
    expect(outcome.told).toEqual(['triage → centre', 'card → transport']);
    expect(outcome.demand).toMatchObject({
      returns: 1,
      stage: { name: 'triage', returned: { department: 'transport', reason: 'not-ours', text: '属于水务' } },
    });
    expect(running(outcome.demand, 'resolve')?.by).toBe('03-09 17:30');
  });

  test('within one working day of the dispatch, to the minute', () => {
    expect(given(filed()).when(...returned('03-03 17:30')).entries).toEqual(['returned']);
    expect(given(filed()).when(...returned('03-03 17:31')).refusal).toEqual({
      code: 'return-too-late',
      by: at('03-03 17:30'),
      rule: 'D2.13',
    });
  });

  test('for a listed reason', () => {
    expect(given(filed()).when('03-02 14:00', officer, { type: 'return', reason: 'too-busy' }).refusal).toEqual({ code: 'unknown-reason' });
  });

  test('twice at most', () => {
    const again: Parameters<ReturnType<typeof given>['and']> = ['03-02 15:00', dispatcher, { type: 'dispatch', lead: 'transport' }];
    const twice = given(filed(), returned('03-02 14:00'), again, returned('03-02 15:30'), [
      '03-02 16:00',
      dispatcher,
      { type: 'dispatch', lead: 'transport' },
    ]);
    expect(twice.when(...returned('03-02 16:30')).refusal).toEqual({ code: 'no-return-left', max: 2, rule: 'D2.13' });
  });

  test('not after 办结', () => {
    expect(given(filed(), accepted(), resolved()).when(...returned('03-04 11:00')).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
  });

  test('declined, it binds the department: no second return, no hand-over', () => {
    const bound = given(filed(), returned(), ['03-02 15:00', dispatcher, { type: 'decline-return' }]);
    expect(bound.demand.stage).toMatchObject({ name: 'dispatched', lead: 'transport', bound: true });
    expect(bound.when('03-02 16:00', officer, giveBack).refusal).toEqual({ code: 'return-declined-before' });
    expect(bound.when('03-02 16:00', officer, handOver).refusal).toEqual({ code: 'no-transfer-left', max: 1, rule: 'D2.13' });
    expect(bound.and('03-02 16:00', officer, accept).when('03-02 16:30', officer, giveBack).refusal).toEqual({
      code: 'return-declined-before',
    });
  });

  test('declined, those who cooperated still do', () => {
    const bound = shared.and(...returned()).and('03-02 15:00', dispatcher, { type: 'decline-return' });
    expect(bound.demand.stage).toMatchObject({ coHandlers: ['water'] });
  });

  test('an extension that was asked is asked no more', () => {
    expect(given(filed(), accepted(), asked('03-03 09:00')).when(...returned('03-03 10:00')).told).toEqual([
      'triage → centre',
      'extension-question → centre',
      'card → transport',
    ]);
  });
});

describe('D2.13 转办', () => {
  test('hands it on with the clock running: a farewell for the one, a new card for the other', () => {
    const outcome = given(filed()).when('03-02 14:00', officer, handOver);
    expect(outcome.told).toEqual(['transferred → requester', 'card → transport', 'new-card → water']);
    expect(outcome.demand).toMatchObject({ transfers: 1, stage: { name: 'dispatched', lead: 'water' } });
    expect(running(outcome.demand, 'resolve')?.by).toBe('03-09 17:30');
  });

  test('the one who handed it on has no say any more', () => {
    expect(given(filed(), ['03-02 14:00', officer, handOver]).when('03-02 15:00', officer, accept).refusal).toMatchObject({
      code: 'not-your-role',
      department: 'water',
    });
  });

  test('not to oneself, and once only', () => {
    expect(given(filed()).when('03-02 14:00', officer, { type: 'transfer', lead: 'transport' }).refusal).toEqual({
      code: 'same-department',
    });
    const handed = given(filed(), ['03-02 14:00', officer, handOver]);
    expect(handed.when('03-02 15:00', helper, { type: 'transfer', lead: 'tax' }).refusal).toEqual({
      code: 'no-transfer-left',
      max: 1,
      rule: 'D2.13',
    });
  });

  test('not after 办结', () => {
    expect(given(filed(), accepted(), resolved()).when('03-04 11:00', officer, handOver).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
  });
});
