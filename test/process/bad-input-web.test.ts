/** Whatever an outsider sends to the real program on the web: each gets a clear answer, nothing is lost, nobody gets in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type WebPerson, webPerson } from '../flows/web-person.ts';
import { clean, folder, type Program, run, until } from './program.ts';

let program: Program;
let page: WebPerson;
let work: WebPerson;
const pages: WebPerson[] = [];
const arrive = async (path: string, code?: string, name?: string) => {
  const person = await webPerson(program.url, path, code, name);
  pages.push(person);
  return person;
};

afterAll(async () => {
  for (const one of pages) one.leave();
  await clean();
});

beforeAll(async () => {
  program = await run({ DATA_DIR: folder(), LOG_LEVEL: 'info' });
  page = await arrive('/chat', 'DEMO-E2', '林经理');
  work = await arrive('/groups/城市管理局', 'DEMO-OFFICER 城市管理局', '孙工');
  await page.sees('已绑定');
});

test.each([
  ['nothing', ''],
  ['only emoji', '😀😀😀'],
  ['only invisible characters', '\u200b\u202e\u2060'],
])('%s asks for one sentence', async (_what, text) => {
  const before = (await page.messages()).length;
  expect((await page.write(text)).status).toBe(202);
  await until(
    async () => (await page.messages()).slice(before).some(({ lines }) => lines.some((line) => line.text.includes('请写一句话'))),
    () => page.text(),
  );
});

test('ten thousand characters are one demand: the card is short, 全文 has all of it', async () => {
  const long = `楼下工地夜里施工太吵，影响员工休息，请城管局管一管。${'每天夜里十二点以后还在打桩，'.repeat(710)}请尽快处理。`;
  expect(long.length).toBeGreaterThan(9900);
  expect((await page.write(long)).status).toBe(202);
  await page.sees('请您核对');
  await page.press('提交');
  const card = await work.sees('新诉求');
  expect(card.lines.map(({ text }) => text).join('').length).toBeLessThan(600);
  await work.press('全文');
  await work.sees('请尽快处理。');
  expect((await work.text()).replaceAll('\n', '')).toContain(long);
});

test('a file of 25 MB is refused kindly, and the words with it are kept', async () => {
  await page.upload('big.zip', new Uint8Array(25 * 1024 * 1024), 'application/zip', { caption: '厂房漏水没人管，物业推给住建局' });
  await page.sees('这个文件超过 20 MB');
  await page.sees('厂房漏水');
});

test('an unknown command says what to send instead', async () => {
  await page.write('/nosuch');
  await page.sees('没有这个命令');
});

test.each(['1:destroy:QH20260302-0001', '1:__proto__:x', ''])('a forged action is answered as an old button: %s', async (action) => {
  await page.pressAction(action);
  await page.told('不能用了');
});

test('another’s demand cannot be read, withdrawn or rated by forged actions', async () => {
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  await boss.write('我们粮库旁的路坏了三个月没人修，找了交通局两次都说等通知');
  await boss.sees('请您核对');
  await boss.press('提交');
  const receipt = await boss.sees('已提交，编号');
  const number = /QH\d{8}-\d{4}/.exec(receipt.lines[0]?.text ?? '')?.[0] ?? '';
  for (const action of [`1:full:${number}`, `1:why:${number}`, `1:withdrawok:${number}`, `1:rate:${number}:very-satisfied`])
    await page.pressAction(action);
  await page.write('/help');
  await page.sees('直接写问题就能提交');
  expect(await page.text()).not.toContain('粮库');
  expect((await boss.text()).match(new RegExp(number, 'g'))).toHaveLength(1);
});

test('a person who is nobody is told how to begin; a wrong code is said kindly', async () => {
  const nobody = await arrive('/chat');
  await nobody.write('门口的招牌被拆了，没有任何通知');
  await nobody.sees('绑定 邀请码');
  await nobody.write('绑定 NOPE-1234');
  await nobody.sees('邀请码无效或已被使用');
});

test('two tabs that press at once have one winner', async () => {
  await page.write('楼下工地夜里施工太吵，影响员工休息，请城管局管一管');
  await page.sees('请您核对');
  await page.press('提交');
  const other = await arrive('/groups/城市管理局', 'DEMO-OFFICER 城市管理局', '钱工');
  await work.withButton('签收');
  await Promise.all([work.press('签收'), other.press('签收')]);
  await page.sees('综合行政执法局已签收');
  await Promise.any([work.told('签收。'), other.told('签收。')]);
  expect((await page.text()).match(/综合行政执法局已签收/g)).toHaveLength(1);
});

test('of all this the log has no error and no word of anybody', async () => {
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  const lines = program.output().split('\n').filter((line) => line.startsWith('{')); // prettier-ignore
  expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  expect(lines.filter((line) => /路坏了|林经理|周经理|NOPE|粮库|招牌|打桩/.test(line))).toEqual([]);
  expect(program.errors()).toBe('');
});
