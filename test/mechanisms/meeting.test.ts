/** Joint meetings: what is proposed, and what a decision does. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import { agendaOf } from '../../mechanisms/meeting.ts';
import {
  accepted,
  administrator,
  at,
  calendar,
  dispatcher,
  everybody,
  filed,
  filedUnsure,
  given,
  leader,
  local,
  returned,
  running,
  type Story,
  tengzhou,
  varied,
} from './story.ts';

const [joint] = tengzhou.meetings;
const agenda = (when: string, ...stories: Story[]) =>
  joint &&
  agendaOf(
    stories.map(({ demand }) => demand),
    joint,
    { now: at(when), calendar },
  ).map(({ demand, why }) => [demand.number, ...why]);
const decide = (more: Partial<Extract<Intention, { type: 'decide-at-meeting' }>> = {}): Intention => ({
  type: 'decide-at-meeting',
  meeting: 'joint',
  text: '三日内进场修复',
  ...more,
});

describe('the agenda (D2.9)', () => {
  test('raised to the government, sent back twice, or overdue: each is enough, the one with most reasons first', () => {
    const plain = given(filed('03-02 10:00', { number: 'QH1' }));
    const raised = given(filed('03-06 10:00', { number: 'QH2' }), ['03-06 11:00', dispatcher, { type: 'escalate', to: 'government' }]);
    const both = given(filed('03-02 10:00', { number: 'QH3' }), ['03-06 11:00', dispatcher, { type: 'escalate', to: 'on-site' }]);
    expect(agenda('03-06 12:00', plain, raised)).toEqual([['QH2', 'raised']]);
    expect(agenda('03-10 12:00', plain, raised, both)).toEqual([
      ['QH3', 'raised', 'overdue'],
      ['QH1', 'overdue'],
      ['QH2', 'raised'],
    ]);
  });

  test('a demand that went back and forth twice has its duty disputed', () => {
    const disputed = given(
      filed(),
      returned('03-02 14:00'),
      ['03-02 15:00', dispatcher, { type: 'decline-return' }],
      ['03-02 16:00', dispatcher, { type: 'add-co-handler', department: 'water' }],
    );
    expect(agenda('03-03 09:00', disputed)).toEqual([]);
    expect(agenda('03-03 09:00', { ...disputed, demand: { ...disputed.demand, returns: 2 } })).toEqual([['QH20260302-0001', 'disputed']]);
  });

  test('what this month has decided comes again next month when it is still open', () => {
    const decided = given(
      filed(),
      ['03-06 11:00', dispatcher, { type: 'escalate', to: 'government' }],
      ['03-20 10:00', dispatcher, decide()],
    );
    expect(agenda('03-31 12:00', decided)).toEqual([]);
    expect(agenda('04-01 12:00', decided)).toEqual([['QH20260302-0001', 'raised', 'overdue']]);
  });
});

describe('a decision', () => {
  test('the centre and leaders take it down, nobody else', () => {
    const story = given(filed());
    const may = everybody.filter((who) => story.when('03-03 10:00', who, decide()).refusal === undefined);
    expect(may).toEqual([dispatcher, administrator, leader]);
  });

  test('names another lead: it gets the card, its word, and cannot send it back', () => {
    const story = given(filed(), accepted());
    const outcome = story.when('03-03 10:00', dispatcher, decide({ lead: 'water', coHandlers: ['transport'] }));
    expect(outcome.entries).toEqual(['dispatched', 'decided']);
    expect(outcome.demand.stage).toMatchObject({ name: 'dispatched', lead: 'water', coHandlers: ['transport'], bound: true });
    expect(outcome.told).toEqual(
      expect.arrayContaining(['new-card → water', 'decided → water', 'decided → transport', 'decided → requester']),
    );
  });

  test('keeps the lead and adds who cooperates; who works on goes on working', () => {
    const outcome = given(filed(), accepted()).when('03-03 10:00', dispatcher, decide({ coHandlers: ['water', 'water'] }));
    expect(outcome.entries).toEqual(['co-handler-added', 'decided']);
    expect(outcome.demand.stage).toMatchObject({ name: 'handling', lead: 'transport', coHandlers: ['water'], bound: true });
  });

  test('its date is the promised one from then on, and a miss before it is past', () => {
    const late = given(filed(), accepted(), ['03-10 08:30', { type: 'clock' }, { type: 'check-deadlines' }]);
    const outcome = late.when('03-10 10:00', leader, decide({ until: at('03-20 17:30') }));
    expect(running(outcome.demand, 'resolve')?.by).toBe('03-20 17:30');
    expect(outcome.demand.targets.find(({ name }) => name === 'resolve')?.missedAt).toBeUndefined();
    expect(outcome.demand.decisions).toMatchObject([{ meeting: 'joint', text: '三日内进场修复' }]);
    expect(local(outcome.demand.decisions?.[0]?.until)).toBe('03-20 17:30');
  });

  test('a demand that waits for a department needs one named', () => {
    const waiting = given(filedUnsure());
    expect(waiting.when('03-03 10:00', dispatcher, decide()).refusal?.code).toBe('unknown-reason');
    expect(waiting.when('03-03 10:00', dispatcher, decide({ lead: 'water' })).entries).toEqual(['dispatched', 'decided']);
  });

  test.each([
    ['an unknown meeting', decide({ meeting: 'summit' }), 'unknown-reason'],
    ['no words', decide({ text: '  ' }), 'empty-text'],
    ['a date that has passed', decide({ until: at('03-02 17:30') }), 'needs-later-date'],
  ])('%s is refused', (_what, intention, code) => {
    expect(given(filed()).when('03-03 10:00', dispatcher, intention).refusal?.code).toBe(code);
  });
});

test('an agenda that waits for a lane or an office that the file does not know is refused with its place', () => {
  expect(() => varied({ meetings: [{ ...joint, intake: { raised: ['emperor'] } }] })).toThrow(
    /meetings\.0\.intake\.raised: emperor is not among the escalations/,
  );
});
