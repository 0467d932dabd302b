/** D2.15, D2.16: a later date, asked by the department and decided by the centre. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import { accepted, administrator, asked, at, dispatcher, filed, given, local, officer, running, theClock, under, varied } from './story.ts';

const extend: Intention = { type: 'request-extension', until: at('03-16 17:30'), reason: '等沥青' };
const grant: Intention = { type: 'grant-extension' };
const decline: Intention = { type: 'decline-extension' };

describe('D2.16 an extension is asked', () => {
  const handling = given(filed(), accepted());

  test('is asked of the centre, and nothing moves until it has agreed', () => {
    const outcome = handling.when(...asked('03-03 09:00', '03-16 17:30'));
    expect(outcome.told).toEqual(['extension-question → centre', 'card → transport']);
    expect(outcome.written[0]).toMatchObject({ rule: 'D2.16' });
    expect(running(outcome.demand, 'resolve')?.by).toBe('03-09 17:30');
  });

  test('needs 签收 first', () => {
    expect(given(filed()).when(...asked()).refusal).toEqual({ code: 'wrong-stage', stage: 'dispatched' });
  });

  test('one question at a time', () => {
    expect(handling.and(...asked()).when(...asked('03-03 10:00', '03-17 17:30')).refusal).toEqual({ code: 'extension-pending' });
  });

  test('needs a reason, and a date after the present one', () => {
    expect(handling.when('03-03 09:00', officer, { ...extend, reason: ' ' }).refusal).toEqual({ code: 'empty-text' });
    expect(handling.when(...asked('03-03 09:00', '03-09 17:30')).refusal).toEqual({ code: 'extension-not-later', by: at('03-09 17:30') });
  });

  test('asks for thirty days at most, counted from the day it is asked', () => {
    expect(handling.when(...asked('03-03 09:00', '04-02 17:30')).entries).toEqual(['extension-requested']);
    expect(handling.when(...asked('03-03 09:00', '04-03 17:30')).refusal).toEqual({
      code: 'extension-too-long',
      latest: at('04-02 17:30'),
      rule: 'D2.16',
    });
  });

  test('is possible once', () => {
    const extended = handling.and(...asked()).and('03-03 10:00', dispatcher, { type: 'grant-extension' });
    expect(extended.when(...asked('03-10 09:00', '03-20 17:30')).refusal).toEqual({ code: 'no-extension-left', max: 1, rule: 'D2.16' });
  });

  test('a refused question does not use it up', () => {
    const declined = handling.and(...asked()).and('03-03 10:00', dispatcher, { type: 'decline-extension' });
    expect(declined.when(...asked('03-04 09:00', '03-16 17:30')).entries).toEqual(['extension-requested']);
  });

  test('a mechanism may do without a reason', () => {
    const { extension } = varied({});
    const lenient = under({ mechanism: varied({ extension: { ...extension, needsReason: false } }) }).given(filed(), accepted());
    expect(lenient.when('03-03 09:00', officer, { ...extend, reason: '' }).entries).toEqual(['extension-requested']);
  });
});

describe('D2.16 an extension is decided', () => {
  const question = given(filed(), accepted(), asked('03-03 09:00', '03-16 17:30'));

  test('granted, the promised clock moves, its warning too, and all three sides know', () => {
    const outcome = question.when('03-03 10:00', dispatcher, grant);
    expect(outcome.told).toEqual([
      'extension-granted → requester',
      'extension-granted → transport',
      'extension-question → centre',
      'card → transport',
    ]);
    expect(running(outcome.demand, 'resolve')).toMatchObject({ by: '03-16 17:30', warnAt: '03-13 08:30' });
    expect(outcome.demand.targets.find(({ promised }) => promised)?.extendedFrom).toEqual(at('03-09 17:30'));
    expect(outcome.demand).toMatchObject({ extensions: 1, stage: { name: 'handling' } });
  });

  test('granted after the date was missed, it may be missed once more', () => {
    const late = question.and('03-10 09:00', theClock, { type: 'check-deadlines' }).and('03-10 10:00', dispatcher, grant);
    expect(running(late.demand, 'resolve')).toEqual({ rule: 'D2.14', by: '03-16 17:30', warnAt: '03-13 08:30' });
    expect(late.demand.targets.find(({ promised }) => promised)?.missedAt).toBeUndefined();
    expect(local(late.alarm)).toBe('03-13 08:30');
  });

  test('granted so late that the warning would be in the past, there is none', () => {
    const late = question.and('03-03 18:00', theClock, { type: 'check-deadlines' }).when('03-16 09:00', dispatcher, grant);
    expect(running(late.demand, 'resolve')?.warnAt).toBeUndefined();
    expect(late.alarm).toBe('03-16 17:30');
  });

  test('declined, the old date stands', () => {
    const outcome = question.when('03-03 10:00', dispatcher, decline);
    expect(outcome.told).toEqual(['extension-declined → transport', 'extension-question → centre', 'card → transport']);
    expect(running(outcome.demand, 'resolve')?.by).toBe('03-09 17:30');
  });

  test('decided once: the second is told that nothing is asked', () => {
    for (const story of [
      question.and('03-03 10:00', dispatcher, grant),
      question.and('03-03 10:00', dispatcher, decline),
      given(filed(), accepted()),
    ])
      for (const what of [grant, decline])
        expect(story.when('03-03 11:00', administrator, what).refusal).toEqual({ code: 'no-extension-pending' });
  });
});
