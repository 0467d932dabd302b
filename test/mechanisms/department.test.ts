/** What a department may do, and what it may not. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import {
  accepted,
  at,
  boss,
  commissioner,
  dispatcher,
  everybody,
  filed,
  filedUnsure,
  given,
  helper,
  local,
  mate,
  officer,
  outsider,
  rated,
  resolved,
  running,
} from './story.ts';

const accept: Intention = { type: 'accept' };
const contact: Intention = { type: 'record-contact' };
const resolve: Intention = { type: 'resolve', outcome: '已修好', attachments: [] };
const giveBack: Intention = { type: 'return', reason: 'not-ours' };
const handOver: Intention = { type: 'transfer', lead: 'water' };
const extend: Intention = { type: 'request-extension', until: at('03-16 17:30'), reason: '等沥青' };
const say = (text: string): Intention => ({ type: 'reply', text, attachments: [] });
const shared = given(filedUnsure(), ['03-02 10:30', dispatcher, { type: 'dispatch', lead: 'transport', coHandlers: ['water'] }]);

describe('who may', () => {
  const may = (what: Intention, story = shared) =>
    everybody
      .filter((who) => story.when('03-02 12:00', who, what).refusal?.code !== 'not-your-role')
      .map((who) => ('id' in who ? who.id : 'clock'));

  test('officer, deputy and head of the lead department act; nobody else, not even the dispatcher', () => {
    for (const what of [accept, resolve, giveBack, handOver, extend]) expect(may(what)).toEqual(['officer', 'mate']);
  });

  test('D2.13 who cooperates, and the commissioner, may write and record a contact', () => {
    for (const what of [contact, say('已到现场')]) expect(may(what)).toEqual(['officer', 'mate', 'helper', 'commissioner']);
  });

  test('a stranger is told whose demand it is', () => {
    expect(shared.when('03-02 12:00', outsider, accept).refusal).toEqual({
      code: 'not-your-role',
      need: 'department',
      department: 'transport',
    });
  });

  test('while no department has it, no department can take it', () => {
    expect(given(filedUnsure()).when('03-02 12:00', officer, accept).refusal).toEqual({ code: 'not-your-role', need: 'department' });
  });
});

describe('D2.12 签收', () => {
  test('a named person takes it on, and the entrepreneur is told', () => {
    const outcome = given(filed()).when('03-02 11:00', officer, accept);
    expect(outcome.entries).toEqual(['accepted']);
    expect(outcome.demand.stage).toMatchObject({
      name: 'handling',
      lead: 'transport',
      officer: { id: 'officer' },
      acceptedAt: at('03-02 11:00'),
    });
    expect(outcome.told).toEqual(['accepted → requester', 'card → transport']);
  });

  test('of two presses the second is told who was first, and when', () => {
    const second = given(filed(), accepted('03-02 11:00')).when('03-02 11:00:01', mate, accept);
    expect(second.refusal).toEqual({ code: 'already-accepted', name: 'officer', at: at('03-02 11:00') });
  });

  test('after 办结 it is too late', () => {
    expect(given(filed(), accepted(), resolved()).when('03-04 11:00', mate, accept).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
  });

  test('taken on does not mean contacted: the clock of the first contact runs on', () => {
    expect(running(given(filed(), accepted()).demand, 'contact')).toMatchObject({ rule: 'D2.12', by: '03-03 17:30' });
  });
});

describe('已联系', () => {
  test('D2.12 stops the clock of the first contact', () => {
    const outcome = given(filed(), accepted()).when('03-02 11:30', officer, contact);
    expect(outcome.entries).toEqual(['contacted']);
    expect(outcome.told).toEqual(['contacted → requester', 'card → transport']);
    expect(running(outcome.demand, 'contact')).toBeUndefined();
    expect(outcome.demand.contacts).toEqual([{ at: at('03-02 11:30'), by: { id: 'officer', name: 'officer' } }]);
  });

  test('before 签收 it takes the demand on as well, with one card for both', () => {
    const outcome = given(filed()).when('03-02 11:00', officer, contact);
    expect(outcome.entries).toEqual(['accepted', 'contacted']);
    expect(outcome.told).toEqual(['accepted → requester', 'contacted → requester', 'card → transport']);
  });

  test('of a commissioner it does not take the demand on', () => {
    expect(given(filed()).when('03-02 11:00', commissioner, contact)).toMatchObject({
      entries: ['contacted'],
      demand: { stage: { name: 'dispatched' } },
    });
  });

  test('after 办结 there is nobody to contact', () => {
    expect(given(filed(), accepted(), resolved()).when('03-04 11:00', officer, contact).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
  });
});

describe('D2.17 回复', () => {
  test('what the department writes reaches the entrepreneur and stays with the demand', () => {
    const outcome = given(filed(), accepted()).when('03-02 15:00', officer, say('今天下午到现场'));
    expect(outcome.told).toEqual(['replied → requester', 'card → transport']);
    expect(outcome.demand.notes).toMatchObject([{ from: 'department', text: '今天下午到现场' }]);
  });

  test('before 签收 it takes the demand on', () => {
    expect(given(filed()).when('03-02 15:00', officer, say('马上处理')).entries).toEqual(['accepted', 'replied']);
  });

  test('D2.13 a department that cooperates speaks in its own name, not for the lead', () => {
    const outcome = shared.when('03-02 15:00', helper, say('水管已查过'));
    expect(outcome).toMatchObject({
      entries: ['replied'],
      demand: { stage: { name: 'dispatched' }, notes: [{ from: 'department', department: 'water' }] },
    });
  });

  test.each(['', '  \n '])('nothing but space is no reply: %j', (text) => {
    expect(given(filed(), accepted()).when('03-02 15:00', officer, say(text)).refusal).toEqual({ code: 'empty-text' });
  });

  test('a photo alone is one', () => {
    const photo = { id: 'a', kind: 'photo', name: 'a.jpg', mime: 'image/jpeg' } as const;
    const outcome = given(filed(), accepted()).when('03-02 15:00', officer, { type: 'reply', text: '', attachments: [photo] });
    expect(outcome.demand.notes[0]?.attachments).toEqual([photo]);
  });

  test('is still possible while the survey is out, not when all is closed', () => {
    const done = given(filed(), accepted(), resolved());
    expect(done.when('03-04 11:00', officer, say('补充说明')).entries).toEqual(['replied']);
    expect(done.and(...rated('03-04 12:00', 'satisfied')).when('03-04 13:00', officer, say('谢谢')).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'closed',
    });
  });
});

describe('D2.14 办结', () => {
  test('stops every clock, and the survey goes out', () => {
    const outcome = given(filed(), accepted()).when(...resolved('03-04 10:00'));
    expect(outcome.told).toEqual(['resolved → requester', 'card → transport']);
    expect(outcome.demand).toMatchObject({ replies: 1, stage: { name: 'resolved', outcome: '已修好', resolvedAt: at('03-04 10:00') } });
    expect(outcome.demand.targets.every(({ stoppedAt }) => stoppedAt?.getTime() === at('03-04 10:00').getTime())).toBe(true);
  });

  test('before 签收 it takes the demand on in the same breath', () => {
    expect(given(filed()).when(...resolved()).entries).toEqual(['accepted', 'resolved']);
  });

  test('says what was done', () => {
    expect(given(filed(), accepted()).when('03-04 10:00', officer, { ...resolve, outcome: ' ' }).refusal).toEqual({ code: 'empty-text' });
  });

  test('happens once per round', () => {
    expect(given(filed(), accepted(), resolved()).when('03-04 11:00', officer, resolve).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'resolved',
    });
  });

  test('D2.25 the survey is asked again after two working days, and silence ends it after ten', () => {
    const { stage } = given(filed(), accepted(), resolved('03-04 10:07')).demand;
    expect(stage.name === 'resolved' && [local(stage.askAgainAt), local(stage.endsAt), stage.asked]).toEqual([
      '03-06 10:07',
      '03-18 17:30',
      1,
    ]);
  });

  test('a low rating makes the same officer do it again', () => {
    const redo = given(filed(), accepted(), resolved(), rated('03-04 12:00', 'dissatisfied'));
    expect(redo.when('03-04 14:00', mate, accept)).toMatchObject({
      demand: { stage: { name: 'handling', officer: { id: 'mate' }, redo: true } },
    });
    expect(redo.when('03-04 14:00', boss, accept).refusal).toMatchObject({ code: 'not-your-role' });
  });
});
