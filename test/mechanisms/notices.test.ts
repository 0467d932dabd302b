/** Keys of notices, and one card for each group and command. */
import { describe, expect, test } from '@jest/globals';
import { dispatcher, file1, filed, filedUnsure, given, officer, resolved, accepted, rated, tengzhou } from './story.ts';

describe('notices', () => {
  test('a key names the demand, the entry, what and whom, so that handing on twice is once', () => {
    const decision = file1(filed());
    expect(decision.ok && decision.notices.map(({ key }) => key)).toEqual([
      'QH20260302-0001:0:filed:requester',
      'QH20260302-0001:1:new-card:department-transport',
    ]);
  });

  test('the index is the place of the entry in history', () => {
    const story = given(filed(), accepted());
    const outcome = story.when(...resolved());
    for (const notice of outcome.notices) expect([...story.history, ...outcome.written][notice.entry]?.type).toBe('resolved');
  });

  test('two entries of one command make one card, told of the last', () => {
    const cards = given(filed())
      .when(...resolved())
      .notices.filter(({ type }) => type === 'card' || type === 'new-card');
    expect(cards).toMatchObject([{ type: 'card', to: { type: 'department', id: 'transport' }, entry: 3 }]);
  });

  test('where one of them was a new card, it stays a new card', () => {
    const outcome = given(filed(), accepted(), resolved()).when(...rated('03-04 12:00', 'dissatisfied'));
    expect(outcome.notices.filter(({ type }) => type.endsWith('card'))).toMatchObject([{ type: 'new-card', entry: 5 }]);
  });

  test('no two notices of one demand have the same key', () => {
    const told: string[] = [];
    let story = given(filedUnsure());
    for (const step of [
      ['03-02 10:30', dispatcher, { type: 'dispatch', lead: 'transport' }],
      ['03-02 11:00', officer, { type: 'accept' }],
      ['03-02 11:30', officer, { type: 'record-contact' }],
      ['03-02 12:00', officer, { type: 'reply', text: '一', attachments: [] }],
      ['03-02 12:01', officer, { type: 'reply', text: '二', attachments: [] }],
      resolved(),
      rated('03-04 12:00', 'dissatisfied'),
      resolved('03-05 10:00'),
      rated('03-05 12:00', 'satisfied'),
    ] as Parameters<typeof story.and>[]) {
      told.push(...story.when(...step).notices.map(({ key }) => key));
      story = story.and(...step);
    }
    expect(told).toEqual([...new Set(told)]);
  });

  test('every entry that the mechanism speaks of names its rule', () => {
    const { history } = given(
      filed(),
      accepted(),
      resolved(),
      rated('03-04 12:00', 'dissatisfied'),
      resolved('03-05 10:00'),
      rated('03-05 12:00', 'dissatisfied'),
    );
    expect(history.flatMap(({ type, rule }) => (rule ? [`${type} ${rule}`] : []))).toEqual([
      'rated D2.25',
      'redone D2.26',
      'rated D2.25',
      'doubted D2.27',
    ]);
    expect(tengzhou.survey.rule).toBe('D2.25');
  });
});
