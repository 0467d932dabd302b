/** The clock jumps under the running program: over a weekend, a make-up Saturday, the Spring Festival, backward. Each thing is told once, in working hours. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { PageMessage } from '../../bot/web/encode.ts';
import { type Clock, everyJobRan, openClock } from './clock.ts';
import { labelsOf, openPage, type Page, wordsOf } from './page.ts';
import { clean, folder, type Program, run, until } from './program.ts';

let clock: Clock;
let program: Program;
let boss: Page;
let group: Page;
let supervisor: Page;
let env: Record<string, string>;

afterEach(async () => void (await program.end('SIGKILL')));
afterAll(clean);

async function begin(moment: string): Promise<void> {
  clock = openClock(moment);
  env = { ...clock.env, DATA_DIR: folder(), LOG_LEVEL: 'warn' };
  program = await run(env);
  const base = () => program.url;
  boss = await openPage(base, '/chat', 'DEMO-E1', '周经理');
  group = await openPage(base, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  supervisor = await openPage(base, '/chat', 'DEMO-SUPERVISOR', '孙督办');
}

async function see(page: Page, words: string, label?: string): Promise<PageMessage> {
  const find = (messages: PageMessage[]) =>
    messages.findLast((message) => wordsOf(message).includes(words) && (!label || labelsOf(message).includes(label)));
  return until(
    async () => find(await page.messages()),
    async () => `${words} [${label ?? ''}] in\n${(await page.messages()).map(wordsOf).join('\n\n')}`,
  );
}

/** Files a demand about a road; the department takes it on. */
async function filed(): Promise<string> {
  await boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await boss.press(await see(boss, '请您核对', '提交'), '提交');
  const number = /QH\d{8}-\d{4}/.exec(wordsOf(await see(boss, '已提交，编号')))?.[0] ?? '';
  await group.press(await see(group, number, '签收'), '签收');
  await see(boss, '已签收');
  return number;
}

async function jump(to: string): Promise<void> {
  clock.set(to);
  await everyJobRan(program, clock, to);
}

const localTime = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

/** When the messages with these words came, local time to the minute. */
async function told(page: Page, words: string): Promise<string[]> {
  const found = (await page.messages()).filter((message) => !message.mine && wordsOf(message).includes(words));
  return found.map(({ at }) => localTime(at));
}

const digest = '今日待办 · 交通运输局';

