/** How a demand begins. */
import { describe, expect, test } from '@jest/globals';
import { decide } from '../../mechanisms/decide/index.ts';
import { preview } from '../../mechanisms/targets.ts';
import {
  at,
  boss,
  calendar,
  file1,
  filed,
  filedUnsure,
  given,
  local,
  nobody,
  running,
  supervisor,
  tell,
  tengzhou,
  theClock,
  under,
  varied,
} from './story.ts';

describe('提交', () => {
  test('D2.11 with a sure lead it is dispatched at once: the entrepreneur hears of one thing, the group gets a new card', () => {
    const decision = file1(filed());
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.entries.map(({ type, by }) => `${type} by ${by.id}`)).toEqual(['filed by boss', 'dispatched by auto']);
    expect(tell(decision.notices)).toEqual(['filed → requester', 'new-card → transport']);
    expect(decision.demand).toMatchObject({
      requester: { id: 'boss' },
      filedAt: at('03-02 10:00'),
      stage: { name: 'dispatched', lead: 'transport', coHandlers: [], dispatchedAt: at('03-02 10:00') },
    });
  });

  test('D2.11 without one it waits for the dispatcher, with the candidates', () => {
    const decision = file1(filedUnsure());
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.entries.map(({ type }) => type)).toEqual(['filed', 'queued']);
    expect(tell(decision.notices)).toEqual(['filed → requester', 'triage → centre']);
    expect(decision.demand.stage).toEqual({ name: 'triage', candidates: ['transport', 'water'] });
  });

  test('both entries carry the key of one event', () => {
    const decision = file1(filed());
    expect(decision.ok && decision.entries.map(({ key }) => key)).toEqual(['k0', 'k0']);
  });
});

describe('the clocks begin when it is filed', () => {
  test('D2.14 five working days are promised for help, suggestions and complaints', () => {
    for (const kind of ['help', 'suggestion', 'complaint'] as const)
      expect(running(given(filed('03-02 10:00', { kind })).demand, 'resolve')).toEqual({
        rule: 'D2.14',
        by: '03-09 17:30',
        warnAt: '03-06 08:30',
      });
  });

  test('D2.10 one working day for a question, too short for a warning a day before', () => {
    expect(running(given(filed('03-02 10:00', { kind: 'consultation' })).demand, 'resolve')).toEqual({
      rule: 'D2.10',
      by: '03-03 17:30',
      warnAt: undefined,
    });
  });

  test('D2.12 the first contact within one working day of the dispatch', () => {
    expect(running(given(filed('03-06 16:00')).demand, 'contact')).toMatchObject({ rule: 'D2.12', by: '03-09 17:30' });
    expect(running(given(filedUnsure('03-06 16:00')).demand, 'contact')).toBeUndefined();
  });

  test('the alarm is the earliest moment at which anything happens by itself', () => {
    expect(local(given(filed()).alarm)).toBe('03-03 17:30');
    expect(local(given(filedUnsure()).alarm)).toBe('03-06 08:30');
  });

  test('the draft card promises what filing then promises', () => {
    const rules = { mechanism: tengzhou, calendar };
    const promised = preview({ kind: 'complaint', lane: 'general' }, at('03-02 10:00'), rules);
    expect(promised).toEqual(given(filed()).demand.targets.find(({ name }) => name === 'resolve'));
  });

  test('over an unpublished new year the date is provisional', () => {
    expect(given(filed('12-29 10:00')).demand.targets.find(({ promised }) => promised)).toMatchObject({ provisional: true });
    expect(given(filed('03-02 10:00')).demand.targets.find(({ promised }) => promised)).toMatchObject({ provisional: false });
  });
});

describe('who may file', () => {
  const { eligibility } = tengzhou;
  const listed = varied({ eligibility: { ...eligibility, rule: 'D1.3', tags: ['专精特新', '高新技术企业'] } });

  test('D2.1 every enterprise that is bound', () => expect(file1(filed()).ok).toBe(true));

  test('D2.1 somebody without an enterprise is refused, and the clock too', () => {
    for (const who of [nobody, supervisor, theClock])
      expect(file1(['03-02 10:00', who, filed()[2]])).toEqual({ ok: false, refusal: { code: 'anonymous-refused', rule: 'D2.1' } });
  });

  test('D1.3 with a list of tags, one of them is enough', () => {
    expect(file1(filed(), { mechanism: listed, tags: ['规上', '高新技术企业'] }).ok).toBe(true);
  });

  test('D1.3 with a list of tags, an enterprise without one is told the rule', () => {
    for (const tags of [[], ['规上']])
      expect(file1(filed(), { mechanism: listed, tags })).toEqual({ ok: false, refusal: { code: 'not-eligible', rule: 'D1.3' } });
  });

  test('a mechanism may accept those who are bound to none', () => {
    const open = varied({ eligibility: { ...eligibility, anonymous: 'accepted' } });
    expect(file1(['03-02 10:00', nobody, filed()[2]], { mechanism: open }).ok).toBe(true);
  });
});

describe('pure', () => {
  test('a decision changes neither the demand nor the command, and is the same when made again', () => {
    const { demand, history } = given(filed());
    const before = structuredClone(demand);
    const again = () =>
      decide(
        demand,
        { type: 'supplement', text: '补充', attachments: [], by: boss, key: 'k' },
        { mechanism: tengzhou, calendar, now: at('03-02 11:00') },
        history.length,
      );
    expect(again()).toEqual(again());
    expect(demand).toEqual(before);
  });

  test('lanes: a clock of another lane does not run', () => {
    const lane = { code: 'urgent', zh: '急事', en: 'Urgent', rule: 'D3.6' };
    const [contact, question, usual, rework] = tengzhou.targets;
    const fast = { ...usual, rule: 'D3.6', lanes: ['urgent'], term: { count: 1, unit: 'working-day' } };
    const mechanism = varied({ lanes: [lane], targets: [contact, question, { ...usual, lanes: ['general'] }, fast, rework] });
    const by = (of: string) => running(under({ mechanism }).given(filed('03-02 10:00', { lane: of })).demand, 'resolve')?.by;
    expect([by('general'), by('urgent')]).toEqual(['03-09 17:30', '03-03 17:30']);
  });
});

describe('企业负责人', () => {
  const only = varied({ eligibility: { ...tengzhou.eligibility, who: 'principal', whoRule: 'D1.4' } });

  test('D1.4 somebody else of the firm cannot file; who was bound before this was asked can', () => {
    const [when, , what] = filed();
    expect(file1([when, { ...boss, principal: false }, what], { mechanism: only })).toEqual({
      ok: false,
      refusal: { code: 'not-principal', rule: 'D1.4' },
    });
    expect(file1([when, { ...boss, principal: true }, what], { mechanism: only }).ok).toBe(true);
    expect(file1(filed(), { mechanism: only }).ok).toBe(true);
    expect(file1([when, { ...boss, principal: false }, what]).ok).toBe(true);
  });
});
