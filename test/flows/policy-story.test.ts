/** 政策超市: a question is answered with the clause, and what that does not solve goes on without retyping. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { heard } from '../fakes/openai-voice.ts';
import { answer, fail, type FakeOpenAI, fakeOpenAI, rightKey } from '../fakes/openai.ts';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let model: FakeOpenAI;
let city: TestCity;
let boss: WebPerson;
let dispatcher: WebPerson;
let cookie = '';

const wordsOf = ({ lines }: Awaited<ReturnType<WebPerson['sees']>>) => lines.map(({ text }) => text).join('\n');

beforeAll(async () => {
  model = await fakeOpenAI();
  const plain = '贷款余额不超过300万元的，按实际利率的50%贴息。';
  const explained = answer({
    sentences: [
      { text: plain, passage: 1 },
      { text: plain.replace('300', '500'), passage: 1 },
    ],
  });
  model.behave((request, response) => (JSON.stringify(request).includes('explanation') ? explained : fail(500))(request, response));
  city = await openCity({
    at: '2026-03-02T09:05:00+08:00',
    env: { OPENAI_API_KEY: rightKey, OPENAI_BASE_URL: model.baseURL, OPENAI_TRANSCRIBE_MODEL: 'whisper-1' },
  });
  boss = await webPerson(city.url, '/chat', 'DEMO-E1', '周经理');
  dispatcher = await webPerson(city.url, '/chat', 'DEMO-DISPATCHER', '陈派单');
  await boss.sees('已绑定');
  cookie = await signedIn();
});

afterAll(async () => {
  boss.leave();
  dispatcher.leave();
  await city.stop();
  await model.close();
});

async function signedIn(): Promise<string> {
  await dispatcher.write('登录');
  const link = /https?:\/\/\S+/.exec(wordsOf(await dispatcher.sees('/login?token=')))?.[0] ?? '';
  const token = new URL(link).searchParams.get('token') ?? '';
  const opened = await fetch(`${city.url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
  return (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

test('a question that a clause answers is answered with its very words, its source and its date', async () => {
  await boss.write('请问小微企业流动资金贷款贴息最高多少？');
  const answer = await boss.sees('《小微企业贷款贴息办法》第五条');
  expect(wordsOf(answer)).toContain('“单户贷款余额不超过300万元的，按实际利率的50%给予贴息，期限不超过两年。”');
  expect(wordsOf(answer)).toContain('滕财规〔2025〕1号，2025-01-01 起施行（示例）');
  expect(answer.buttons.flat().map(({ label }) => label)).toEqual(['解决了', '没解决，转求助']);
});

test('with a model the card says it in plain words too, above the quotation; what was made up is not said', async () => {
  await boss.sees(
    /《小微企业贷款贴息办法》第五条[\s\S]*简单说：贷款余额不超过300万元的，按实际利率的50%贴息（第五条）。[\s\S]*“单户贷款余额/,
  );
  expect(await boss.text()).not.toContain('500万元');
});

test('没解决 shows the same words as a request for help; one tap files them', async () => {
  await boss.press('没解决，转求助');
  const draft = await boss.sees('请您核对');
  expect(wordsOf(draft)).toContain('求助');
  expect(wordsOf(draft)).toContain('贷款贴息最高多少');
  await boss.press('提交');
  await boss.sees('QH20260302-0001');
});

test('解决了 files nothing, and its buttons are spent', async () => {
  await boss.write('请问公司注册后几天能拿到营业执照？');
  const answer = await boss.sees('《企业开办一窗通办规定》');
  await boss.press('解决了');
  await boss.told('好的。以后遇到问题');
  await boss.sees('✅ 《企业开办一窗通办规定》');
  const stale = answer.buttons.flat()[1]?.action ?? '';
  await boss.pressAction(stale);
  await boss.told('这张卡片已经过期');
  expect(await boss.text()).not.toContain('QH20260302-0002');
});

test('after an answer: thanks end it, one more question is answered by itself, another matter begins a demand of its own', async () => {
  await boss.write('请问小微企业流动资金贷款贴息最高多少？');
  await boss.sees('《小微企业贷款贴息办法》');
  await boss.write('那每季度什么时候提出？');
  expect(wordsOf(await boss.sees('《小微企业贷款贴息办法》第六条'))).toContain('每季度第一个月由企业向经办银行提出');
  await boss.write('谢谢');
  await boss.sees('好的。以后遇到问题，直接写给我就行。');
  await boss.write('请问专精特新企业奖励多少钱？');
  await boss.sees('《专精特新企业奖励办法》');
  await boss.write('请问高新技术企业认定奖励多少？');
  await boss.sees('《高新技术企业认定奖励办法》');
  await boss.write('我们厂门口的路坏了三个月没人修');
  const draft = wordsOf(await boss.sees('请您核对'));
  expect(draft).toContain('路坏了三个月');
  expect(draft).not.toMatch(/奖励|贴息/);
  await boss.press('取消');
});

test('what no clause answers is said to be so, and offered for filing', async () => {
  await boss.write('请问在本市申请烟草专卖零售许可证需要什么条件？');
  const draft = await boss.sees('政策库里没有查到能直接回答的条款');
  expect(draft.buttons.flat().map(({ label }) => label)).toContain('提交');
  await boss.press('取消');
});

test('a dispatcher imports a policy on the dashboard, and the next question is answered by it', async () => {
  const form = new FormData();
  const yaml =
    '- id: tobacco\n  title: 烟草专卖零售许可办理指南\n  source: 滕烟〔2026〕1号\n  keywords: 烟草 零售许可\n  text: 第一条　申请烟草专卖零售许可证，应当有固定经营场所，与已有零售点的距离不少于50米。\n';
  form.set('file', new Blob([yaml]), '烟草.yaml');
  const page = await (await fetch(`${city.url}/policies`, { method: 'POST', body: form, headers: { cookie } })).text();
  expect(page).toContain('新增 1 条，更新 0 条，未变 0 条');
  expect(page).toContain('《烟草专卖零售许可办理指南》');
  await boss.write('请问在本市申请烟草专卖零售许可证需要什么条件？');
  expect(wordsOf(await boss.sees('《烟草专卖零售许可办理指南》第一条'))).toContain('距离不少于50米');
});

test('a file that cannot be read is refused with a sentence; strangers see nothing', async () => {
  const form = new FormData();
  form.set('file', new Blob(['%PDF']), 'a.pdf');
  const refused = await fetch(`${city.url}/policies`, { method: 'POST', body: form, headers: { cookie } });
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('请用 .yaml')]);
  expect((await fetch(`${city.url}/policies`)).status).toBe(401);
});

test('a withdrawn policy answers nobody any more', async () => {
  await boss.press('解决了');
  await fetch(`${city.url}/policies/withdraw`, { method: 'POST', body: new URLSearchParams({ id: 'tobacco' }), headers: { cookie } });
  await boss.write('请问在本市申请烟草专卖零售许可证需要哪些条件？');
  await boss.sees(/烟草专卖零售许可证需要哪些条件[\s\S]*政策库里没有查到/);
});

test('what an import does not take, and what the city does not know, is said on the page', async () => {
  const form = new FormData();
  const yaml =
    '- {id: demo-01, title: 另一份办法, text: 第一条　别的正文。}\n- {id: mars, title: 火星办法, department: 火星局, audience: 规上, colour: red, text: 第一条　正文。}\n';
  form.set('file', new Blob([yaml]), '火星.yaml');
  const page = await (await fetch(`${city.url}/policies`, { method: 'POST', body: form, headers: { cookie } })).text();
  expect(page).toContain('新增 1 条，更新 0 条');
  expect(page).toContain('《另一份办法》没有导入');
  expect(page).toContain('不认识的栏目：colour');
  expect(page).toContain('部门“火星局”不在本市的派单目录里');
  expect(page).toContain('限 above-scale');
  expect(page).toContain('《小微企业贷款贴息办法》');
});

test('a voice message becomes a draft of what was said, to be corrected, and goes along to be played', async () => {
  await boss.press('取消');
  model.behaveToVoices(heard('我们厂门口的路坏了三个月没人修'));
  await boss.upload('语音.amr', Buffer.from('#!AMR\n12'), 'audio/amr');
  const draft = wordsOf(await boss.sees(/请您核对[\s\S]*路坏了三个月没人修/));
  expect(draft).toMatch(/投诉[\s\S]*由语音转成，听错了请点“改内容”/);
  expect(model.voices.map(({ name }) => name)).toEqual(['voice.amr']);
  await boss.press('提交');
  await boss.sees('已提交，编号 QH20260302-0002');
  const { stores } = city.running.house;
  expect((await stores.apply.load('QH20260302-0002'))?.demand).toMatchObject({
    text: '我们厂门口的路坏了三个月没人修（语音转写）', // Whoever handles it knows that a machine wrote it down.
    attachments: [{ kind: 'voice', mime: 'audio/amr' }],
  });
});

test('a voice message that answers is written down too, with a word that a machine did it', async () => {
  model.behaveToVoices(heard('门牌是十二号'));
  await boss.upload('语音.amr', Buffer.from('#!AMR\n34'), 'audio/amr', { quoting: await boss.sees('已提交，编号 QH20260302-0002') });
  await boss.sees('已补充');
  const stored = await city.running.house.stores.apply.load('QH20260302-0002');
  expect(stored?.history.at(-1)).toMatchObject({
    type: 'supplemented',
    text: '门牌是十二号（语音转写）',
    attachments: [{ kind: 'voice' }],
  });
});

test('a voice message that nobody made out is kept and said so; the typed words are filed with it', async () => {
  model.behaveToVoices((_, response) => void response.writeHead(500).end());
  await boss.upload('语音.webm', Buffer.from('12'), 'audio/webm');
  await boss.sees('只是我没有听清');
  await boss.write('厂里停电两天了，请派人来看看');
  await boss.sees(/请您核对[\s\S]*停电两天[\s\S]*📎1/);
});
