/** A whole story at the most talkative level: the log tells what happens, and nothing about anybody. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createFakeTelegram, type FakeTelegram } from '../fakes/telegram/index.ts';
import { labelsOf, openPage, wordsOf } from './page.ts';
import { clean, folder, freePort, type Program, run, until } from './program.ts';

const secret = 'a-webhook-secret-of-ours';
let fake: FakeTelegram;
let program: Program;
/** What must not be in the log, and what it is. */
const personal = new Map<string, string>();
const keep = (what: string, ...values: Array<string | number>) => {
  for (const value of values) personal.set(String(value), what);
};

/** Two entrepreneurs, an officer, a group; trouble of every kind on the way. */
beforeAll(async () => {
  fake = await createFakeTelegram({ timeScale: 0.05 });
  const port = await freePort();
  program = await run({
    DATA_DIR: folder(),
    PORT: String(port),
    SEED: 'demo',
    LOG_LEVEL: 'debug',
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: secret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  const boss = fake.user({ name: '周小满' });
  const officer = fake.user({ name: '刘大勇' });
  const blocker = fake.user({ name: '吴不见' });
  const group = fake.group('交通运输局内部群', { members: [officer] });
  const see = (who: { transcript(): Array<{ text: string }> }, words: string) =>
    fake.waitFor(() => who.transcript().some(({ text }) => text.includes(words)), 30_000);
  for (const [who, code, shown] of [
    [officer, 'DEMO-DISPATCHER', '已登记'],
    [officer, 'DEMO-OFFICER 交通运输局', '交通运输局经办人'],
    [boss, 'DEMO-E1', '已绑定'],
    [blocker, 'WRONG-CODE-77', ''],
  ] as const) {
    who.start();
    who.send(`绑定 ${code}`);
    await see(who, shown);
  }
  blocker.block();
  group.addBot({ by: officer });
  group.send('/register 交通运输局', officer);
  await see(group, '的工作群');
  fake.fault({ method: 'sendMessage', error: { code: 500, description: 'Internal Server Error' } });
  fake.fault({
    method: 'sendMessage',
    error: { code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
  });
  boss.sendPhoto({ name: '工厂大门照片.jpg' });
  boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知，电话13666667777');
  await see(boss, '请您核对');
  fake.fault({ method: 'editMessageText', error: 'reset' });
  boss.press('提交');
  await see(group, '新诉求 QH');
  group.press('签收', officer);
  await see(boss, '已签收');
  fake.emit({ message: { message_id: 1, date: 1, chat: { id: 5_550_001, type: 'private' }, text: 7 as unknown as string } });

  const page = await openPage(() => program.url, '/chat', 'DEMO-E2', '林月半');
  await page.send('楼下工地夜里施工太吵，影响员工休息，请城管局管一管');
  const draft = await until(
    async () => (await page.messages()).find((message) => labelsOf(message).includes('提交')),
    () => 'a draft on the page',
  );
  await page.press(draft, '提交');
  await until(
    async () => (await page.messages()).some((message) => wordsOf(message).includes('已提交')),
    () => 'the receipt on the page',
  );
  await fetch(`${program.url}/login?token=wrong-token-123456`);
  await fetch(`${program.url}/web/api/send?as=nobody`, { method: 'POST', headers: { 'x-qihu': '1' }, body: '{"text":"陌生人的话' });
  keep('a name', '周小满', '刘大勇', '吴不见', '林月半', '周强', '林悦', '示例机械');
  keep('a phone', '13666667777', '13800005678', '13900001234');
  keep('a credit code', '91370481MA3C0DEM1E', '91370481MA3D0DEM24');
  keep('an invitation code', 'DEMO-', 'WRONG-CODE-77');
  keep(
    'a secret',
    fake.token,
    secret,
    'wrong-token-123456',
    ...[...program.output().matchAll(/token=([\w-]+)/g)].map(([, token]) => token ?? ''),
  );
  keep('words', '路坏了', '施工太吵', '陌生人的话', '工厂大门', '内部群');
  keep('a chat', boss.id, officer.id, blocker.id, group.id, 5_550_001);
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 120_000);
afterAll(async () => {
  await clean();
  await fake.stop();
});

/** Everything after the banner, which ends with an empty line, and what came before it. */
function logged(): string[] {
  const output = program.output();
  const begin = output.indexOf('\n企呼 Qihu');
  const end = output.indexOf('\n\n', output.indexOf('注意：'));
  return `${output.slice(0, begin)}\n${output.slice(end)}\n${program.errors()}`.split('\n').filter((line) => line.trim() !== '');
}

test('every line is JSON with a time, a level and a sentence', () => {
  const lines = logged().map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatchObject({ level: expect.any(Number), time: expect.any(String), msg: expect.any(String) });
});

test('nobody can be recognised in it, and nothing in it opens a door', () => {
  const text = logged().join('\n');
  const found = [...personal].filter(([value]) => text.includes(value)).map(([value, what]) => `${what}: ${value}`);
  expect(found).toEqual([]);
});
