/** A city on Telegram: the strict stand-in for the platform, an entrepreneur, an officer, a dispatcher, a registered work group. */
import { createServer } from 'node:net';
import { createFakeTelegram, type FakeGroup, type FakeTelegram, type FakeUser, type Line } from '../fakes/telegram/index.ts';
import { openCity, type TestCity } from './city.ts';

export interface TelegramCity {
  city: TestCity;
  fake: FakeTelegram;
  boss: FakeUser;
  officer: FakeUser;
  dispatcher: FakeUser;
  group: FakeGroup;
  stop(): Promise<void>;
}

/** Tests do not wait for the platform's rates unless they are about them. */
export const fast = { private: { count: 1000, seconds: 1 }, group: { count: 1000, seconds: 1 }, all: { count: 5000, seconds: 1 } };

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function telegramEnv(fake: FakeTelegram, mode: 'polling' | 'webhook'): Promise<Record<string, string>> {
  const port = await freePort();
  const base = { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, TELEGRAM_MODE: mode };
  return mode === 'webhook' ? { ...base, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } : base;
}

/** Everybody has bound their code; the officer's group is the Transport Bureau's. */
export async function openTelegramCity(mode: 'polling' | 'webhook', at = '2026-03-02T09:05:00+08:00'): Promise<TelegramCity> {
  const fake = await createFakeTelegram({ timeScale: 0.05 });
  const city = await openCity({ at, env: await telegramEnv(fake, mode), rates: fast });
  const [boss, officer, dispatcher] = [fake.user({ name: '周经理' }), fake.user({ name: '刘工' }), fake.user({ name: '陈派单' })];
  const group = fake.group('交通运输局工作群', { members: [officer, dispatcher] });
  const bind = async (person: FakeUser, code: string, shown: string) => {
    person.start();
    person.send(`绑定 ${code}`);
    await fake.waitFor(() => person.transcript().some(({ text }) => text.includes(shown)));
  };
  await bind(dispatcher, 'DEMO-DISPATCHER', '已登记为派单员');
  await bind(officer, 'DEMO-OFFICER 交通运输局', '已登记为交通运输局经办人');
  await bind(boss, 'DEMO-E1', '已绑定 示例机械有限公司');
  group.addBot({ by: dispatcher });
  group.send('/register 交通运输局', dispatcher);
  await fake.waitFor(() => group.transcript().some(({ text }) => text.includes('交通运输局的工作群')));
  return {
    city,
    fake,
    boss,
    officer,
    dispatcher,
    group,
    stop: async () => {
      await city.stop();
      await fake.stop();
    },
  };
}

/** Waits until somebody's chat shows the words; on failure the whole chat is in the message. */
export async function seeIn(fake: FakeTelegram, who: { transcript(): Line[] }, words: string | RegExp): Promise<Line> {
  const find = () => who.transcript().findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
  try {
    return await fake.waitFor(find);
  } catch {
    const shown = who.transcript().map(
      ({ from, text, buttons }) =>
        `${from}: ${text.slice(0, 300)} ${buttons
          .flat()
          .map((label) => `[${label}]`)
          .join('')}`,
    );
    throw new Error(`waited in vain for ${String(words)} in\n${shown.slice(-12).join('\n---\n')}`);
  }
}