describe('forward', () => {
  test('over midnight and a weekend: nobody hears anything; contact and answer are reminded of, then called overdue, once', async () => {
    await begin('2026-03-06T16:00:00+08:00'); // A Friday.
    const number = await filed();
    await jump('2026-03-07T10:00:00+08:00');
    await jump('2026-03-08T23:59:58+08:00');
    await jump('2026-03-09T08:29:00+08:00'); // Midnight came while it ran.
    await jump('2026-03-09T09:00:05+08:00');
    await jump('2026-03-10T08:30:05+08:00'); // The contact was due on Monday.
    await see(group, '还没有联系企业');
    await jump('2026-03-12T09:00:05+08:00'); // The answer is due on Friday.
    await see(group, digest);
    await jump('2026-03-14T11:00:00+08:00'); // A Saturday.
    await see(group, `🔴 ${number}`);
    await jump('2026-03-16T08:30:05+08:00');
    await see(boss, '已超过答复时限');
    await jump('2026-03-16T12:30:00+08:00');
    expect(await told(group, '还没有联系企业')).toEqual(['03-10 08:30']);
    expect(await told(boss, '已超过答复时限')).toEqual(['03-16 08:30']);
    expect(await told(supervisor, `🔴 逾期 ${number}`)).toEqual(['03-16 08:30']);
  }, 120_000);

  test('over a make-up Saturday and the Spring Festival: the Saturday is a working day, the festival is none', async () => {
    await begin('2026-02-12T10:00:00+08:00'); // A Thursday; contact by Friday, answer by 26 February.
    const number = await filed();
    await jump('2026-02-13T20:00:00+08:00');
    await jump('2026-02-14T08:30:05+08:00'); // The make-up Saturday.
    await see(group, '还没有联系企业');
    for (const holiday of ['2026-02-15T10:00:00+08:00', '2026-02-17T10:00:00+08:00', '2026-02-23T10:00:00+08:00']) await jump(holiday);
    await jump('2026-02-25T09:00:05+08:00');
    await see(group, '下一工作日到期 1');
    await jump('2026-02-27T08:30:05+08:00');
    await see(boss, '已超过答复时限');
    expect(await told(group, '还没有联系企业')).toEqual(['02-14 08:30']);
    expect(await told(group, digest)).toEqual(['02-14 09:00', '02-25 09:00'].slice(1));
    expect(await told(boss, '已超过答复时限')).toEqual(['02-27 08:30']);
    expect(await told(supervisor, `🔴 逾期 ${number}`)).toEqual(['02-27 08:30']);
  }, 120_000);

  test('over all of it at once, and into the night: what is due is told when the doors open next, once', async () => {
    await begin('2026-03-06T16:00:00+08:00');
    const number = await filed();
    await jump('2026-03-13T17:31:00+08:00'); // Both terms have ended, the doors are closed.
    await see(group, `🔴 ${number}`);
    await jump('2026-03-17T03:00:00+08:00'); // The next opening was slept through.
    await jump('2026-03-17T08:30:05+08:00');
    await see(boss, '已超过答复时限');
    await see(group, '还没有联系企业');
    expect(await told(boss, '已超过答复时限')).toEqual(['03-17 08:30']);
    expect(await told(group, '还没有联系企业')).toEqual(['03-17 08:30']);
  }, 120_000);

  test('over the end of the survey: asked again once, then closed once', async () => {
    await begin('2026-03-02T10:00:00+08:00');
    const number = await filed();
    await group.press(await see(group, number, '办结'), '办结');
    await group.send('已修好。', await see(group, '办理结果是什么'));
    await see(boss, '您对这次办理满意吗');
    await jump('2026-03-05T03:00:00+08:00');
    await jump('2026-03-05T08:30:05+08:00');
    await see(boss, '还没有收到您的评价');
    await jump('2026-03-17T09:00:05+08:00');
    await see(boss, '已销号');
    await jump('2026-03-31T09:00:05+08:00');
    expect(await told(boss, '还没有收到您的评价')).toEqual(['03-05 08:30']);
    expect(await told(boss, '已销号')).toEqual(['03-17 09:00']);
  }, 120_000);
});

describe('backward', () => {
  test('by an hour, by a day: every job goes on within seconds, what was told is not told again', async () => {
    await begin('2026-03-06T16:00:00+08:00');
    const number = await filed();
    await jump('2026-03-12T09:00:05+08:00');
    await see(group, digest);
    await jump('2026-03-12T08:00:05+08:00');
    await jump('2026-03-11T09:10:00+08:00');
    await boss.send('还有一件事：仓库门口的路灯也坏了');
    await see(boss, '请您核对', '提交');
    await jump('2026-03-12T09:00:05+08:00');
    await jump('2026-03-16T08:30:05+08:00');
    await see(boss, '已超过答复时限');
    await see(supervisor, '🔴 逾期');
    await jump('2026-03-13T16:00:00+08:00');
    await jump('2026-03-16T08:30:05+08:00');
    expect(await told(boss, '已超过答复时限')).toEqual(['03-16 08:30']);
    expect(await told(supervisor, `🔴 逾期 ${number}`)).toEqual(['03-16 08:30']);
    expect((await told(group, digest)).filter((time) => time.startsWith('03-12'))).toEqual(['03-12 09:00']);
  }, 120_000);

  test('while it is stopped: it starts, all jobs run, and the newest words are the last on the page', async () => {
    await begin('2026-03-06T16:00:00+08:00');
    await filed();
    await program.end('SIGKILL');
    clock.set('2026-03-05T16:00:00+08:00');
    program = await run(env);
    const live: PageMessage[] = [];
    const leave = boss.listen((message) => live.push(message));
    await everyJobRan(program, clock, '2026-03-05T16:00:00+08:00');
    await boss.send('还有一件事：仓库门口的路灯也坏了');
    const draft = await until(
      () => live.find((message) => labelsOf(message).includes('提交')),
      () => 'the draft, live',
    );
    leave();
    expect((await boss.messages()).at(-1)?.id).toBe(draft.id);
  }, 120_000);
});
