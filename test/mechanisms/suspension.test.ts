/** 中止计时: the promised clock stands still with a reason and an approver (D7), and its end moves by exactly the time it stood. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import {
  accepted,
  asked,
  at,
  boss,
  dispatcher,
  filed,
  leader,
  officer,
  outsider,
  resolved,
  running,
  supervisor,
  tengzhou,
  theClock,
  under,
  varied,
} from './story.ts';
import { city, grant, pause, ring, wanted } from './suspending.ts';

describe('a suspension', () => {
  const handling = city().given(filed(), accepted(), ['03-02 12:00', officer, { type: 'record-contact' }]);
  const question = handling.and(...wanted());
  const still = question.and('03-03 11:00', dispatcher, grant);

  test('is asked of the approver, and the clock runs until it is granted', () => {
    expect(handling.when(...wanted()).told).toEqual(['suspension-question → centre', 'card → transport']);
    expect(question.demand.suspended).toBeUndefined();
    expect(running(question.demand, 'resolve')?.by).toBe('03-09 17:30');
  });

  test('granted, both sides know', () => {
    expect(question.when('03-03 11:00', dispatcher, grant).told).toEqual([
      'suspension-granted → requester',
      'suspension-granted → transport',
      'suspension-question → centre',
      'card → transport',
    ]);
  });

  test('declined, the clock has been running all the while', () => {
    const declined = question.and('03-03 11:00', dispatcher, { type: 'decline-suspension' });
    expect(running(declined.demand, 'resolve')?.by).toBe('03-09 17:30');
    expect(declined.when(...wanted('03-03 14:00')).entries).toEqual(['suspension-requested']);
  });

  test('while it stands still there is no warning, no miss, and nobody can be nudged', () => {
    expect(still.alarm).toEqual(at('03-05 08:30'));
    expect(still.when('03-05 08:00', theClock, ring).entries).toEqual([]);
    expect(still.when('03-04 09:00', boss, { type: 'nudge' }).refusal).toEqual({ code: 'suspended', by: at('03-05 08:30') });
    expect(still.when('03-04 09:00', officer, { type: 'request-extension', until: at('03-20 17:30'), reason: '等' }).refusal).toEqual({
      code: 'suspended',
      by: at('03-05 08:30'),
    });
  });

  test('ends by itself on the granted day, even when the clock rings late', () => {
    const outcome = still.when('03-06 09:00', theClock, ring);
    expect(outcome.written[0]).toMatchObject({ type: 'resumed', from: at('03-05 08:30') });
    expect(outcome.told).toEqual([
      'resumed → requester when the doors open',
      'resumed → transport when the doors open',
      'card → transport',
    ]);
    expect(running(outcome.demand, 'resolve')).toEqual({ rule: 'D2.14', by: '03-11 17:30', warnAt: '03-10 08:30' });
  });

  test('ends by hand: of the department, or of the approver', () => {
    expect(still.when('03-04 09:00', officer, { type: 'resume' }).told).toEqual([
      'resumed → requester',
      'resumed → transport',
      'card → transport',
    ]);
    expect(still.when('03-04 09:00', dispatcher, { type: 'resume' }).entries).toEqual(['resumed']);
    expect(still.when('03-04 09:00', boss, { type: 'resume' }).refusal).toMatchObject({ code: 'not-your-role' });
    expect(handling.when('03-04 09:00', officer, { type: 'resume' }).refusal).toEqual({ code: 'not-suspended' });
  });

  test('ends when somebody else gets the demand, or another date', () => {
    const transfer = still.when('03-04 09:00', officer, { type: 'transfer', lead: 'water' });
    expect(transfer.entries).toEqual(['resumed', 'transferred']);
    expect(running(transfer.demand, 'resolve')?.by).toBe('03-10 17:30');
  });

  test('ends silently with the result', () => {
    const outcome = still.when(...resolved('03-04 10:00'));
    expect(outcome.entries).toEqual(['resolved']);
    expect(outcome.demand.suspended).toBeUndefined();
    expect(outcome.demand.targets.every(({ stoppedAt }) => stoppedAt)).toBe(true);
  });

  test('a later warning may come once more, and a card falls only after the new date', () => {
    const warned = handling.and('03-06 08:30', theClock, ring); // One working day before Monday 9 March.
    const paused = warned.and(...wanted('03-06 10:00', '03-11 08:30')).and('03-06 11:00', dispatcher, grant);
    const resumed = paused.and('03-11 08:30', theClock, ring);
    expect(running(resumed.demand, 'resolve')).toMatchObject({ by: '03-12 17:30' });
    expect(resumed.when('03-12 17:30', theClock, ring).entries).toEqual(['missed']);
  });
});

describe('what the city’s file allows', () => {
  const handling = city().given(filed(), accepted());

  test('without the block there is none', () => {
    expect(
      under({ mechanism: tengzhou })
        .given(filed(), accepted())
        .when(...wanted()).refusal,
    ).toEqual({ code: 'no-suspension' });
  });

  test('a reason, a day to come, not too far away, so many times', () => {
    const ask = (change: object) => handling.when('03-03 10:00', officer, { ...wanted()[2], ...change } as Intention).refusal;
    expect(ask({ code: 'holiday' })).toEqual({ code: 'unknown-reason' });
    expect(ask({ code: undefined, reason: ' ' })).toEqual({ code: 'empty-text' });
    expect(ask({ until: at('03-03 08:30') })).toEqual({ code: 'needs-later-date' });
    expect(ask({ until: at('04-03 08:30') })).toMatchObject({ code: 'suspension-too-long', rule: 'E1.7' });
    expect(ask({ until: at('04-02 08:30') })).toBeUndefined();
    const again = handling
      .and(...wanted())
      .and('03-03 11:00', dispatcher, grant)
      .and('03-04 09:00', officer, { type: 'resume' });
    expect(again.when(...wanted('03-04 10:00', '03-06 08:30')).refusal).toEqual({ code: 'no-suspension-left', max: 1, rule: 'E1.7' });
  });

  test('one question at a time', () => {
    expect(handling.and(...wanted()).when(...wanted('03-03 11:00')).refusal).toEqual({ code: 'suspension-pending' });
    expect(handling.and(...wanted()).when(...asked('03-03 11:00')).refusal).toEqual({ code: 'suspension-pending' });
    expect(handling.and(...asked('03-03 09:00')).when(...wanted()).refusal).toEqual({ code: 'extension-pending' });
  });

  test('who asks and who grants', () => {
    expect(handling.when('03-03 10:00', outsider, wanted()[2]).refusal).toMatchObject({ code: 'not-your-role', need: 'department' });
    const byLeader = under({ mechanism: varied({ pause: { ...pause, approver: 'leader' } }) }).given(filed(), accepted());
    expect(byLeader.when(...wanted()).told[0]).toBe('suspension-question → leaders');
    const question = byLeader.and(...wanted());
    for (const who of [officer, dispatcher, supervisor])
      expect(question.when('03-03 11:00', who, grant).refusal).toMatchObject({ need: 'leader' });
    expect(question.when('03-03 11:00', leader, grant).entries).toEqual(['suspension-granted']);
    expect(question.and('03-03 11:00', leader, grant).when('03-03 12:00', leader, grant).refusal).toEqual({
      code: 'no-suspension-pending',
    });
  });

  test('what has been missed cannot stand still any more', () => {
    const late = { code: 'suspension-too-late', by: at('03-09 17:30') };
    expect(handling.when(...wanted('03-10 09:00', '03-12 08:30')).refusal).toEqual(late);
    const slow = handling.and(...wanted('03-09 16:00', '03-12 08:30'));
    expect(slow.when('03-10 09:00', dispatcher, grant).refusal).toEqual(late);
    expect(slow.when('03-12 09:00', dispatcher, grant).refusal).toMatchObject({ code: 'extension-date-past' });
  });
});
