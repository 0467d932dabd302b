/** Starting and ending: what the console says to somebody who has never seen the program. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, type Environment, folder, launch, type Program, run, until } from './program.ts';
import { createFakeTelegram } from '../fakes/telegram/index.ts';

afterAll(clean);

const key = Buffer.alloc(32, 7).toString('base64');
const linksOf = (text: string) => [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);

/** Ends by itself with code 1; what it said on the error console. */
async function refused(env: Environment): Promise<string> {
  const program = launch(env);
  const { code } = await program.ended;
  expect({ code, output: program.output() }).toEqual({ code: 1, output: '' });
  return program.errors();
}

const oneLine = (text: string) => expect(text.trimEnd().split('\n')).toHaveLength(1);

describe('without any setting', () => {
  let program: Program;
  const home = folder();

  test('the console prints the addresses', async () => {
    program = await run({}, home);
    for (const path of ['/chat', '/groups/', '/healthz', '/readyz', '/metrics', '/login?token='])
      expect(program.output()).toContain(`${program.url}${path}`);
    expect(program.output()).toMatch(new RegExp(`${program.url}/\\n`));
    for (const code of ['DEMO-E1', 'DEMO-OFFICER', 'DEMO-DISPATCHER']) expect(program.output()).toContain(`code=${code}`);
    expect(program.errors()).toBe('');
  });

  test('every printed link opens, those with a code for the person whose code it is', async () => {
    const links = linksOf(program.output());
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const { status } = await fetch(link, { redirect: 'manual' });
      expect({ link, status }).toEqual({ link, status: link.includes('code=') ? 303 : /\/groups\/[^?]*$/.test(link) ? 401 : 200 });
    }
    const work = links.find((link) => link.includes('DEMO-OFFICER')) ?? '';
    const first = await fetch(work, { redirect: 'manual' });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const page = await fetch(new URL(first.headers.get('location') ?? '', work), { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('交通运输局');
  });

  test('the sign-in link works once', async () => {
    const link = linksOf(program.output()).find((candidate) => candidate.includes('/login?')) ?? '';
    const token = new URL(link).searchParams.get('token') ?? '';
    const signIn = () => fetch(`${program.url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
    const first = await signIn();
    expect([first.status, first.headers.get('set-cookie')]).toEqual([303, expect.any(String)]);
    expect((await signIn()).headers.get('set-cookie')).toBeNull();
  });

  test('/readyz tells the last sweep and the lengths of the queues', async () => {
    type Ready = { ok: boolean; database: boolean; jobs: { lastSweep: string | null }; queues: object };
    const ready = await until(
      async () => {
        const response = await fetch(`${program.url}/readyz`);
        const body = (await response.json()) as Ready;
        return response.status === 200 && body.jobs.lastSweep ? body : undefined;
      },
      () => 'a sweep',
    );
    const none = { waiting: 0, parked: 0, dead: 0 };
    expect(ready).toMatchObject({ ok: true, database: true, queues: { inbox: none, outbox: none } });
  });

  test('a second start on the same data says who has it, and ends', async () => {
    const errors = await refused({ DATA_DIR: join(home, 'data') });
    oneLine(errors);
    expect(errors).toContain(`in use by process ${program.pid}: stop it, or set DATA_DIR`);
  });

  test('Ctrl-C ends it cleanly; the next start has the same people and says no word of damage', async () => {
    const open = () => fetch(`${program.url}/chat?code=DEMO-E1&name=X`, { redirect: 'manual' });
    const cookie = ((await open()).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const profile = async () =>
      (await fetch(`${program.url}/web/api/me?as=${/qihu_([^=]+)=/.exec(cookie)?.[1] ?? ''}`, { headers: { cookie } })).json();
    const before = await profile();
    expect(before).toMatchObject({ name: 'X', as: '示例机械有限公司' });
    expect(await program.end('SIGINT')).toEqual({ code: 0, signal: null });
    program = await run({}, home);
    expect(await profile()).toEqual(before);
    expect(program.errors()).toBe('');
    expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  });
});

describe('what stops the start says in one line what is wrong and what to do', () => {
  const wrong: Array<[string, Environment, RegExp]> = [
    ['PORT', { PORT: 'abc' }, /^PORT must be a port number/],
    ['ENCRYPTION_KEY', { ENCRYPTION_KEY: 'c2hvcnQ=' }, /^ENCRYPTION_KEY must be 32 bytes.*openssl rand/],
    ['ROLE', { ROLE: 'foo' }, /^ROLE must be one of all, web, worker/],
    ['LOCALE', { LOCALE: 'xx' }, /^LOCALE must be one of zh-CN, en/],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: 'abc' }, /^TELEGRAM_BOT_TOKEN must look like/],
    ['PUBLIC_URL', { TELEGRAM_BOT_TOKEN: '1:abc', TELEGRAM_MODE: 'webhook' }, /^PUBLIC_URL must be set when TELEGRAM_MODE is webhook/],
    ['MONGODB_URI', { MONGODB_URI: 'http://x' }, /^MONGODB_URI must begin with mongodb:/],
    ['ENCRYPTION_KEY beside MONGODB_URI', { MONGODB_URI: 'mongodb://127.0.0.1:1/x' }, /^ENCRYPTION_KEY must be set together/],
    [
      'a MongoDB that is not there',
      { MONGODB_URI: 'mongodb://127.0.0.1:1/x', ENCRYPTION_KEY: key },
      /^MONGODB_URI cannot be reached: .*check the address/,
    ],
    ['HOST', { HOST: '192.0.2.7' }, /^HOST 192\.0\.2\.7 is no address of this machine .*set HOST to 127\.0\.0\.1/],
    ['DATA_DIR', { DATA_DIR: '/dev/null/data' }, /^DATA_DIR \/dev\/null\/data cannot be used \(ENOTDIR\): set it to a folder/],
    ['SEED', { SEED: 'yes' }, /^SEED must be one of demo, none/],
    ['PUBLIC_URL without http', { PUBLIC_URL: 'qihu.example.cn' }, /^PUBLIC_URL must be an http or https address/],
    ['PUBLIC_URL with a path', { PUBLIC_URL: 'https://example.cn/qihu' }, /^PUBLIC_URL must have nothing behind the host/],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'api.telegram.org' }, /^TELEGRAM_API_ROOT must be an http or https address/],
    ['TELEGRAM_MODE', { TELEGRAM_MODE: 'push' }, /^TELEGRAM_MODE must be one of polling, webhook/],
    ['TELEGRAM_WEBHOOK_SECRET', { TELEGRAM_WEBHOOK_SECRET: 'a secret' }, /^TELEGRAM_WEBHOOK_SECRET may hold letters, digits, _ and - only/],
    ['OPENAI_API_KEY', { OPENAI_API_KEY: 'sk 1' }, /^OPENAI_API_KEY must be a key as the provider gave it/],
    ['OPENAI_TRANSCRIBE_MODEL', { OPENAI_TRANSCRIBE_MODEL: 'whisper-1' }, /^OPENAI_TRANSCRIBE_MODEL needs OPENAI_API_KEY/],
    ['OPENAI_BASE_URL', { OPENAI_API_KEY: 'sk', OPENAI_BASE_URL: 'localhost' }, /^OPENAI_BASE_URL must be an http or https address/],
    ['OPENAI_PRICE_IN', { OPENAI_API_KEY: 'sk', OPENAI_PRICE_IN: 'cheap' }, /^OPENAI_PRICE_IN must be a number, 0 or more/],
    ['two files of one city', { MECHANISM: 'tengzhou,tengzhou' }, /^MECHANISM names two files of the city tengzhou/],
    ['MECHANISM', { MECHANISM: 'nowhere' }, /nowhere\.yaml is not there: MECHANISM names a file/],
  ];
  const said: Array<Promise<string>> = [];
  beforeAll(() => void said.push(...wrong.map(([, env]) => refused(env)))); // All at once: each waits for the machine more than for anything else.
  test.each(wrong.map(([name, , line], index) => [name, index, line] as const))('%s', async (_name, index, line) => {
    const errors = await said[index];
    expect(errors?.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  });

  test('a mechanism file that is no YAML, or lacks something', async () => {
    const file = join(folder(), 'wrong.yaml');
    writeFileSync(file, 'city: [a\n  b: c\n');
    const broken = await refused({ MECHANISM: file });
    oneLine(broken);
    expect(broken).toContain(`${file} is not valid YAML`);
    writeFileSync(file, 'city: somewhere\n');
    const lacking = await refused({ MECHANISM: file });
    expect(lacking).toContain(`${file}: name: `);
    expect(lacking).not.toMatch(/^\s+at /m);
  });

  test('a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const errors = await refused({ PORT: String(port) });
    other.close();
    oneLine(errors);
    expect(errors).toMatch(new RegExp(`^PORT ${port} on 127\\.0\\.0\\.1 cannot be used .*set PORT`));
  });

  test('a token that Telegram does not know', async () => {
    const fake = await createFakeTelegram();
    const errors = await refused({ TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: fake.url });
    await fake.stop();
    oneLine(errors);
    expect(errors).toMatch(/^TELEGRAM_BOT_TOKEN: Telegram does not know this token/);
  });
});
