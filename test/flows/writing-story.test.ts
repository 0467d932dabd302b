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
  expect(second.text).not.toContain('气味');
  expect(second.buttons.flat()).toContain('和上一件是一回事');
  person.press('提交');
  await see(person, /已提交，编号[^]*社保/);
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
  expect(draft.text).not.toContain('没解决');
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
