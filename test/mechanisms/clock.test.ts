/** What happens by itself when its time has come. */
import { describe, expect, test } from '@jest/globals';
import { clock } from '../../mechanisms/actor.ts';
import type { Intention } from '../../mechanisms/command.ts';
import { warnAt } from '../../mechanisms/targets.ts';
import {
  accepted,
  at,
  calendar,
  dispatcher,
  everybody,
  filed,
  filedUnsure,
  given,
  local,
  officer,
  rated,
  resolved,
  running,
  tengzhou,
  under,
  varied,
} from './story.ts';

const check: Intention = { type: 'check-deadlines' };
const contact: Parameters<ReturnType<typeof given>['and']> = ['03-02 11:30', officer, { type: 'record-contact' }];

describe('the alarm', () => {
  test('is rung by the clock alone', () => {
    for (const who of everybody.filter(({ type }) => type === 'person'))
      expect(given(filed()).when('03-20 09:00', who, check).refusal).toMatchObject({ code: 'not-your-role' });
  });

  test('rung before its time it finds nothing', () => {
    expect(given(filed()).when('03-03 17:29:59', clock, check)).toMatchObject({ entries: [], refusal: undefined });
  });

  test('each ring leads to the next: contact, warning, deadline, then a reminder every five working days', () => {
    let story = given(filed(), accepted());
    const rings: string[] = [];
    while (story.alarm && rings.length < 5) {
      const ring = local(story.alarm) ?? '';
      const outcome = story.when(ring, clock, check);
      rings.push(`${ring} ${outcome.written.map((entry) => `${entry.type} ${'target' in entry ? entry.target : ''}`).join(', ')}`);
      story = story.and(ring, clock, check);
    }
    expect(rings).toEqual([
      '03-03 17:30 missed contact',
      '03-06 08:30 warned resolve',
      '03-09 17:30 missed resolve',
      '03-16 17:30 reminded ',
      '03-23 17:30 reminded ',
    ]);
  });

  test('after a long sleep everything is found at once, once, and the warning that is too late is left out', () => {
    const outcome = given(filed(), accepted()).when('03-20 09:00', clock, check);
    expect(outcome.written.map((entry) => ('target' in entry ? entry.target : '')).toSorted()).toEqual(['contact', 'resolve']);
    expect(outcome.entries).toEqual(['missed', 'missed']);
    expect(given(filed(), accepted(), ['03-20 09:00', clock, check]).when('03-20 09:00:01', clock, check).entries).toEqual([]);
  });
});

describe('a warning', () => {
  test('changes the card of the group, and says what would fall, to the group and the deputies', () => {
    const outcome = given(filed(), accepted(), contact).when('03-06 08:30', clock, check);
    expect(outcome.entries).toEqual(['warned']);
    expect(outcome.told).toEqual([
      'card-warning → transport when the doors open',
      'card-warning → deputies when the doors open',
      'card → transport',
    ]);
  });

  test('comes once', () => {
    expect(given(filed(), accepted(), contact, ['03-06 08:30', clock, check]).when('03-06 09:00', clock, check).entries).toEqual([]);
  });

  test.each([
    ['hour', 2, '03-09 15:30'],
    ['minute', 45, '03-09 16:45'],
    ['working-day', 2, '03-05 08:30'],
    ['day', 2, '03-07 08:30'],
  ] as const)('%s: %i before Monday 17:30 is %s', (unit, count, expected) => {
    expect(local(warnAt(at('03-09 17:30'), { count, unit }, calendar))).toBe(expected);
  });
});

describe('a missed date', () => {
  test('D2.14 is told to the group, the entrepreneur and the supervisors when the doors open; the card turns at once', () => {
    const outcome = given(filed(), accepted(), contact, ['03-06 08:30', clock, check]).when('03-09 17:30', clock, check);
    expect(outcome.told).toEqual([
      'missed → requester when the doors open',
      'missed → transport when the doors open',
      'missed → supervisors when the doors open',
      'card → transport',
    ]);
  });

  test('while the centre has it, the centre is told in the place of a department', () => {
    const outcome = given(filedUnsure(), ['03-06 08:30', clock, check]).when('03-09 17:30', clock, check);
    expect(outcome.told).toEqual([
      'missed → requester when the doors open',
      'missed → centre when the doors open',
      'missed → supervisors when the doors open',
    ]);
  });

  test('two at once are two facts and one card', () => {
    const outcome = given(filed()).when('03-20 09:00', clock, check);
    expect(outcome.told.filter((line) => line.startsWith('card'))).toEqual(['card → transport']);
    expect(outcome.told.filter((line) => line.includes('supervisors'))).toHaveLength(2);
  });

  test('a met date is not missed', () => {
    const story = given(filed(), accepted(), resolved('03-09 17:29'));
    expect(story.when('03-09 18:00', clock, check).entries).toEqual([]);
    expect(story.demand.targets.every(({ missedAt }) => missedAt === undefined)).toBe(true);
  });

  test('D2.26 the three days of a redo are missed by themselves', () => {
    const redo = given(filed(), accepted(), resolved('03-03 10:00'), rated('03-03 11:00', 'dissatisfied'), ['03-05 08:30', clock, check]);
    const outcome = redo.when('03-06 17:30', clock, check);
    expect(outcome.written).toMatchObject([{ type: 'missed', target: 'rework' }]);
  });
});

