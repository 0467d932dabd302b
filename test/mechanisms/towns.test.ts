/** D2.6 to D2.8: an enterprise's own town has its demand first, solves it at its own level or passes it up. */
import { expect, test } from '@jest/globals';
import type { Grant, PersonActor } from '../../mechanisms/actor.ts';
import { townFor } from '../../mechanisms/towns.ts';
import { boss, dispatcher, filed, given, officer, type Step, tengzhou, theClock, under, varied } from './story.ts';

const grants: Grant[] = [{ role: 'officer', city: 'tengzhou', department: 'jinghe' }];
const town: PersonActor = { type: 'person', id: 'town', name: 'town', grants };
const [when, who, file] = filed('03-02 10:00', { kind: 'help', likely: ['water', 'transport'] });
const inTown: Step = [when, who, { ...(file as Extract<Step[2], { type: 'file' }>), lead: 'jinghe' }];
const begun = given(inTown);
const up = (text = '要市里拨款'): Step => ['03-02 15:00', town, { type: 'pass-up', text }];

test('only where the file says so, for its kinds, and for enterprises that lie in a town (D2.6)', () => {
  expect(townFor(tengzhou, 'help', 'jinghe')).toBe('jinghe');
  expect(townFor(tengzhou, 'complaint', 'jinghe')).toBeUndefined();
  expect(townFor(tengzhou, 'help', undefined)).toBeUndefined();
  expect(townFor(tengzhou, 'help', 'atlantis')).toBeUndefined();
  expect(townFor(varied({ firstResponsible: undefined }), 'help', 'jinghe')).toBeUndefined();
});

test('the town works on it like any unit in charge (D2.6)', () => {
  expect(begun.history[1]).toMatchObject({ type: 'dispatched', lead: 'jinghe', rule: 'D2.6' });
  const solved = begun.and('03-02 11:00', town, { type: 'accept' }).when('03-02 16:00', town, {
    type: 'resolve',
    outcome: '镇里已修好',
    attachments: [],
  });
  expect(solved.demand.stage.name).toBe('resolved');
});

test('what it cannot solve it passes up, to those that are likely, and that is no dispute (D2.7)', () => {
  const outcome = begun.when(...up());
  expect(outcome.told).toEqual(['triage → centre', 'card → jinghe']);
  expect(outcome.demand).toMatchObject({ returns: 0, stage: { name: 'triage', candidates: ['water', 'transport'] } });
  const passed = begun.and(...up());
  expect(passed.when('03-02 16:00', dispatcher, { type: 'decline-return' }).refusal).toEqual({ code: 'not-a-return' });
  const sent = passed.and('03-02 16:00', dispatcher, { type: 'dispatch', lead: 'water' });
  expect(sent.demand.targets.find(({ promised }) => promised)?.startedAt).toEqual(begun.demand.filedAt); // The clock has run all the while.
});

test('it says why; who has nothing to do with it may not; a department has nothing to pass up', () => {
  expect(begun.when(...up(' ')).refusal).toEqual({ code: 'empty-text' });
  expect(begun.when('03-02 15:00', officer, { type: 'pass-up', text: '不归我管' }).refusal).toMatchObject({ code: 'not-your-role' });
  expect(begun.when('03-02 15:00', boss, { type: 'pass-up', text: '快点' }).refusal).toMatchObject({ code: 'not-your-role' });
  expect(given(filed()).when('03-02 15:00', officer, { type: 'pass-up', text: '大事' }).refusal).toEqual({ code: 'no-town' });
});

test('neither solved nor passed up in two working days: the centre is told once, and may take it back (D2.7)', () => {
  const accepted = begun.and('03-02 11:00', town, { type: 'accept' }).and('03-02 12:00', town, { type: 'record-contact' });
  expect(accepted.when('03-04 17:29', theClock, { type: 'check-deadlines' }).entries).toEqual([]);
  const late = accepted.when('03-04 17:30', theClock, { type: 'check-deadlines' });
  expect(late.entries).toEqual(['kept-too-long']);
  expect(late.told).toEqual(['kept-too-long → centre when the doors open', 'card → jinghe']);
  const told = accepted.and('03-04 17:30', theClock, { type: 'check-deadlines' });
  expect(told.when('03-05 09:00', theClock, { type: 'check-deadlines' }).entries).toEqual([]);
  expect(told.when('03-05 09:00', dispatcher, { type: 'pass-up' }).demand.stage.name).toBe('triage');
});

test('a transfer, an answer or a redo is none of this clock’s business any more', () => {
  const rings = (story: typeof begun) => story.and('03-04 17:30', theClock, { type: 'check-deadlines' }).history.map(({ type }) => type);
  expect(rings(begun.and(...up()))).not.toContain('kept-too-long');
  const solved = begun.and('03-02 12:00', town, { type: 'resolve', outcome: '已修好', attachments: [] });
  expect(rings(solved)).not.toContain('kept-too-long');
  expect(rings(under({ mechanism: tengzhou }).given(filed()))).not.toContain('kept-too-long');
});
