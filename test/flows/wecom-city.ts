/** A city on WeCom: the strict stand-in for the platform, members, a work group with the robot, everybody bound. */
import { manualClock } from '../fakes/telegram/clock.ts';
import { createFakeWecom, type FakeGroup, type FakeMember, type FakeWecom, type Shown } from '../fakes/wecom/index.ts';
import { callbacksTo, type Road } from '../bot/wecom/setup.ts';
import { openCity, type TestCity } from './city.ts';
import { fast, freePort } from './telegram-city.ts';

export interface WecomCity {
  city: TestCity;
  fake: FakeWecom;
  officer: FakeMember;
  dispatcher: FakeMember;
  group: FakeGroup;
  /** Stops the clock of everybody at this moment. */
  clock(at: string): Promise<void>;
  stop(): Promise<void>;
}

export function wecomEnv({ url, socketUrl, corpId, app, world }: FakeWecom, roads: Road[]): Record<string, string> {
  const { kf, aibot } = world;
  return {
    WECOM_CORP_ID: corpId,
    WECOM_API_ROOT: url,
    ...(roads.includes('app')
      ? { WECOM_AGENT_ID: String(app.agentId), WECOM_SECRET: app.secret, WECOM_TOKEN: app.token, WECOM_AES_KEY: app.aesKey }
      : {}),
    ...(roads.includes('kf') ? { WECOM_KF_SECRET: kf.secret, WECOM_KF_TOKEN: kf.token, WECOM_KF_AES_KEY: kf.aesKey } : {}),
    ...(roads.includes('bot') ? { WECOM_BOT_ID: aibot.id, WECOM_BOT_SECRET: aibot.secret, WECOM_BOT_WS_URL: socketUrl } : {}),
    ...(roads.includes('bot-url') ? { WECOM_BOT_MODE: 'url', WECOM_BOT_TOKEN: aibot.token, WECOM_BOT_AES_KEY: aibot.aesKey } : {}),
  };
}

/** Waits until somebody's chat shows the words, on a message with this button when one is named; on failure the whole chat is in the message. */
export async function seeIn(fake: FakeWecom, feed: () => Shown[], words: string | RegExp, label?: string): Promise<Shown> {
  const find = () =>
    feed().findLast(
      ({ text, buttons }) =>
        (typeof words === 'string' ? text.includes(words) : words.test(text)) && (!label || buttons.some((one) => one.label === label)),
    );
  try {
    return await fake.waitFor(find, 10_000);
  } catch {
    const shown = feed().map(
      ({ from, text, buttons }) => `${from}: ${text.slice(0, 300)} ${buttons.map((one) => `[${one.label}]`).join('')}`,
    );
    throw new Error(`waited in vain for ${String(words)} in\n${shown.slice(-12).join('\n---\n')}`);
  }
}

export async function bindPerson(
  fake: FakeWecom,
  member: { feed(): Shown[]; send(text: string): Promise<unknown> },
  code: string,
  shown: string,
): Promise<void> {
  await member.send(`绑定 ${code}`);
  await seeIn(fake, member.feed, shown);
}

/** The officer's group is the Transport Bureau's: the robot was named there once. */
export async function openWecomCity(roads: Road[], at = '2026-03-02T09:05:00+08:00'): Promise<WecomCity> {
  const clock = manualClock(Date.parse(at));
  const fake = await createFakeWecom({ clock, limits: { perMemberMinute: 1000, perConversationMinute: 1000 } });
  const port = await freePort();
  const city = await openCity({
    at,
    env: { ...wecomEnv(fake, roads), PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    rates: fast,
  });
  callbacksTo(fake, city.url, roads);
  const [officer, dispatcher] = [fake.member('LiuGong', '刘工'), fake.member('ChenPaidan', '陈派单')];
  const group = fake.group('交通运输局工作群', [officer, dispatcher]);
  await bindPerson(fake, dispatcher, 'DEMO-DISPATCHER', '已登记为派单员');
  await bindPerson(fake, officer, 'DEMO-OFFICER 交通运输局', '已登记为交通运输局经办人');
  if (roads.includes('bot')) {
    await group.mention('登记 交通运输局', dispatcher);
    await seeIn(fake, group.feed, '交通运输局的工作群');
  }
  return {
    city,
    fake,
    officer,
    dispatcher,
    group,
    clock: async (moment) => {
      clock.advance(Date.parse(moment) - clock.now());
      await city.clock(moment);
    },
    stop: async () => {
      await city.stop();
      await fake.stop();
    },
  };
}
