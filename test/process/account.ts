/** What became of everything that people wrote: read from the chats as people see them, and from the data after the program has ended. */
import { compose } from '../../app/compose.ts';
import { handOnUnsaid } from '../../app/tasks.ts';
import { readConfig } from '../../config.ts';
import type { StoredDemand } from '../../models/apply.ts';
import type { City } from './fire.ts';
import { labelsOf, wordsOf } from './page.ts';
import { numbersIn } from './people.ts';
import { until } from './program.ts';

export interface Account {
  written: number;
  demands: number;
  /** Each a sentence: what was accepted and had no effect, or more than one. */
  lost: string[];
  /** More than one of the same on Telegram, where a message may go out again when the note of it was lost. */
  doubledOnTelegram: string[];
  doubledOnWeb: string[];
}

interface Chat {
  name: string;
  texts: string[];
  /** Drafts that still have their buttons. */
  open: string[];
}

interface Chats {
  telegram: Chat[];
  web: Chat[];
  telegramGroup: string[];
  webGroup: string[];
}

async function look({ telegram, pages, group, groupPage }: City): Promise<Chats> {
  const inTelegram = telegram.map((user, index) => {
    const lines = user.transcript().filter(({ from }) => from === 'bot');
    const open = lines.filter(({ buttons }) => buttons.flat().includes('提交')).map(({ text }) => text);
    return { name: `t${index}`, texts: lines.map(({ text }) => text), open };
  });
  const inPages = pages.map(async (page, index) => {
    const messages = (await page.messages()).filter(({ mine }) => !mine);
    const open = messages.filter((message) => labelsOf(message).includes('提交')).map(wordsOf);
    return { name: `w${index}`, texts: messages.map(wordsOf), open };
  });
  return {
    telegram: inTelegram,
    web: await Promise.all(inPages),
    telegramGroup: group
      .transcript()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text),
    webGroup: (await groupPage.messages()).filter(({ mine }) => !mine).map(wordsOf),
  };
}

const count = (texts: string[], ...words: string[]) => texts.filter((text) => words.every((word) => text.includes(word))).length;

/** What has to be seen of a demand: how often it is. */
function seen(number: string, owner: Chat, accepted: boolean, chats: Chats): Array<{ what: string; times: number; web: boolean }> {
  const web = owner.name.startsWith('w');
  return [
    { what: `${owner.name} was told that ${number} is filed`, times: count(owner.texts, `已提交，编号 ${number}`), web },
    { what: `the group has a card of ${number}`, times: count(chats.telegramGroup, number), web: false },
    { what: `the group's page has a card of ${number}`, times: count(chats.webGroup, number), web: true },
    ...(accepted ? [{ what: `${owner.name} was told that ${number} is taken on`, times: count(owner.texts, number, '已签收'), web }] : []),
  ];
}

function everything(city: City, chats: Chats) {
  return [...chats.telegram, ...chats.web].flatMap((chat) =>
    [...new Set(numbersIn(chat.texts))].flatMap((number) => seen(number, chat, city.accepted.has(number), chats)),
  );
}

/** A draft that was filed has become the receipt: with its buttons it may stand there only as the first of two, when there was no time to mark it as old. */
function leftOver({ name, open }: Chat, { written }: City): string[] {
  const mine = written.filter(({ by }) => by === name).map(({ text }) => text.split('\n'));
  return mine.flatMap((lines) => {
    const whole = count(open, lines.at(-1) ?? '');
    const first = lines.length > 1 ? count(open, lines[0] ?? '') - whole : 0;
    return whole > 0 || first > 1 ? [`${name} still has ${whole + first} drafts of “${lines.join(' ')}”, which was filed`] : [];
  });
}

/** What the last updates were answered by. */
function answers({ fake }: City): string {
  const last = fake.attempts().slice(-12);
  return last.map(({ status }) => status).join(' ');
}

interface Stored {
  demands: StoredDemand[];
  alarms: number;
  /** What is stored and does not wait for its turn only. */
  stuck: string[];
}

/** Ends the program in order, then reads what it stored. */
async function readStored(city: City): Promise<Stored> {
  const ended = await city.program().end('SIGTERM');
  if (ended.code !== 0) throw new Error(`the program ended with ${ended.code} ${ended.signal}`);
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const later = () => new Date(Date.now() + 60_000);
  const house = await compose(readConfig({ ...city.env, LOG_LEVEL: 'silent' }), { log: silent, now: later });
  const { stores, queues, collections, tasks, database } = house;
  try {
    const [inbox, outbox] = [await queues.inbox.counts(), await queues.outbox.counts()];
    await handOnUnsaid(tasks); // As the next start does with what the end came before.
    const demands = await stores.ledger.recent(10_000);
    const alarms = await collections.demands.collection.countDocuments({ alarmAt: { $type: 'date' } });
    const stuck = [
      ...Object.entries({
        'not handled': inbox.waiting,
        'given up': inbox.dead + outbox.dead,
        'set aside': outbox.parked,
      }),
      ...Object.entries({ [`not taken from Telegram, which was answered ${answers(city)}`]: city.fake.pending().length }),
    ];
    return { demands, alarms, stuck: stuck.filter(([, times]) => times > 0).map(([what, times]) => `${what}: ${times}`) };
  } finally {
    await database.close();
  }
}

/** Waits until everything that must be seen is seen, at most `patience` ms, then counts. */
export async function account(city: City, patience = 60_000): Promise<Account> {
  const missing = async () => everything(city, await look(city)).filter(({ times }) => times === 0);
  const nothing = () => '';
  await until(async () => (await missing()).length === 0, nothing, patience).catch(() => undefined);
  const chats = await look(city);
  const marks = everything(city, chats);
  const { demands, alarms, stuck } = await readStored(city);
  const texts = demands.map(({ demand }) => demand.text);
  const numbers = new Set(demands.map(({ demand }) => demand.number));
  const doubled = (web: boolean) => [
    ...marks.filter((mark) => mark.web === web && mark.times > 1).map(({ what, times }) => `${what}: ${times} times`),
    ...(web ? chats.web : chats.telegram).flatMap((chat) => leftOver(chat, city)),
  ];
  return {
    written: city.written.length,
    demands: demands.length,
    lost: [
      ...marks.filter(({ times }) => times === 0).map(({ what }) => `not so: ${what}`),
      ...city.written
        .map(({ by, text }) => ({ by, text, times: texts.filter((stored) => stored === text).length }))
        .filter(({ times }) => times !== 1)
        .map(({ by, text, times }) => `${by} wrote “${text}”, which is the text of ${times} demands`),
      ...(numbers.size === demands.length ? [] : [`${demands.length} demands have ${numbers.size} numbers`]),
      ...(demands.length === city.written.length ? [] : [`${city.written.length} were filed, ${demands.length} are stored`]),
      ...(alarms === demands.length ? [] : [`${demands.length} demands have ${alarms} timers`]),
      ...demands.filter(({ pending }) => pending.length > 0).map(({ demand }) => `${demand.number} has notices that nobody handed on`),
      ...stuck,
    ],
    doubledOnTelegram: doubled(false),
    doubledOnWeb: doubled(true),
  };
}
