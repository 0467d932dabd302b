/** D2.27: the form that the principal signs and the centre's opinion; and the department's objection to a rating. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import {
  accepted,
  boss,
  chief,
  dispatcher,
  filed,
  given,
  helper,
  mate,
  officer,
  rated,
  resolved,
  signed,
  supervisor,
  tengzhou,
  under,
  varied,
} from './story.ts';

const twice = given(
  filed(),
  accepted(),
  resolved('03-03 10:00'),
  rated('03-03 11:00', 'dissatisfied'),
  resolved('03-05 10:00'),
  rated('03-05 11:00', 'dissatisfied'),
);
const close: Intention = { type: 'verify', outcome: 'close', opinion: '确已办到位' };

describe('D2.27 不满意诉求审核反馈表', () => {
  test('is asked of the work group and of the principal', () => {
    const last = given(filed(), accepted(), resolved('03-03 10:00'), rated('03-03 11:00', 'dissatisfied'), resolved('03-05 10:00'));
    expect(last.when(...rated('03-05 11:00', 'dissatisfied')).told).toEqual(
      expect.arrayContaining(['form-wanted → transport', 'form-wanted → heads', 'doubt → centre']),
    );
  });

  test('the principal alone signs it; it is kept, and the centre’s card shows it', () => {
    const outcome = twice.when(...signed());
    expect(outcome.written).toMatchObject([{ type: 'form-submitted', rule: 'D2.27' }]);
    expect(outcome.demand.stage).toMatchObject({ name: 'verifying', form: { by: { name: 'chief' }, text: '两次办理情况说明' } });
    expect(outcome.told).toContain('doubt → centre');
    for (const who of [officer, mate, helper, dispatcher, boss])
      expect(twice.when('03-05 12:00', who, { type: 'submit-form', text: '说明', attachments: [] }).refusal).toMatchObject({
        code: 'not-your-role',
        need: 'head',
      });
  });

  test('without it nothing is written off, though it may be redone', () => {
    expect(twice.when('03-05 12:00', dispatcher, close).refusal).toEqual({ code: 'form-missing', rule: 'D2.27' });
    expect(twice.when('03-05 12:00', dispatcher, { type: 'verify', outcome: 'redo' }).entries).toEqual(['redone']);
    expect(twice.and(...signed()).when('03-05 12:00', dispatcher, close).written).toMatchObject([
      { type: 'closed', opinion: '确已办到位', rule: 'D2.27' },
    ]);
  });

  test('where the file asks for none, none is waited for', () => {
    const mechanism = varied({ survey: { ...tengzhou.survey, low: { action: 'redo', rule: 'D2.26', maxReplies: 1 } } });
    const story = under({ mechanism }).given(filed(), accepted(), resolved('03-03 10:00'), rated('03-03 11:00', 'dissatisfied'));
    expect(story.when('03-05 12:00', dispatcher, close).entries).toEqual(['closed']);
  });

  test('only while the centre verifies, and never empty', () => {
    const form: Intention = { type: 'submit-form', text: '说明', attachments: [] };
    expect(given(filed(), accepted()).when('03-03 12:00', chief, form).refusal).toMatchObject({ code: 'wrong-stage' });
    expect(twice.when('03-05 12:00', chief, { ...form, text: ' ' }).refusal).toEqual({ code: 'empty-text' });
  });
});

describe('评价申诉', () => {
  const object: Intention = { type: 'appeal-rating', text: '企业要求超出政策' };
  const uphold: Intention = { type: 'decide-rating-appeal', upheld: true };

  test('is seen by the enterprise and decided by the centre, once', () => {
    const outcome = twice.when('03-05 12:00', officer, object);
    expect(outcome.told).toEqual(expect.arrayContaining(['rating-appealed → requester', 'rating-appealed → centre']));
    const appealed = twice.and('03-05 12:00', officer, object);
    expect(appealed.when('03-05 13:00', mate, object).refusal).toEqual({ code: 'appealed-already' });
    const decided = appealed.when('03-06 09:00', dispatcher, uphold);
    expect(decided.demand.ratings.at(-1)).toMatchObject({ level: 'dissatisfied', appeal: { text: '企业要求超出政策', upheld: true } });
    expect(decided.told).toEqual(expect.arrayContaining(['rating-appeal-decided → requester', 'rating-appeal-decided → transport']));
    expect(appealed.and('03-06 09:00', dispatcher, uphold).when('03-06 09:01', dispatcher, uphold).refusal).toEqual({
      code: 'no-appeal-pending',
    });
  });

  test('stops neither the redo nor its clock', () => {
    const redo = given(filed(), accepted(), resolved('03-03 10:00'), rated('03-03 11:00', 'dissatisfied'));
    expect(redo.and('03-03 12:00', officer, object).demand.targets).toEqual(redo.demand.targets);
  });

  test('is for the lead, and for a low rating', () => {
    for (const who of [helper, boss, supervisor])
      expect(twice.when('03-05 12:00', who, object).refusal).toMatchObject({ code: 'not-your-role' });
    const good = given(filed(), accepted(), resolved('03-03 10:00'), rated('03-03 11:00', 'satisfied'));
    expect(good.when('03-05 12:00', officer, object).refusal).toEqual({ code: 'no-low-rating' });
    for (const who of [officer, boss, supervisor])
      expect(twice.and('03-05 12:00', officer, object).when('03-06 09:00', who, uphold).refusal).toMatchObject({
        code: 'not-your-role',
        need: 'centre',
      });
  });
});
