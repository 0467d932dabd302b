/** One guarded write per decision. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkDeadlines } from '../../jobs/deadlines.ts';
import type { Command } from '../../mechanisms/command.ts';
import type { DemandDocument } from '../../models/documents.ts';
import { bucketCount } from '../../models/leases.ts';
import { at, boss, dispatcher, local, mate, officer, paper } from '../mechanisms/story.ts';
import { file, openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const add = (text: string, key: string): Command & { type: 'supplement' } => ({ type: 'supplement', text, attachments: [], by: boss, key });
const filing = (id: string, number: string): Command & { type: 'file' } => ({
  type: 'file',
  demand: { ...paper, id, number },
  candidates: [],
  lead: 'transport',
  by: boss,
  key: 'f',
});
const document = async (number: string) => {
  const found = await room.native<DemandDocument>('demands').findOne({ number });
  if (!found) throw new Error(`${number} is not there`);
  return found;
};
const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucket);

describe('commands at once', () => {
  test('twenty on one demand lose none, and history is one line', async () => {
    const number = await file(room.stores);
    const words = Array.from({ length: 20 }, (_, index) => `补充 ${index}`);
    const other = room.another();
    const applied = await Promise.all(
      words.map((text, index) => (index % 2 === 0 ? room.stores : other).apply.apply(number, add(text, `k${index}`))),
    );
    expect(applied.every((each) => each.ok)).toBe(true);
    const after = await room.stores.apply.load(number);
    expect(after?.history).toHaveLength(22);
    expect(after?.revision).toBe(21);
    expect(after?.demand.notes.map(({ text }) => text).toSorted()).toEqual(words.toSorted());
    expect(after?.history.slice(2).map((entry) => 'text' in entry && entry.text)).toEqual(after?.demand.notes.map(({ text }) => text));
  });

  test('two presses of 签收 have one winner, and the other is told who', async () => {
    const number = await file(room.stores);
    const press = (by: typeof officer, key: string) => room.stores.apply.apply(number, { type: 'accept', by, key });
    const results = await Promise.all([press(officer, 'a'), press(mate, 'b')]);
    const [winner] = results.filter(({ ok }) => ok);
    const [loser] = results.filter(({ ok }) => !ok);
    const name = winner?.ok && winner.demand.stage.name === 'handling' ? winner.demand.stage.officer.id : '';
    expect(['officer', 'mate']).toContain(name);
    expect(loser).toMatchObject({ ok: false, refusal: { code: 'already-accepted', name } });
  });

  test('the same event three times at once is one', async () => {
    const number = await file(room.stores);
    const results = await Promise.all([1, 2, 3].map(() => room.stores.apply.apply(number, add('一次', 'same'))));
    expect(results.filter((each) => each.ok && each.repeated)).toHaveLength(2);
    expect((await room.stores.apply.load(number))?.demand.notes).toHaveLength(1);
  });

  test('filed twice at once is filed once, and both are told of the same demand', async () => {
    const command = filing('twice', 'QH20260302-9001');
    const results = await Promise.all([room.stores.apply.file(command, []), room.stores.apply.file(command, [])]);
    expect(results.map((each) => each.ok && each.demand.number)).toEqual(['QH20260302-9001', 'QH20260302-9001']);
    expect(results.filter((each) => each.ok && each.repeated)).toHaveLength(1);
  });

  test('another demand under a number that is taken is an error, not the other’s demand', async () => {
    const command = filing('usurper', 'QH20260302-9001');
    await expect(room.stores.apply.file(command, [])).rejects.toThrow('QH20260302-9001');
  });

  test('a demand that is not there is a refusal', async () => {
    expect(await room.stores.apply.apply('QH20260302-0000', add('?', 'k'))).toEqual({ ok: false, refusal: { code: 'unknown-demand' } });
  });
});

describe('what is stored', () => {
  test('comes back as it was decided: dates are dates, and nothing is null', async () => {
    const number = await file(room.stores);
    const applied = await room.stores.apply.apply(number, { type: 'accept', by: officer, key: 'accept' });
    const loaded = await room.stores.apply.load(number);
    expect(applied.ok && applied.demand).toEqual(loaded?.demand);
    expect(applied.ok && applied.history).toEqual(loaded?.history);
    expect(JSON.stringify(loaded)).not.toContain('null');
  });

  test('the columns follow the state: stage, lead, promise, alarm', async () => {
    const number = await file(room.stores);
    expect(await document(number)).toMatchObject({
      stage: 'dispatched',
      lead: 'transport',
      alarmAt: at('03-03 17:30'),
      promisedBy: at('03-09 17:30'),
    });
    await room.stores.apply.apply(number, { type: 'return', reason: 'not-ours', by: officer, key: 'r' });
    expect(await document(number)).toMatchObject({ stage: 'triage' });
    expect(await document(number)).not.toHaveProperty('lead');
    await room.stores.apply.apply(number, { type: 'reject', reason: 'unclear', by: dispatcher, key: 'x' });
    expect(await document(number)).not.toHaveProperty('alarmAt');
  });

  test('a refusal writes nothing', async () => {
    const number = await file(room.stores);
    const before = await document(number);
    const refused = await room.stores.apply.apply(number, { type: 'resolve', outcome: '', attachments: [], by: officer, key: 'r' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'empty-text' }, stored: { revision: 1 } });
    expect(await document(number)).toEqual(before);
  });
});

describe('notices', () => {
  test('a crash between the write and the handing on leaves them pending, and the job finds them', async () => {
    room.clock('03-02 10:00');
    const number = await file(room.stores); // Nobody hands on: `onPending` of this room only remembers.
    const late = async (moment: string) => (await room.stores.ledger.unsaid(at(moment), 5000)).includes(number);
    expect(await late('03-02 10:00:04')).toBe(false);
    expect(await late('03-02 10:00:05')).toBe(true);
    const unsaid = await room.stores.apply.load(number);
    expect(unsaid?.pending.map(({ type }) => type)).toEqual(['filed', 'new-card']);
    await room.stores.said(unsaid?.demand.id ?? '', unsaid?.pending.map(({ key }) => key) ?? [], unsaid?.revision ?? 0);
    expect(await late('03-02 10:01')).toBe(false);
    expect((await document(number)).pending).toEqual([]);
  });

  test('notices noted by a clock that was then put back are found all the same', async () => {
    room.clock('03-02 10:00');
    const number = await file(room.stores);
    expect(await room.stores.ledger.unsaid(at('03-01 10:00'), 5000)).toContain(number);
  });

  test('what was decided while others were handed on stays to be handed on', async () => {
    const number = await file(room.stores);
    const first = room.pending.find(({ demand }) => demand.number === number);
    await room.stores.apply.apply(number, { type: 'accept', by: officer, key: 'accept' });
    const keys = first?.pending.map(({ key }) => key) ?? [];
    await room.stores.said(first?.demand.id ?? '', keys, first?.revision ?? 0);
    const after = await document(number);
    expect(after.pendingSince).toBeInstanceOf(Date);
    expect(after.pending.map(({ type }) => type)).toEqual(expect.arrayContaining(['accepted', 'card']));
    const second = room.pending.findLast(({ demand }) => demand.number === number);
    await room.stores.said(second?.demand.id ?? '', second?.pending.map(({ key }) => key) ?? [], second?.revision ?? 0);
    expect(await document(number)).toMatchObject({ pending: [] });
    expect(await document(number)).not.toHaveProperty('pendingSince');
  });

  test('handed on twice is taken off once', async () => {
    const number = await file(room.stores);
    const stored = await room.stores.apply.load(number);
    const keys = stored?.pending.map(({ key }) => key) ?? [];
    for (let round = 0; round < 2; round++) await room.stores.said(stored?.demand.id ?? '', keys, 1);
    expect(await document(number)).toMatchObject({ pending: [], revision: 1 });
  });
});

describe('check-deadlines', () => {
  const settled: string[] = [];
  const ring = (apply: Pick<Room['stores']['apply'], 'apply'> = room.stores.apply) =>
    checkDeadlines({ ledger: room.stores.ledger, apply, now: room.now, settleAlarm: async (number) => void settled.push(number) }, buckets);
  const missed = async (number: string) =>
    (await room.stores.apply.load(number))?.demand.targets.flatMap((target) => (target.missedAt ? [target.name] : []));

  test('rings what is due, once, by whichever worker', async () => {
    room.clock('03-02 10:00');
    const number = await file(room.stores);
    room.clock('03-03 17:29:59');
    await ring();
    expect(await missed(number)).toEqual([]);
    room.clock('03-03 17:30');
    await Promise.all([ring(), ring(room.another().apply)]);
    expect(await missed(number)).toEqual(['contact']);
    const history = (await room.stores.apply.load(number))?.history ?? [];
    expect(history.filter(({ type }) => type === 'missed')).toHaveLength(1);
    expect(local((await document(number)).alarmAt)).toBe('03-06 08:30');
  });

  test('an alarm at which nothing is due is put right, and the job does not go round in a circle', async () => {
    room.clock('03-04 10:00');
    const number = await file(room.stores);
    room.clock('03-05 17:30');
    await ring();
    const rung = await document(number);
    await room.native<DemandDocument>('demands').updateOne({ number }, { $set: { alarmAt: at('03-05 17:30') }, $inc: { revision: 1 } });
    settled.length = 0;
    await ring();
    expect(settled).toContain(number);
    expect((await document(number)).history).toHaveLength(rung.history.length);
  });

  test('one that cannot be decided holds up no other, and is said at the end', async () => {
    room.clock('03-02 10:00');
    const [broken, sound] = [await file(room.stores), await file(room.stores)];
    room.clock('03-03 18:00');
    const apply: typeof room.stores.apply.apply = (number, command) =>
      number === broken ? Promise.reject(new Error('its key is gone')) : room.stores.apply.apply(number, command);
    await expect(ring({ apply })).rejects.toThrow('its key is gone');
    expect(await missed(sound)).toEqual(['contact']);
    expect(await missed(broken)).toEqual([]);
    await ring();
    expect(await missed(broken)).toEqual(['contact']);
  });

  test('a hundred and more that cannot be decided hold up no other either', async () => {
    room.clock('03-02 10:00');
    const broken = new Set(await Promise.all(Array.from({ length: 110 }, () => file(room.stores))));
    room.clock('03-02 10:01');
    const sound = await file(room.stores);
    await room.stores.apply.apply(sound, { type: 'record-contact', by: officer, key: 'contact' });
    room.clock('03-06 08:30');
    const apply: typeof room.stores.apply.apply = (number, command) =>
      broken.has(number) ? Promise.reject(new Error('its key is gone')) : room.stores.apply.apply(number, command);
    await expect(ring({ apply })).rejects.toThrow('its key is gone');
    expect((await room.stores.apply.load(sound))?.history.at(-1)).toMatchObject({ type: 'warned' });
    await ring();
  });

  test('more than a hundred at once are all found', async () => {
    room.clock('03-02 10:00');
    const numbers = await Promise.all(Array.from({ length: 130 }, () => file(room.stores)));
    room.clock('03-03 18:00');
    expect(await ring()).toBeGreaterThanOrEqual(130);
    for (const number of numbers) expect(await missed(number)).toEqual(['contact']);
  });
});
