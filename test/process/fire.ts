/** People who write and press while the program is killed under them; afterwards every word of theirs is accounted for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createFakeTelegram, type FakeGroup, type FakeTelegram, type FakeUser } from '../fakes/telegram/index.ts';
import { openPage, type Page } from './page.ts';
import { person, telegramPerson, webPerson, type Written } from './people.ts';
import { type Environment, folder, freePort, type Program, run, until } from './program.ts';

export interface FireOptions {
  rounds: number;
  /** How many demands each of the six people files. */
  each: number;
  seed: number;
  /** Told before each round: where a longer test orders trouble from the platform. */
  trouble?: (fake: FakeTelegram, round: number, random: () => number) => void;
  onRound?: (round: number) => void;
  /** More of the environment, and what befalls the program in each round: kill -9 and a new start unless said otherwise. */
  env?: Environment;
  strike?: (random: () => number) => Promise<void>;
  /** How long people wait for an answer, ms. */
  patience?: number;
}

export interface City {
  fake: FakeTelegram;
  group: FakeGroup;
  groupPage: Page;
  telegram: FakeUser[];
  pages: Page[];
  written: Written[];
  /** Numbers whose 签收 was pressed. */
  accepted: Set<string>;
  env: Environment;
  program(): Program;
  /** What all the programs of this city have logged. */
  log(): string;
  stop(): Promise<void>;
}

/** The same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function bindAll(fake: FakeTelegram, telegram: FakeUser[], officer: FakeUser, dispatcher: FakeUser, group: FakeGroup): Promise<void> {
  const bind = async (who: FakeUser, code: string, shown: string) => {
    who.start();
    who.send(`绑定 ${code}`);
    await fake.waitFor(() => who.transcript().some(({ text }) => text.includes(shown)), 60_000);
  };
  await Promise.all([
    bind(dispatcher, 'DEMO-DISPATCHER', '已登记为派单员'),
    bind(officer, 'DEMO-OFFICER 交通运输局', '已登记为交通运输局经办人'),
    ...telegram.map((who) => bind(who, 'DEMO-E1', '已绑定')),
  ]);
  group.addBot({ by: dispatcher });
  group.send('/register 交通运输局', dispatcher);
  await fake.waitFor(() => group.transcript().some(({ text }) => text.includes('交通运输局的工作群')), 60_000);
}

interface Opened extends City {
  officer: FakeUser;
  restart(): Promise<void>;
}

async function open(more: Environment): Promise<Opened> {
  const fake = await createFakeTelegram({ timeScale: 0.05 });
  const port = await freePort();
  const env: Environment = {
    DATA_DIR: folder(),
    PORT: String(port),
    LOG_LEVEL: 'warn',
    SEED: 'demo',
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    TELEGRAM_MODE: 'webhook',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...more,
  };
  let program = await run(env);
  const programs = [program];
  const people = ['周经理', '吴经理', '郑经理'];
  const telegram = people.map((name) => fake.user({ name }));
  const [officer, dispatcher] = [fake.user({ name: '刘工' }), fake.user({ name: '陈派单' })];
  const group = fake.group('交通运输局工作群', { members: [officer, dispatcher] });
  await bindAll(fake, telegram, officer, dispatcher, group);
  const base = () => `http://127.0.0.1:${port}`;
  return {
    fake,
    group,
    officer,
    telegram,
    env,
    groupPage: await openPage(base, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '钱工'),
    pages: await Promise.all(people.map((name, index) => openPage(base, '/chat', `DEMO-E${index + 1}`, name))),
    written: [],
    accepted: new Set(),
    program: () => program,
    log: () => programs.map((one) => `${one.output()}${one.errors()}`).join(''),
    restart: async () => {
      await program.end('SIGKILL');
      program = await run(env);
      programs.push(program);
    },
    stop: () => fake.stop(),
  };
}

/** The officer takes on what appears in the group. */
async function accepting({ group, officer, accepted }: Opened, over: () => boolean): Promise<void> {
  while (!over()) {
    for (const { id, text, buttons } of group.transcript()) {
      const number = /QH\d{8}-\d{4}/.exec(text)?.[0];
      if (!number || accepted.has(number) || !buttons.flat().includes('签收')) continue;
      accepted.add(number);
      group.press('签收', officer, { message: id });
    }
    await sleep(200);
  }
}

/** All rounds, then everybody finishes what they began. The program still runs. */
export async function underFire({ rounds, each, seed, trouble, onRound, patience = 60_000, env = {}, strike }: FireOptions): Promise<City> {
  const random = seeded(seed);
  const city = await open(env);
  let round = 0;
  const mayBegin = (nth: number) =>
    until(
      () => round * each >= nth * rounds,
      () => `round ${round} of ${rounds}`,
      rounds * 30_000,
    );
  const everybody = [
    ...city.telegram.map((user, index) => person(`t${index}`, telegramPerson(city.fake, user, patience), each, mayBegin, city.written)),
    ...city.pages.map((page, index) => person(`w${index}`, webPerson(page, patience), each, mayBegin, city.written)),
  ];
  let over = false;
  const officer = accepting(city, () => over);
  const all = Promise.all(everybody);
  all.catch(() => undefined); // Looked at below.
  for (; round < rounds; round++) {
    onRound?.(round);
    trouble?.(city.fake, round, random);
    await sleep(200 + random() * 1800);
    await (strike ? strike(random) : city.restart());
  }
  try {
    await all;
  } catch (error) {
    const health = await fetch(`${city.program().url}/readyz`).then(
      (response) => response.text(),
      (failure: unknown) => String(failure),
    );
    const statuses = city.fake
      .attempts()
      .slice(-12)
      .map(({ status }) => status)
      .join(' ');
    await city.stop();
    throw new Error(
      `${(error as Error).message}; its health is ${health}; the last updates were answered ${statuses}; the program said\n${city.log().slice(-3000)}`,
      { cause: error },
    );
  } finally {
    over = true;
    await officer;
  }
  return city;
}
