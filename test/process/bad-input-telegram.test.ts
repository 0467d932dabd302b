/** Whatever an outsider sends to the real program on Telegram: each gets a clear answer, nothing is lost, nobody gets in. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFakeTelegram, type FakeGroup, type FakeTelegram, type FakeUser, type Line } from '../fakes/telegram/index.ts';
import { clean, folder, freePort, type Program, run, until } from './program.ts';

let fake: FakeTelegram;
let program: Program;
let boss: FakeUser;
let officer: FakeUser;
let colleague: FakeUser;
let dispatcher: FakeUser;
let group: FakeGroup;

const road = (place: string) => `我们${place}的路坏了三个月没人修，找了交通局两次都说等通知`;
const wordsIn = (text: string, words: string | RegExp) => (typeof words === 'string' ? text.includes(words) : words.test(text));

async function see(who: { transcript(): Line[] }, words: string | RegExp): Promise<Line> {
  const find = () => who.transcript().findLast(({ from, text }) => from === 'bot' && wordsIn(text, words));
  const shown = () => `${String(words)} in\n${who.transcript().slice(-8).map(({ from, text }) => `${from}: ${text.slice(0, 200)}`).join('\n---\n')}`; // prettier-ignore
  return until(find, shown);
}
const timesTold = (who: { transcript(): Line[] }, words: string) =>
  who.transcript().filter(({ from, text }) => from === 'bot' && text.includes(words)).length;

async function bound(name: string, code: string, shown: string): Promise<FakeUser> {
  const person = fake.user({ name });
  person.start();
  person.send(`绑定 ${code}`);
  await see(person, shown);
  return person;
}

/** Files a demand over Telegram; its number. */
async function filed(person: FakeUser, place: string): Promise<string> {
  person.send(road(place));
  const draft = await see(person, place);
  person.press('提交', { message: draft.id });
  const receipt = await until(
    () => person.transcript().find(({ text }) => text.includes('已提交，编号') && text.includes(place)),
    () => `the receipt of ${place}`,
  );
  return /QH\d{8}-\d{4}/.exec(receipt.text)?.[0] ?? '';
}

async function answerTo(press: { answer: { text: string | undefined } | undefined }): Promise<string> {
  await fake.waitFor(() => press.answer);
  return press.answer?.text ?? '';
}

