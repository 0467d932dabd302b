/** 附议: another enterprise joins an open demand instead of filing the same. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot, readCity, readHolidays } from '../../cities.ts';
import type { Intention } from '../../mechanisms/command.ts';
import { agendaOf } from '../../mechanisms/meeting.ts';
import {
  accepted,
  at,
  boss,
  calendar,
  colleague,
  everybody,
  filed,
  filedUnsure,
  given,
  nobody,
  officer,
  rated,
  resolved,
  rival,
  varied,
  under,
} from './story.ts';

const joins: Intention = { type: 'join', tags: [] };
const third = { ...rival, id: 'third', enterprise: 'third-works' };
const joined = given(filed(), accepted(), ['03-02 12:00', rival, joins]);

test('one of another enterprise joins, once for all of it; its own enterprise and people without one cannot', () => {
  const open = given(filed(), accepted());
  const may = everybody.filter((who) => !open.when('03-02 12:00', who, joins).refusal);
  expect(may).toEqual([rival]);
  expect(open.when('03-02 12:00', colleague, joins).refusal).toEqual({ code: 'own-demand' });
  expect(open.when('03-02 12:00', nobody, joins).refusal?.code).toBe('anonymous-refused');
  expect(joined.when('03-02 13:00', { ...rival, id: 'rival-2' }, joins).refusal).toEqual({ code: 'joined-already' });
});

test('it files nothing, moves no date, and changes the card of the group', () => {
  const outcome = given(filed(), accepted()).when('03-02 12:00', rival, joins);
  expect(outcome.entries).toEqual(['joined']);
  expect(outcome.told).toEqual(['card → transport']);
  expect(outcome.demand.joined).toMatchObject([{ enterprise: 'other-works', by: { id: 'rival' } }]);
  expect(outcome.demand.targets).toEqual(given(filed(), accepted()).demand.targets);
});

test('while nobody has it yet, the dispatcher’s card counts who joined', () => {
  expect(given(filedUnsure()).when('03-02 12:00', rival, joins).told).toEqual(['triage → centre']);
});

test('who may not file may not join (D1.3)', () => {
  const listed = under({ mechanism: varied({ eligibility: { rule: 'D1.3', tags: ['listed'] } }), tags: ['listed'] }).given(filed());
  expect(listed.when('03-02 12:00', rival, joins).refusal?.code).toBe('not-eligible');
  expect(listed.when('03-02 12:00', rival, { ...joins, tags: ['listed'] }).entries).toEqual(['joined']);
});

test('who joined is told the steps of the requester, without the survey', () => {
  const reply: Intention = { type: 'reply', text: '周四进场', attachments: [] };
  expect(joined.when('03-02 14:00', officer, reply).told).toEqual(expect.arrayContaining(['replied → requester', 'step-joined → joined']));
  const done = joined.and(...resolved());
  expect(joined.when(...resolved()).told).toContain('step-joined → joined');
  expect(done.when(...rated('03-04 12:00', 'satisfied')).told.filter((line) => line.endsWith('joined'))).toEqual([]);
  expect(done.when(...rated('03-04 12:00', 'dissatisfied')).told).toContain('step-joined → joined');
  expect(joined.when('03-02 14:00', boss, { type: 'withdraw' }).told).toContain('step-joined → joined');
  expect(joined.when('03-02 14:00', boss, { type: 'supplement', text: '门牌 12 号', attachments: [] }).told).not.toContain(
    'step-joined → joined',
  );
});

test('anybody of the enterprise leaves, and nobody is told any more; a demand that has ended takes no one', () => {
  const left = joined.and('03-02 13:00', { ...rival, id: 'rival-2' }, { type: 'leave' });
  expect(left.demand.joined).toEqual([]);
  expect(left.when(...resolved()).told).not.toContain('step-joined → joined');
  expect(left.when('03-02 14:00', rival, { type: 'leave' }).refusal).toEqual({ code: 'not-joined' });
  expect(joined.and(...resolved()).when('03-04 11:00', third, joins).refusal?.code).toBe('wrong-stage');
});

test('what several have joined is proposed as a common problem (D1.15, D3.9, D4.15)', () => {
  const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), 2026);
  const common = (city: string, demand = joined.demand) =>
    readCity(city, holidays).mechanism.meetings.flatMap((rule) =>
      agendaOf([demand], rule, { now: at('03-03 09:00'), calendar }).map(({ why }) => [rule.rule, ...why]),
    );
  const both = joined.and('03-02 13:00', third, joins);
  expect(common('dongguan')).toEqual([]);
  expect(common('dongguan', both.demand)).toEqual([['D1.15', 'common']]);
  expect(common('rudong', both.demand)).toEqual([['D3.10', 'common']]);
  expect(common('wuhai', both.demand)).toEqual([['D4.15', 'common']]);
});
