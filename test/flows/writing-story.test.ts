/** How people write: in pieces, two matters after each other, openers, answers that answer nothing. Over Telegram. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakeUser, Line } from '../fakes/telegram/index.ts';
import { openTelegramCity, seeIn, type TelegramCity } from './telegram-city.ts';

let city: TelegramCity;
const see = (who: { transcript(): Line[] }, words: string | RegExp) => seeIn(city.fake, who, words);

beforeAll(async () => {
  city = await openTelegramCity('polling');
});
afterAll(() => city.stop());

/** Somebody new of the third demo enterprise. */
async function newcomer(): Promise<FakeUser> {
  const person = city.fake.user({ name: '韩老板' });
  person.start();
  person.send('绑定 DEMO-E3');
  await see(person, '已绑定');
  return person;
}

test('an opener is asked what it is about; the matter that follows is one demand, without it', async () => {
  const person = await newcomer();
  person.send('我想反映个事');
  await see(person, '您请说：什么事、在哪里');
  person.send('厂门口的路坏了三个月没人修');
  const draft = await see(person, '请您核对');
  expect(draft.text).toContain('厂门口的路坏了三个月没人修');
  expect(draft.text).not.toContain('反映个事');
});

test('what is written in pieces, one right after the other, is read together', async () => {
  const person = await newcomer();
  person.send('昨天下午');
  await see(person, '写一句给我');
  person.send('厂里的变压器坏了，车间停电');
  const draft = await see(person, /请您核对[^]*变压器坏了/);
  expect(draft.text).toContain('昨天下午');
});

test('another matter gets a card of its own, both can be submitted', async () => {
  const person = await newcomer();
  person.send('隔壁化工厂晚上排放刺鼻气味，投诉环保局不管');
  await see(person, '请您核对');
  person.send('另外员工社保转移要带哪些材料');
  const second = await see(person, /请您核对[^]*社保转移/);
  expect(second.text).toMatch(/单独成一件。上一件“[^”]*气味[^”]*”还没有提交/);
  expect(second.buttons.flat()).toContain('和上一件是一回事');
  person.press('提交');
  await see(person, /已提交，编号[^]*社保/);
  await city.fake.waitFor(
    () => person.transcript().filter(({ text }) => /请您核对[^]*气味/.test(text) && !text.includes('社保')).length > 1,
  );
  person.press('提交');
  await see(person, /已提交，编号[^]*气味/);
});

test('two cards that are one matter are put together by one tap', async () => {
  const person = await newcomer();
  person.send('银行突然不给续贷，流动资金断了，求帮忙协调');
  await see(person, '请您核对');
  person.send('另外我们车间今天停电两次');
  await see(person, /请您核对[^]*停电/);
  person.press('和上一件是一回事');
  const together = await see(person, /请您核对[^]*续贷[^]*停电/);
  expect(together.buttons.flat()).not.toContain('和上一件是一回事');
  await see(person, '已并入上一件');
});

test('an answer that did not help goes on as a request for help in words too', async () => {
  const person = await newcomer();
  person.send('请问小微企业流动资金贷款贴息最高多少？');
  await see(person, '《小微企业贷款贴息办法》第五条');
  person.send('没解决');
  const draft = await see(person, '请您核对');
  expect(draft.text).toMatch(/类　　型　求助/);
  expect(draft.text).not.toMatch(/没解决|没有查到/);
  person.press('取消');
  person.send('请问小微企业流动资金贷款贴息最高多少？');
  await city.fake.waitFor(() => person.transcript().filter(({ text }) => text.includes('《小微企业贷款贴息办法》第五条')).length > 1);
  person.send('解决了，谢谢');
  await see(person, '好的。以后遇到问题');
});

test('what is taken for advertising is one tap from being filed', async () => {
  const person = await newcomer();
  person.send('专业代开发票，加微信');
  const answer = await see(person, '不接收广告');
  expect(answer.buttons.flat()).toEqual(['按诉求提交']);
});

test('what explains a matter stays in it, and makes it no question and no other office’s', async () => {
  const person = await newcomer();
  person.send('隔壁工地半夜施工太吵，没人管');
  await see(person, /请您核对[^]*综合行政执法局/);
  for (const detail of ['报过警，派出所来了也没用', '因为那边学校要赶工期', '什么时候能解决？']) {
    person.send(detail);
    await city.fake.waitFor(() =>
      person.transcript().findLast(({ text }) => text.includes('请您核对') && text.includes(detail.slice(0, 5))),
    );
  }
  const card = person.transcript().findLast(({ text }) => text.includes('请您核对'));
  expect(card?.text).toMatch(/类　　型　投诉[^]*综合行政执法局/);
});

