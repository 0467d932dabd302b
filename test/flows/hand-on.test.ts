/** What a crash left unsaid is handed on by a job; a demand that cannot be handed on holds up no other. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { handOnUnsaid } from '../../app/tasks.ts';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let boss: WebPerson;
let group: WebPerson;
const logged: string[] = [];
const keep = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`);

const demands = () => city.running.house.collections.demands.collection;

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  boss = await webPerson(city.url, '/chat', 'DEMO-E1', '周经理');
  group = await webPerson(city.url, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await boss.sees('已绑定');
});
afterAll(async () => {
  for (const person of [boss, group]) person.leave();
  await city.stop();
});

async function filed(place: string): Promise<string> {
  await boss.write(`我们${place}的路坏了三个月没人修，找了交通局两次都说等通知`);
  await boss.sees(place);
  await boss.press('提交');
  const card = await group.sees(new RegExp(`新诉求 QH[^]*${place}`));
  await city.running.house.settled();
  return /QH\d{8}-\d{4}/.exec(card.lines[0]?.text ?? '')?.[0] ?? '';
}

const toGroup = { type: 'new-card', to: { type: 'department', id: 'transport' }, entry: 1 };
const toBoss = { type: 'filed', to: { type: 'requester' }, entry: 0 };

/** As a crash leaves it: a notice that nobody was told of. */
async function leaveUnsaid(number: string, notice: object): Promise<void> {
  const pending = [{ key: `${number}:again`, ...notice }];
  await demands().updateOne({ number }, { $set: { pending, pendingSince: new Date('2026-03-02T09:00:00+08:00') } });
}

const unsaid = async () =>
  (
    await demands()
      .find({ pendingSince: { $gte: new Date(0) } })
      .toArray()
  ).map(({ number }) => String(number));
const cardsOf = async (number: string) => (await group.messages()).filter(({ lines }) => lines.some(({ text }) => text.includes(number)));
const run = () => handOnUnsaid({ ...city.running.house.tasks, log: { info: keep, warn: keep, error: keep } });

test('one of a city that is no longer served waits, the one behind it is handed on; the log has its number and no word of it', async () => {
  const [broken, whole] = [await filed('东门外'), await filed('西门外')];
  await leaveUnsaid(broken, toBoss);
  await leaveUnsaid(whole, toGroup);
  await demands().updateOne({ number: broken }, { $set: { 'state.city': 'atlantis' } });
  await run();
  expect(await unsaid()).toEqual([broken]);
  await city.running.house.queues.outbox.idle();
  expect(await cardsOf(whole)).toHaveLength(2);
  expect(logged).toEqual([`the notices of a demand cannot be handed on and are tried again {"number":"${broken}","error":"Error"}`]);
});

test('what the key does not open holds up nothing either', async () => {
  const sealed = await filed('南门外');
  const behind = await filed('北门外');
  await leaveUnsaid(sealed, toGroup);
  await leaveUnsaid(behind, toGroup);
  await demands().updateOne({ number: sealed }, { $set: { 'state.text': 's1:nokey1:AAAA' } });
  await run();
  expect(await unsaid()).toEqual([expect.any(String), sealed]);
});

test('when the city is served again its notices go out', async () => {
  const [broken = ''] = await unsaid();
  await demands().updateOne({ number: broken }, { $set: { 'state.city': 'tengzhou' } });
  await run();
  expect(await unsaid()).not.toContain(broken);
});