beforeAll(async () => {
  fake = await createFakeTelegram({ timeScale: 0.05 });
  const port = await freePort();
  const telegram = { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, TELEGRAM_MODE: 'webhook' };
  const base = { DATA_DIR: folder(), SEED: 'demo', LOG_LEVEL: 'info' };
  program = await run({ ...base, ...telegram, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  [boss, officer, colleague, dispatcher] = await Promise.all([
    bound('周经理', 'DEMO-E1', '已绑定'),
    bound('刘工', 'DEMO-OFFICER 交通运输局', '经办人'),
    bound('赵工', 'DEMO-OFFICER 交通运输局', '经办人'),
    bound('陈派单', 'DEMO-DISPATCHER', '已登记'),
  ]);
  group = fake.group('交通运输局工作群', { members: [officer, colleague, dispatcher, boss] });
  group.addBot({ by: dispatcher });
  group.send('/register 交通运输局', dispatcher);
  await see(group, '的工作群');
}, 60_000);

afterAll(async () => {
  await clean();
  await fake.stop();
});

describe('on Telegram', () => {
  test('a message of blanks only is asked about', async () => {
    boss.send(' \n\t ');
    await see(boss, '请写一句话说明遇到的问题');
  });

  test('right-to-left marks and invisible characters do not turn a card about', async () => {
    boss.send(`\u202e我们北门外的路\u200b坏了三个月\u2066没人修，找了交通局两次都说等通知\u202e`);
    const draft = await see(boss, '北门外');
    expect(draft.text).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/);
    boss.press('取消', { message: draft.id });
  });

  test('an update that is delivered three times at once is one draft, one demand, one card', async () => {
    fake.deliver({ copies: 3 });
    const number = await filed(boss, '东门外');
    await see(group, `新诉求 ${number}`);
    fake.deliver({ copies: 1 });
    expect([timesTold(boss, `编号 ${number}`), timesTold(group, number)]).toEqual([1, 1]);
  });

  test('of two officers who press at once one takes it on, the other is told who', async () => {
    const number = await filed(boss, '西门外');
    await see(group, `新诉求 ${number}`);
    const presses = [group.press('签收', officer), group.press('签收', colleague)];
    const answers = await Promise.all(presses.map(answerTo));
    expect(answers.toSorted((one, two) => one.length - two.length)).toEqual([
      expect.stringMatching(/^(刘工|赵工)已在 .* 签收/),
      expect.stringContaining('已签收。联系人'),
    ]);
    await see(boss, `${number} 交通运输局已签收`);
    expect(timesTold(boss, `${number} 交通运输局已签收`)).toBe(1);
  });

  test.each([
    ['a verb that was never ours', '1:destroy:QH20260302-0001'],
    ['a name of the language', '1:constructor:QH20260302-0001'],
    ['another version', '9:accept:QH20260302-0001'],
    ['a query', '{"$ne":null}'],
    ['sixty-four bytes of noise', '\u202e'.repeat(21)],
    ['a number that is not there', '1:accept:QH19990101-0001'],
  ])('forged data, %s: said to be old or unknown, and nothing happens', async (_what, data) => {
    const card = await see(group, '新诉求');
    const told = await answerTo(group.press(data, officer, { message: card.id, forged: true }));
    expect(told).toMatch(/按钮已经不能用了|没有找到|没有这件/);
  });

  test('a stranger who forges the buttons of a demand learns nothing and changes nothing', async () => {
    const number = await filed(boss, '水塔旁');
    const card = await see(group, `新诉求 ${number}`);
    const stranger = await bound('路人', 'DEMO-E3', '已绑定');
    const hello = stranger.transcript().findLast(({ from }) => from === 'bot')?.id ?? 0;
    const verbs = [
      'accept',
      'full',
      'why',
      'withdrawok',
      'nudge',
      'resolve',
      'rate',
      'yes',
      'grant',
      'dispatch',
      'close',
      'extend',
      'returnfor',
    ];
    for (const verb of verbs) {
      const argument = verb === 'rate' ? ':very-satisfied' : verb === 'dispatch' ? ':housing' : verb === 'returnfor' ? ':other' : '';
      await answerTo(stranger.press(`1:${verb}:${number}${argument}`, { message: hello, forged: true }));
    }
    expect(stranger.transcript().filter(({ text }) => text.includes('水塔'))).toEqual([]);
    expect(group.transcript().findLast(({ id }) => id === card.id)?.text).toBe(card.text);
    expect(timesTold(boss, number)).toBe(1);
  });

  test('a button of an old card, also one that Telegram hands out no more, says so', async () => {
    const number = await filed(boss, '桥头边');
    const card = await see(group, `新诉求 ${number}`);
    group.press('签收', officer, { message: card.id });
    await see(boss, `${number} 交通运输局已签收`);
    expect(await answerTo(group.press(`1:accept:${number}`, officer, { message: card.id, forged: true }))).toContain('签收');
    for (const as of ['inaccessible', 'missing'] as const) {
      const press = boss.press(`1:submit:nosuchdraft`, { message: card.id, forged: true, as });
      await answerTo(press);
      expect(press.answer).toBeDefined();
    }
  });

  test.each([
    ['429', { code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } }],
    ['500', { code: 500, description: 'Internal Server Error' }],
    ['nothing, the connection breaks', 'reset'],
  ] as const)('when the platform answers %s the message comes a little later', async (_what, error) => {
    const before = timesTold(boss, '直接写问题就能提交');
    fake.fault({ method: 'sendMessage', error });
    boss.send('/help');
    await until(
      () => timesTold(boss, '直接写问题就能提交') > before,
      () => 'the help',
    );
  });
});

describe('without a demo', () => {
  test('the first administrator’s code works once, whoever has it after that', async () => {
    const own = await createFakeTelegram({ timeScale: 0.05 });
    const real = await run({ DATA_DIR: folder(), TELEGRAM_BOT_TOKEN: own.token, TELEGRAM_API_ROOT: own.url, LOG_LEVEL: 'warn' });
    const code = /ADMIN-\w+/.exec(real.output())?.[0] ?? '';
    const told: string[] = [];
    for (const name of ['甲', '乙']) {
      const person = own.user({ name });
      person.start();
      person.send(`绑定 ${code}`);
      told.push((await see(person, /管理员|无效或已被使用/)).text);
    }
    expect(told).toEqual([expect.stringContaining('管理员'), expect.stringContaining('无效或已被使用')]);
    await real.end('SIGTERM');
    await own.stop();
  });
});

test('of all this the log has no error and no word of anybody', async () => {
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  const lines = program.output().split('\n').filter((line) => line.startsWith('{')); // prettier-ignore
  expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  expect(lines.filter((line) => /路坏了|周经理|刘工|水塔/.test(line))).toEqual([]);
  expect(program.errors()).toBe('');
});
