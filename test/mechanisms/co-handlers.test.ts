/** D2.13: one lead, and departments that cooperate with a card and a voice of their own. */
import { describe, expect, test } from '@jest/globals';
import type { Intention } from '../../mechanisms/command.ts';
import { accepted, dispatcher, filed, filedUnsure, given, helper, officer, resolved, type Step } from './story.ts';

const join: Intention = { type: 'add-co-handler', department: 'water' };
const joined: Step = ['03-02 12:00', dispatcher, join];

describe('D2.13 协办', () => {
  test('who cooperates gets a card of its own, with the dispatch or later', () => {
    const together: Step = ['03-02 10:30', dispatcher, { type: 'dispatch', lead: 'transport', coHandlers: ['water'] }];
    expect(given(filedUnsure()).when(...together).told).toContain('new-card → water');
    expect(given(filed(), accepted()).when(...joined).told).toEqual(['card → transport', 'new-card → water']);
  });

  test('named while the demand waits to be dispatched, it cooperates from the dispatch on', () => {
    const waiting = given(filedUnsure(), ['03-02 10:10', dispatcher, join]);
    const outcome = waiting.when('03-02 10:30', dispatcher, { type: 'dispatch', lead: 'transport' });
    expect(outcome.demand.stage).toMatchObject({ lead: 'transport', coHandlers: ['water'] });
    expect(outcome.told).toContain('new-card → water');
  });

  test('its card follows every step to the end', () => {
    const shared = given(filed(), accepted(), joined);
    expect(shared.when(...resolved()).told).toContain('card → water');
    expect(shared.when('03-02 15:00', officer, { type: 'reply', text: '在办', attachments: [] }).told).toContain('card → water');
    expect(shared.and(...resolved()).when('03-20 10:00', { type: 'clock' }, { type: 'check-deadlines' }).told).toContain('card → water');
  });

  test('its reply is the department’s own, under its name', () => {
    const outcome = given(filed(), accepted(), joined).when('03-02 15:00', helper, { type: 'reply', text: '水管已查过', attachments: [] });
    expect(outcome.written).toMatchObject([{ type: 'replied', from: 'department', department: 'water' }]);
  });

  test('what the enterprise adds reaches it too', () => {
    const outcome = given(filed(), joined).when(
      '03-02 15:00',
      { ...officer, id: 'boss' },
      { type: 'supplement', text: '还有', attachments: [] },
    );
    expect(outcome.told).toContain('supplemented → water');
  });

  const notIts: Intention[] = [
    { type: 'accept' },
    { type: 'resolve', outcome: '好了', attachments: [] },
    { type: 'transfer', lead: 'tax' },
  ];
  test('it may not accept, resolve or hand on what is the lead’s', () => {
    const shared = given(filed(), joined);
    for (const what of notIts) expect(shared.when('03-02 15:00', helper, what).refusal).toMatchObject({ code: 'not-your-role' });
  });

  test('the centre alone names it, once, and never the lead itself', () => {
    const story = given(filed());
    expect(story.when('03-02 12:00', officer, join).refusal).toEqual({ code: 'not-your-role', need: 'centre' });
    expect(story.and(...joined).when('03-02 12:30', dispatcher, join).refusal).toEqual({ code: 'co-handles-already' });
    expect(story.when('03-02 12:30', dispatcher, { ...join, department: 'transport' }).refusal).toEqual({ code: 'same-department' });
    expect(story.and(...resolved()).when('03-05 12:30', dispatcher, join).refusal).toMatchObject({ code: 'wrong-stage' });
  });
});