test('提交 and 算了 may be typed; what takes an edit back changes nothing', async () => {
  const person = await newcomer();
  person.send('菜市场门口的路灯坏了半个月了');
  await see(person, '请您核对');
  person.press('改内容');
  await see(person, '请直接发新的内容');
  person.send('谢谢');
  await city.fake.waitFor(() => person.transcript().filter(({ text }) => /请您核对[^]*路灯坏了半个月/.test(text)).length > 1);
  person.send('提交');
  const receipt = await see(person, /已提交，编号[^]*路灯/);
  expect(receipt.text).not.toMatch(/谢谢|提交[^，后]/);
  person.send('我们厂的消防验收一直批不下来');
  await see(person, /请您核对[^]*消防验收/);
  person.send('算了');
  await see(person, '已取消，没有提交');
});

test('whoever is in danger is told to telephone first, also before they have bound an enterprise', async () => {
  const stranger = city.fake.user({ name: '路人' });
  stranger.start();
  stranger.send('车间着火了，有人被困在里面');
  await see(stranger, /请先打 119[^]*绑定/);
  const person = await newcomer();
  person.send('车间着火了，有人被困在里面');
  await see(person, /请您核对[^]*请先打 119/);
});

test('danger is a matter of its own, whatever waits', async () => {
  const person = await newcomer();
  person.send('员工社保转移要带哪些材料去哪个窗口，一直打不通电话');
  await see(person, '请您核对');
  person.send('仓库着火了，有人困在里面');
  const card = await see(person, /请您核对[^]*着火[^]*请先打 119/);
  expect(card.text).not.toMatch(/“[^”]*社保[^”]*着火/);
});

test('what is a firm’s own affair is not shown to another to join', async () => {
  city.boss.send('银行不给我们续贷，流动资金断了');
  await see(city.boss, '请您核对');
  city.boss.press('提交');
  await see(city.boss, '已提交，编号');
  const person = await newcomer();
  person.send('银行不给我们公司续贷，流动资金断了');
  const card = await see(person, '请您核对');
  expect(card.buttons.flat()).not.toContain('附议');
});

test('a plain question beside a waiting card is answered by the library, and the card goes on waiting', async () => {
  const person = await newcomer();
  person.send('车间停电两天了，机器全停着，请帮忙协调供电');
  await see(person, /请您核对[^]*停电两天/);
  person.send('小微企业贷款贴息最高多少？');
  await see(person, '《小微企业贷款贴息办法》第五条');
  person.send('谢谢');
  await see(person, '好的。以后遇到问题');
  person.press('提交');
  await see(person, /已提交，编号[^]*停电两天/);
});

test('a card that waits survives an opener, chat and 取消', async () => {
  const person = await newcomer();
  person.send('车间停电两天了，机器全停着，请帮忙协调供电');
  await see(person, '请您核对');
  person.send('还有一件事');
  await see(person, '您请说：什么事');
  person.send('哈哈今天天气真不错啊');
  await see(person, '写一句给我');
  person.send('取消');
  await city.fake.waitFor(() => person.transcript().filter(({ text }) => /请您核对[^]*停电两天/.test(text)).length > 1);
  person.press('提交');
  await see(person, /已提交，编号[^]*停电两天/);
});

test('a photo after an answer makes its question a draft, which thanks do not end', async () => {
  const person = await newcomer();
  person.send('请问小微企业流动资金贷款贴息最高多少？');
  await see(person, '《小微企业贷款贴息办法》第五条');
  person.sendDocument({ name: '合同.pdf', size: 2000 });
  await city.city.running.house.queues.inbox.idle();
  await city.city.clock('2026-03-02T09:05:09+08:00');
  await see(person, /请您核对[^]*📎1/);
  person.send('谢谢');
  await city.fake.waitFor(() => person.transcript().filter(({ text }) => /请您核对[^]*📎1/.test(text)).length > 1);
  person.press('提交');
  await see(person, /已提交，编号[^]*贴息/);
});
