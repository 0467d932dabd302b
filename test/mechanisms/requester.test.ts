/** What the entrepreneur may do after filing. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import {
  accepted,
  at,
  boss,
  colleague,
  dispatcher,
  everybody,
  filed,
  filedUnsure,
  given,
  officer,
  rated,
  resolved,
  rival,
  running,
  tengzhou,
  under,
  varied,
} from './story.ts';

const contacted = given(filed(), accepted(), ['03-02 11:30', officer, { type: 'record-contact' }]);
const confirm = (answer: 'yes' | 'no' | 'wrong-number'): Intention => ({ type: 'confirm-contact', answer });
const add = (text: string): Intention => ({ type: 'supplement', text, attachments: [] });
const nudge: Intention = { type: 'nudge' };
const done = given(filed(), accepted(), resolved('03-04 10:00'));
const satisfied = done.and(...rated('03-04 12:00', 'satisfied'));

describe('who may', () => {
  const may = (story: typeof contacted, what: Intention) =>
    everybody
      .filter((who) => story.when('03-04 11:00', who, what).refusal?.code !== 'not-your-role')
      .map((who) => ('id' in who ? who.id : 'clock'));

  test('only who filed it confirms, rates, comments, withdraws', () => {
    expect(may(contacted, confirm('yes'))).toEqual(['boss']);
    expect(may(done, { type: 'rate', level: 'satisfied' })).toEqual(['boss']);
    expect(may(satisfied, { type: 'comment', text: '好' })).toEqual(['boss']);
    expect(may(contacted, { type: 'withdraw' })).toEqual(['boss']);
  });

  test('a colleague of the same enterprise adds to it and asks how it stands', () => {
    for (const what of [add('门牌 12 号'), nudge]) expect(may(contacted, what)).toEqual(['boss', 'colleague']);
  });

  test('others are told that it is not theirs', () => {
    expect(contacted.when('03-04 11:00', rival, nudge).refusal).toEqual({ code: 'not-your-role', need: 'requester' });
  });
});

describe('D2.30 the entrepreneur’s own word on a contact', () => {
  test('yes is kept', () => {
    const outcome = contacted.when('03-02 12:00', boss, confirm('yes'));
    expect(outcome.told).toEqual(['card → transport']);
    expect(outcome.demand.contacts).toMatchObject([{ confirmed: 'yes' }]);
    expect(outcome.written[0]).toMatchObject({ rule: 'D2.30' });
  });

  test('no is told to the supervisors: a false report of contact is evidence', () => {
    expect(contacted.when('03-02 12:00', boss, confirm('no')).told).toEqual(['contact-confirmed → supervisors', 'card → transport']);
  });

  test('a wrong number is on the card, and no accusation', () => {
    expect(contacted.when('03-02 12:00', boss, confirm('wrong-number')).told).toEqual(['card → transport']);
  });

  test('one answer to each contact, and each contact may be answered', () => {
    const answered = contacted.and('03-02 12:00', boss, confirm('no'));
    expect(answered.when('03-02 12:01', boss, confirm('yes')).refusal).toEqual({ code: 'contact-confirmed' });
    const again = answered.and('03-02 14:00', officer, { type: 'record-contact' }).when('03-02 14:10', boss, confirm('yes'));
    expect(again.demand.contacts.map(({ confirmed }) => confirmed)).toEqual(['no', 'yes']);
  });

  test('where nobody claims a contact there is nothing to confirm', () => {
    expect(given(filed(), accepted()).when('03-02 12:00', boss, confirm('no')).refusal).toEqual({ code: 'no-contact' });
  });
});

describe('补充', () => {
  test('goes to the group and stays with the demand', () => {
    const outcome = contacted.when('03-02 12:00', boss, add('门牌 12 号'));
    expect(outcome.told).toEqual(['supplemented → transport', 'card → transport']);
    expect(outcome.demand.notes).toMatchObject([{ from: 'requester', text: '门牌 12 号' }]);
  });

  test('while the centre has it, the centre reads it and its card keeps its buttons', () => {
    expect(given(filedUnsure()).when('03-02 12:00', boss, add('门牌 12 号')).told).toEqual(['supplemented → centre']);
  });

  test('nothing is nothing', () => expect(contacted.when('03-02 12:00', boss, add('  ')).refusal).toEqual({ code: 'empty-text' }));

  test('after the end there is a new demand instead', () => {
    expect(satisfied.when('03-04 13:00', boss, add('还有')).refusal).toEqual({ code: 'wrong-stage', stage: 'closed' });
  });
});

describe('催一催', () => {
  test('is told to the group, once a day', () => {
    const outcome = contacted.when('03-03 09:00', boss, nudge);
    expect(outcome.told).toEqual(['nudged → transport', 'card → transport']);
    const nudged = contacted.and('03-03 09:00', boss, nudge);
    expect(nudged.when('03-04 08:59', boss, nudge).refusal).toEqual({ code: 'nudged-already', again: at('03-04 09:00') });
    expect(nudged.when('03-04 09:00', boss, nudge).entries).toEqual(['nudged']);
  });

  test('a colleague’s counts as well', () => {
    expect(contacted.and('03-03 09:00', colleague, nudge).when('03-03 10:00', boss, nudge).refusal).toMatchObject({
      code: 'nudged-already',
    });
  });

  test('while the centre has it, the centre hears it and its card keeps its buttons', () => {
    expect(given(filedUnsure()).when('03-03 09:00', boss, nudge).told).toEqual(['nudged → centre']);
  });

  test('where something was answered there is nothing to urge', () => {
    expect(done.when('03-04 11:00', boss, nudge).refusal).toEqual({ code: 'wrong-stage', stage: 'resolved' });
  });
});

describe('撤回', () => {
  test('ends it: the group is told, its card changes, no clock runs on', () => {
    const outcome = contacted.when('03-03 09:00', boss, { type: 'withdraw' });
    expect(outcome.told).toEqual(['closed → requester', 'closed → transport', 'card → transport']);
    expect(outcome.demand.stage).toMatchObject({ name: 'closed', closure: 'withdrawn', lead: 'transport' });
    expect(outcome.alarm).toBeUndefined();
  });

  test('from the centre’s table too', () => {
    expect(given(filedUnsure()).when('03-02 12:00', boss, { type: 'withdraw' }).told).toEqual(['closed → requester', 'triage → centre']);
  });

  test('with a question of extension open, the centre’s card is settled', () => {
    const question = contacted.and('03-03 09:00', officer, { type: 'request-extension', until: at('03-16 17:30'), reason: '等' });
    expect(question.when('03-03 10:00', boss, { type: 'withdraw' }).told).toContain('extension-question → centre');
  });

  test('not once it is answered', () => {
    expect(done.when('03-04 11:00', boss, { type: 'withdraw' }).refusal).toEqual({ code: 'wrong-stage', stage: 'resolved' });
  });
});

describe('评价', () => {
  test('D2.40 any of the three good levels ends it: written off', () => {
    for (const level of ['very-satisfied', 'satisfied', 'fairly-satisfied']) {
      const outcome = done.when('03-04 12:00', boss, { type: 'rate', level });
      expect(outcome.entries).toEqual(['rated', 'closed']);
      expect(outcome.told).toEqual(['survey-done → requester', 'rated → requester', 'rated → transport', 'card → transport']);
      expect(outcome.demand.stage).toMatchObject({ name: 'closed', closure: 'written-off', outcome: '已修好' });
      expect(outcome.demand.ratings).toEqual([{ at: at('03-04 12:00'), level, reply: 1 }]);
    }
  });

  test('D2.25 one case, one rating', () => {
    expect(satisfied.when('03-04 13:00', boss, { type: 'rate', level: 'dissatisfied' }).refusal).toEqual({ code: 'already-rated' });
    const redo = done.and(...rated('03-04 12:00', 'dissatisfied'));
    expect(redo.when('03-04 13:00', boss, { type: 'rate', level: 'satisfied' }).refusal).toEqual({ code: 'already-rated' });
  });

  test('D2.26 不满意 sends it back the same day with three working days, and a new card', () => {
    const outcome = done.when('03-04 12:00', boss, { type: 'rate', level: 'dissatisfied' });
    expect(outcome.entries).toEqual(['rated', 'redone']);
    expect(outcome.told).toEqual(['survey-done → requester', 'rated → requester', 'rated → transport', 'new-card → transport']);
    expect(outcome.demand.stage).toMatchObject({ name: 'dispatched', lead: 'transport', redo: true, dispatchedAt: at('03-04 12:00') });
    expect(running(outcome.demand, 'rework')).toEqual({ rule: 'D2.26', by: '03-09 17:30', warnAt: '03-06 08:30' });
    expect(outcome.written.map(({ rule }) => rule)).toEqual(['D2.25', 'D2.26']);
  });

  test('D2.27 the second time it goes to the centre', () => {
    const twice = done.and(...rated('03-04 12:00', 'dissatisfied')).and(...resolved('03-05 10:00'));
    const outcome = twice.when('03-05 11:00', boss, { type: 'rate', level: 'dissatisfied' });
    expect(outcome.entries).toEqual(['rated', 'doubted']);
    expect(outcome.told).toEqual([
      'survey-done → requester',
      'rated → requester',
      'rated → transport',
      'doubt → centre',
      'form-wanted → transport',
      'form-wanted → heads',
      'card → transport',
    ]);
    expect(outcome.demand.ratings.map(({ reply }) => reply)).toEqual([1, 2]);
    expect(outcome.written.at(-1)).toMatchObject({ rule: 'D2.27' });
  });

  test('a level that the scale does not know is none', () => {
    expect(done.when('03-04 12:00', boss, { type: 'rate', level: 'superb' }).refusal).toEqual({ code: 'unknown-level' });
  });

  test('before anything was answered there is nothing to rate', () => {
    expect(contacted.when('03-04 12:00', boss, { type: 'rate', level: 'satisfied' }).refusal).toEqual({
      code: 'wrong-stage',
      stage: 'handling',
    });
  });

  test('D5.14 where the document says nothing of it, a low rating is counted and ends it', () => {
    const mechanism = varied({ survey: { ...tengzhou.survey, low: { action: 'nothing' } } });
    const outcome = under({ mechanism })
      .given(filed(), accepted(), resolved())
      .when('03-04 12:00', boss, { type: 'rate', level: 'dissatisfied' });
    expect(outcome.entries).toEqual(['rated', 'closed']);
  });

  test('one sentence may be added, also when all is closed', () => {
    const outcome = satisfied.when('03-04 13:00', boss, { type: 'comment', text: '很快' });
    expect(outcome.told).toEqual(['commented → transport', 'card → transport']);
    expect(outcome.demand.ratings).toMatchObject([{ comment: '很快' }]);
    expect(satisfied.when('03-04 13:00', boss, { type: 'comment', text: ' ' }).refusal).toEqual({ code: 'empty-text' });
    expect(done.when('03-04 13:00', boss, { type: 'comment', text: '很快' }).refusal).toEqual({ code: 'wrong-stage', stage: 'resolved' });
  });

  test('the comment belongs to the last rating', () => {
    const story = done.and(...rated('03-04 12:00', 'dissatisfied')).and('03-04 12:01', boss, { type: 'comment', text: '没修' });
    const second = story
      .and(...resolved('03-05 10:00'))
      .and(...rated('03-05 11:00', 'satisfied'))
      .and('03-05 11:01', boss, { type: 'comment', text: '好了' });
    expect(second.demand.ratings.map(({ comment }) => comment)).toEqual(['没修', '好了']);
  });

  test('the dispatcher cannot rate for the enterprise', () => {
    expect(done.when('03-04 12:00', dispatcher, { type: 'rate', level: 'satisfied' }).refusal).toMatchObject({ code: 'not-your-role' });
  });
});