describe('D2.25 the survey', () => {
  const done = given(filed(), accepted(), resolved('03-04 10:07'));

  test('is asked again once, in working hours', () => {
    const outcome = done.when('03-06 10:07', clock, check);
    expect(outcome.entries).toEqual(['asked-again']);
    expect(outcome.told).toEqual(['asked-again → requester when the doors open', 'card → transport']);
    expect(outcome.alarm).toBe('03-18 17:30');
    expect(outcome.demand.stage).toMatchObject({ asked: 2 });
  });

  test('silence ends it after ten working days, and says so', () => {
    const outcome = done.and('03-06 10:07', clock, check).when('03-18 17:30', clock, check);
    expect(outcome.entries).toEqual(['closed']);
    expect(outcome.told).toEqual(['closed → requester', 'card → transport']);
    expect(outcome.demand.stage).toMatchObject({ name: 'closed', closure: 'written-off', unanswered: true });
    expect(outcome.alarm).toBeUndefined();
  });

  test('after a sleep over both dates it ends without asking again', () => {
    expect(done.when('03-20 09:00', clock, check).entries).toEqual(['closed']);
  });

  test('too late is too late', () => {
    const ended = done.and('03-18 17:30', clock, check);
    expect(ended.when(...rated('03-18 17:31', 'satisfied')).refusal).toEqual({ code: 'wrong-stage', stage: 'closed' });
  });

  test('a mechanism may ask three times, or never again', () => {
    const asks = (survey: object) => {
      let story = under({ mechanism: varied({ survey: { ...tengzhou.survey, ...survey } }) }).given(
        filed(),
        accepted(),
        resolved('03-04 10:00'),
      );
      const entries: string[] = [];
      while (story.alarm) {
        const ring = local(story.alarm) ?? '';
        entries.push(...story.when(ring, clock, check).entries);
        story = story.and(ring, clock, check);
      }
      return entries;
    };
    expect(asks({ reAsk: { after: { count: 1, unit: 'day' }, times: 3 } })).toEqual([
      'asked-again',
      'asked-again',
      'asked-again',
      'closed',
    ]);
    expect(asks({ reAsk: undefined })).toEqual(['closed']);
  });
});

describe('D4.16 a report that repeats', () => {
  const report = {
    name: 'status',
    rule: 'D4.16',
    term: { count: 10, unit: 'day' },
    startsOn: 'accepted',
    stopsOn: ['replied', 'resolved', 'closed'],
    repeats: true,
  };
  const rules = under({ mechanism: varied({ targets: [...tengzhou.targets, report] }) });
  const reply = (when: string): Parameters<ReturnType<typeof given>['and']> => [
    when,
    officer,
    { type: 'reply', text: '在办', attachments: [] },
  ];

  test('counts ten days anew from each report, until it is solved', () => {
    const story = rules.given(filed(), accepted('03-02 11:00'));
    expect(running(story.demand, 'status')?.by).toBe('03-12 17:30');
    const once = story.and(...reply('03-11 10:00'));
    expect(running(once.demand, 'status')?.by).toBe('03-23 17:30'); // The 21st is a Saturday.
    expect(running(once.and(...resolved('03-12 10:00')).demand, 'status')).toBeUndefined();
  });

  test('does not begin before its beginning', () => {
    const commissioner = { type: 'person', id: 'c', name: 'c', grants: [{ role: 'commissioner', city: 'tengzhou' }] } as const;
    const story = rules.given(filed()).and('03-02 10:30', commissioner, { type: 'reply', text: '已转达', attachments: [] });
    expect(running(story.demand, 'status')).toBeUndefined();
  });
});

test('a closed demand has no clock, whatever a mechanism forgot to stop', () => {
  const [contactRule, ...others] = tengzhou.targets;
  const mechanism = varied({ targets: [{ ...contactRule, stopsOn: ['contacted'] }, ...others] });
  const story = under({ mechanism }).given(filed(), accepted(), resolved(), rated('03-04 12:00', 'satisfied'));
  expect(story.alarm).toBeUndefined();
});

test('a demand that the centre sends on late is judged by the day it was filed', () => {
  const story = given(filedUnsure(), ['03-06 16:00', dispatcher, { type: 'dispatch', lead: 'water' }]);
  expect(running(story.demand, 'resolve')?.by).toBe('03-09 17:30');
});
