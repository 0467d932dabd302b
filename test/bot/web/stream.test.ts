/** Live updates: resumed where they broke off, and told to nobody else. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Address } from '../../../bot/channel.ts';
import type { Card } from '../../../bot/message.ts';
import { Browser, groupChat, listen, openWeb, until, type Web } from './setup.ts';

let web: Web;
let browser: Browser;
let person: string;
let open: Array<{ leave: () => void }>;
const card: Card = { title: '新诉求', facts: [], buttons: [] };

beforeEach(async () => {
  web = await openWeb();
  browser = new Browser(web.url);
  open = [];
  await browser.visit('/chat');
  person = web.events[0]?.sender.id ?? '';
});
afterEach(async () => {
  for (const { leave } of open) leave();
  await web.stop();
});

const hear = async (...parameters: Parameters<typeof listen>) => {
  const stream = await listen(...parameters);
  open.push(stream);
  return stream;
};
const chatOf = (id: string): Address => ({ channel: 'web', chat: id, kind: 'private' });
const say = (text: string, to = person) => web.channel.send(chatOf(to), { type: 'text', text }, text);
const words = (stream: Awaited<ReturnType<typeof listen>>) =>
  stream.events.filter(({ event }) => event === 'message').map(({ data }) => data.lines[0]?.text);

test('what is said while the page is open arrives at once, a changed card under its own id', async () => {
  const stream = await hear(browser);
  const { messageId = '' } = await web.channel.send(chatOf(person), { type: 'card', card }, 'card');
  await until(() => stream.events.length === 1);
  await web.channel.send(chatOf(person), { type: 'card-update', messageId, card: { ...card, title: '办理中' } });
  await until(() => stream.events.length === 2);
  expect(words(stream)).toEqual(['新诉求', '办理中']);
  expect(stream.events.map(({ data }) => data.id)).toEqual([messageId, messageId]);
});

test('a stream that broke goes on after the last id it showed', async () => {
  const first = await hear(browser);
  await say('一');
  await until(() => first.events.length === 1);
  first.leave();
  await say('二');
  await say('三');
  const again = await hear(browser, '', { 'last-event-id': first.events[0]?.id ?? '' });
  await until(() => words(again).includes('三'));
  expect(words(again).slice(-2)).toEqual(['二', '三']);
});

test('more than a hundred missed messages all arrive, in order', async () => {
  const said = Array.from({ length: 230 }, (_, index) => `第 ${index} 句`);
  for (const text of said) await say(text);
  const stream = await hear(browser);
  await until(() => stream.events.length >= said.length);
  expect(words(stream)).toEqual(said);
});

test('what became visible late, behind newer ones, is still told', async () => {
  const late = { chat: person, seq: 5, revision: 5, at: new Date(), id: 'late', body: { type: 'text', text: '迟到' } } as const;
  const early = { ...late, seq: 9, revision: 9, id: 'early', body: { type: 'text', text: '先到' } } as const;
  const visible: Array<typeof late | typeof early> = [early];
  await web.stop();
  web = await openWeb({
    deps: {
      store: {
        ...web.store,
        append: async () => early,
        list: async (chat, { after = 0 }) => visible.filter((message) => message.chat === chat && message.revision > after),
      },
    },
  });
  browser = new Browser(web.url);
  await browser.visit('/chat');
  const stream = await hear(browser);
  await until(() => stream.events.length === 1);
  visible.push(late);
  await say('再看一次');
  await until(() => stream.events.length === 2);
  expect(words(stream)).toEqual(['先到', '迟到']);
});

test('the answer to a press is seen by the one who pressed, with its weight', async () => {
  const other = new Browser(web.url);
  await other.visit('/chat');
  const otherId = web.events.find(({ sender }) => sender.id !== person)?.sender.id ?? '';
  web.members.add(person);
  web.members.add(otherId);
  const group = `?group=${encodeURIComponent('交通运输局')}`;
  const [mine, theirs] = [await hear(browser, group), await hear(other, group)];
  await browser.post(`press${group}`, { key: 'key-0001', action: 'x' });
  const press = web.events.find(({ content }) => content.type === 'press')?.content;
  const pressId = press?.type === 'press' ? press.pressId : '';
  const address: Address = { channel: 'web', chat: groupChat, kind: 'group' };
  await web.channel.send(address, { type: 'toast', pressId, text: '这张卡片由经办人操作。', alert: true });
  await web.channel.send(address, { type: 'text', text: '大家好' }, 'to-all');
  await until(() => theirs.events.length === 1);
  await until(() => mine.events.length === 2);
  expect(theirs.events.map(({ event }) => event)).toEqual(['message']);
  expect(mine.events.find(({ event }) => event === 'toast')?.data).toMatchObject({
    alert: true,
    lines: [{ text: '这张卡片由经办人操作。' }],
  });
});

test('an answer to a press is shown once: neither a new page nor a resumed stream repeats it', async () => {
  const first = await hear(browser);
  await web.channel.send(chatOf(person), { type: 'toast', pressId: `${person}.key-0001`, text: '已签收。', alert: false });
  await until(() => first.events.length === 1);
  expect(first.events[0]?.data).toMatchObject({ alert: false });
  first.leave();
  const resumed = await hear(browser, '', { 'last-event-id': first.events[0]?.id ?? '' });
  const fresh = await hear(browser);
  await say('好');
  await until(() => resumed.events.length > 0 && fresh.events.length > 0);
  expect([...resumed.events, ...fresh.events].map(({ event }) => event)).toEqual(['message', 'message']);
});

test('an answer that fell into a break is told when the stream goes on', async () => {
  const first = await hear(browser);
  await say('一');
  await until(() => first.events.length === 1);
  first.leave();
  await web.channel.send(chatOf(person), { type: 'toast', pressId: `${person}.key-0001`, text: '已签收。', alert: false });
  const again = await hear(browser, '', { 'last-event-id': first.events[0]?.id ?? '' });
  await until(() => again.events.some(({ event }) => event === 'toast'));
});

test('nobody hears another person’s chat', async () => {
  const other = new Browser(web.url);
  await other.visit('/chat');
  const stream = await hear(other, `?chat=${person}&as=&group=`);
  await say('只给您');
  await say('给他', web.events.find(({ sender }) => sender.id !== person)?.sender.id);
  await until(() => stream.events.length > 0);
  expect(words(stream)).toEqual(['给他']);
});
