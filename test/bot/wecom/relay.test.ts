/** The robot's connection is in one process; another one sends through it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createWecom } from '../../../bot/wecom/index.ts';
import { createRelay } from '../../../models/relay.ts';
import { openRoom, type Room } from '../../models/room.ts';
import { memoryBudgets } from './stores.ts';
import { chatOf, failureOf, settingsFor, setUp, until, type Setup } from './setup.ts';

let h: Setup;
let room: Room;
beforeEach(async () => {
  room = await openRoom();
  h = await setUp({ roads: ['app', 'bot'], deps: { relay: createRelay(room.collections, room.seal) } });
});
afterEach(async () => {
  await h.stop();
  await room.close();
});

const worker = () =>
  createWecom(settingsFor(h.fake, ['app', 'bot']), {
    onEvent: () => Promise.resolve(),
    readFile: () => Promise.resolve(Buffer.of()),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    notes: h.notes,
    budgets: memoryBudgets(),
    now: () => new Date(),
    relay: createRelay(room.collections, room.seal),
  });

test('a worker sends to a group, changes a pressed card, and learns of refusals', async () => {
  const liu = h.fake.member('Liu', '刘工');
  const group = h.fake.group('工作群', [liu]);
  const to = chatOf(`bot:${group.chatid}`, 'group');
  const other = worker();
  expect(await failureOf(other.send(to, { type: 'text', text: '早' }, 'k0'))).toEqual({ type: 'gone' });
  await group.mention('待办', liu);
  const card = (label: string) => ({ title: 'QH20260302-0001', facts: [], buttons: [[{ label, action: '1:accept:QH20260302-0001' }]] });
  const { messageId = '' } = await other.send(to, { type: 'card', card: card('签收') }, 'k1');
  await group.press('签收', liu);
  await until(() => h.events.length === 2);
  expect(await other.send(to, { type: 'card-update', messageId, card: card('办结') }, 'k2')).toEqual({ messageId });
  expect(
    group
      .feed()
      .find(({ id }) => id === messageId)
      ?.buttons.map(({ label }) => label),
  ).toEqual(['办结']);
  expect(JSON.stringify(await room.native('relays').find({}).toArray())).not.toContain('QH2026');
});
