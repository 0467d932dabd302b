/** Killed while members and customers write by WeCom: nothing that was accepted is lost, no demand is there twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { callbacksTo } from '../bot/wecom/setup.ts';
import { createFakeWecom, type FakeWecom, type Shown } from '../fakes/wecom/index.ts';
import { wecomEnv } from '../flows/wecom-city.ts';
import { numbersIn, person, type Entrepreneur, type Written } from './people.ts';
import { clean, folder, freePort, run } from './program.ts';

let fake: FakeWecom | undefined;
afterAll(async () => {
  await clean();
  await fake?.stop();
});

const kills = 2;
const patience = 30_000;

interface Writer {
  feed(): Shown[];
  send(text: string): Promise<unknown>;
  press(label: string): Promise<unknown>;
}

function writer(wecom: FakeWecom, who: Writer): Entrepreneur {
  return {
    patience,
    write: async (lines) => {
      for (const line of lines) await who.send(line);
    },
    submit: async (words) => {
      await wecom.waitFor(
        () => who.feed().some(({ text, buttons }) => text.includes(words) && buttons.some(({ label }) => label === '提交')),
        patience,
      );
      await who.press('提交');
    },
    filed: async () => numbersIn(who.feed().map(({ text }) => text)),
  };
}

test('two kills while two members and two customers file demands', async () => {
  const roads = ['app', 'kf', 'bot'] as const;
  // WeCom repeats three times, far apart; here everything is close together.
  const wecom = (fake = await createFakeWecom({
    limits: { callbackRetries: 1000, perMemberMinute: 10_000, perConversationMinute: 10_000 },
  }));
  const port = await freePort();
  const env = {
    ...wecomEnv(wecom, [...roads]),
    DATA_DIR: folder(),
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'warn',
    SEED: 'demo',
  };
  let program = await run(env);
  callbacksTo(wecom, program.url, [...roads]);
  const see = (who: Pick<Writer, 'feed'>, words: string) =>
    wecom.waitFor(() => who.feed().some(({ text }) => text.includes(words)), patience);
  const bind = async (who: Writer, code: string, shown: string) => {
    await who.send(`绑定 ${code}`);
    await see(who, shown);
  };
  const dispatcher = wecom.member('ChenPaidan', '陈派单');
  const group = wecom.group('交通运输局工作群', [dispatcher]);
  const writers = [wecom.member('Zhou', '周'), wecom.member('Wu', '吴'), wecom.customer('郑'), wecom.customer('王')];
  await Promise.all([bind(dispatcher, 'DEMO-DISPATCHER', '派单员'), ...writers.map((who) => bind(who, 'DEMO-E1', '已绑定'))]);
  await group.mention('登记 交通运输局', dispatcher);
  await see(group, '交通运输局的工作群');

  const written: Written[] = [];
  const each = 2;
  let killed = 0;
  const mayBegin = async (nth: number) => {
    while (killed < nth) await sleep(20);
  };
  const all = Promise.all(writers.map((who, index) => person(`w${index}`, writer(wecom, who), each, mayBegin, written)));
  all.catch(() => undefined); // Looked at below.
  for (; killed < kills; killed++) {
    await sleep(400);
    await program.end('SIGKILL');
    program = await run(env);
  }
  await all.catch((error: unknown) => {
    throw new Error(`${(error as Error).message}\n${program.output()}${program.errors()}`, { cause: error });
  });
  const filed = writers.map((who) => numbersIn(who.feed().map(({ text }) => text)));
  expect(filed.map((numbers) => new Set(numbers).size)).toEqual(writers.map(() => each));
  expect(new Set(filed.flat()).size).toBe(written.length);
  const cards = async () => [...new Set(filed.flat())].filter((number) => !group.feed().some(({ text }) => text.includes(number)));
  for (const end = performance.now() + patience; (await cards()).length > 0 && performance.now() < end;) await sleep(50);
  expect(await cards()).toEqual([]);
  // WeCom knows what it had already, but for what was under way when a kill came: at most one in each chat.
  const doubled = group
    .feed()
    .filter(({ kind, text }, index, feed) => kind === 'card' && feed.findIndex((one) => one.text === text) < index);
  expect(doubled.length).toBeLessThanOrEqual(kills * writers.length);
  expect(filed.flat().length - new Set(filed.flat()).size).toBeLessThanOrEqual(kills * writers.length);
  expect((await program.end('SIGTERM')).code).toBe(0);
}, 120_000);
