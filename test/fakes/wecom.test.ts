/** The stand-in is strict: it refuses what WeCom refuses, with WeCom's numbers. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock, type ManualClock } from './telegram/clock.ts';
import { createFakeWecom, type FakeWecom } from './wecom/index.ts';

let fake: FakeWecom;
let clock: ManualClock;
let token: string;

interface Answer {
  errcode: number;
  access_token?: string;
  response_code?: string;
  invaliduser?: string;
  media_id?: string;
  userid?: string;
  external_userid?: string;
  chatid?: string;
}

async function get(path: string, query: Record<string, string> = {}): Promise<Answer> {
  return (await (await fetch(`${fake.url}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`)).json()) as Answer;
}

async function post(path: string, body: unknown, query: Record<string, string> = { access_token: token }): Promise<Answer> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${fake.url}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`, { method: 'POST', body: raw });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}
const tokenFor = async (secret: string) => (await get('gettoken', { corpid: fake.corpId, corpsecret: secret })).access_token ?? '';
const base = () => ({ touser: 'li', agentid: fake.app.agentId, msgtype: 'text', text: { content: '你好' } });
const card = (task_id: string, more: object = {}) => ({
  ...base(),
  msgtype: 'template_card',
  template_card: {
    card_type: 'button_interaction',
    main_title: { title: '标题' },
    task_id,
    button_list: [{ text: '签收', key: 'a' }],
    ...more,
  },
});
const errcode = async (answer: Promise<Answer>) => (await answer).errcode;

beforeEach(async () => {
  clock = manualClock();
  fake = await createFakeWecom({ clock });
  fake.member('Li', '李');
  token = await tokenFor(fake.app.secret);
});
afterEach(() => fake.stop());

describe('tokens', () => {
  test('wrong corporation, wrong secret, and too many wrong secrets', async () => {
    expect(await errcode(get('gettoken', { corpid: 'x', corpsecret: 'y' }))).toBe(40013);
    expect(await errcode(get('gettoken', { corpid: fake.corpId, corpsecret: 'y' }))).toBe(40001);
    fake.world.limits.wrongSecretsPerHour = 1;
    expect(await errcode(get('gettoken', { corpid: fake.corpId, corpsecret: fake.app.secret }))).toBe(45009);
  });

  test('missing, unknown, void, run out, from a strange address', async () => {
    expect(await errcode(post('message/send', base(), {}))).toBe(41001);
    expect(await errcode(post('message/send', base(), { access_token: 'x' }))).toBe(40014);
    clock.advance(7200_000);
    expect(await errcode(post('message/send', base()))).toBe(42001);
    token = await tokenFor(fake.app.secret);
    fake.voidTokens();
    expect(await errcode(post('message/send', base()))).toBe(40014);
    fake.world.trustedOnly = true;
    expect(await errcode(get('gettoken', {}))).toBe(60020);
  });
});

describe('message/send', () => {
  test('bodies that are none, escaped, or go by the wrong method', async () => {
    expect(await errcode(post('message/send', 'no json'))).toBe(40063);
    expect(await errcode(post('message/send', '{"a":"\\u4e2d"}'))).toBe(40033);
    expect(await errcode(get('message/send', { access_token: token }))).toBe(40058);
  });

  test.each([
    [41011, { agentid: undefined }],
    [40056, { agentid: '1000002' }],
    [40056, { agentid: 7 }],
    [82001, { touser: '' }],
    [81013, { touser: 'nobody' }],
    [40008, { msgtype: 'poem' }],
    [44004, { text: { content: '' } }],
    [40007, { msgtype: 'file', file: { media_id: 'x' } }],
    [40032, { touser: Array.from({ length: 1001 }, (_, n) => `u${n}`).join('|') }],
    [82002, { toparty: Array.from({ length: 101 }, (_, n) => n).join('|') }],
  ])('%i for %j', async (code, change) => {
    expect(await errcode(post('message/send', { ...base(), ...change }))).toBe(code);
  });

  test('one who is not there is named, the others get it; what is too long is cut and marked', async () => {
    expect(await post('message/send', { ...base(), touser: 'LI|Nobody' })).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
    await post('message/send', { ...base(), text: { content: '长'.repeat(700) } });
    const feed = fake.world.feeds.get(`${fake.app.agentId} li`) ?? [];
    expect(feed.map(({ truncated }) => truncated)).toEqual([undefined, true]);
  });

  test('the same request is shown once when asked to; the thirty-first of a minute is dropped without a word', async () => {
    const twice = { ...base(), enable_duplicate_check: 1 };
    await post('message/send', twice);
    await post('message/send', twice);
    expect(fake.world.feeds.get(`${fake.app.agentId} li`)).toHaveLength(1);
    for (let n = 0; n < 31; n++) expect(await errcode(post('message/send', { ...base(), text: { content: `${n}` } }))).toBe(0);
    expect(fake.world.dropped.length).toBeGreaterThan(0);
  });
});

describe('cards', () => {
  test.each([
    ['no task', { task_id: '' }],
    ['strange task', { task_id: 'a b' }],
    ['no title', { main_title: {} }],
    ['no buttons', { button_list: [] }],
    ['seven buttons', { button_list: Array.from({ length: 7 }, (_, n) => ({ text: '按', key: `k${n}` })) }],
    [
      'the same key twice',
      {
        button_list: [
          { text: '甲', key: 'a' },
          { text: '乙', key: 'a' },
        ],
      },
    ],
    ['a long key', { button_list: [{ text: '甲', key: 'a'.repeat(1025) }] }],
    ['seven facts', { horizontal_content_list: Array.from({ length: 7 }, () => ({ keyname: '部门', value: 'x' })) }],
    ['unknown kind', { card_type: 'poem' }],
    [
      'a vote of 21',
      {
        card_type: 'vote_interaction',
        checkbox: { question_key: 'q', option_list: Array.from({ length: 21 }, (_, n) => ({ id: `${n}`, text: 'x' })) },
        submit_button: { text: 's', key: 's' },
      },
    ],
  ])('%s is refused', async (_what, change) => {
    expect(await errcode(post('message/send', card('t1', change)))).not.toBe(0);
  });

  test('a task is used once; its code is spent once, within 72 hours', async () => {
    const { response_code } = await post('message/send', card('t1'));
    expect(await errcode(post('message/send', card('t1')))).toBe(42014);
    const update = { userids: ['li'], agentid: fake.app.agentId, response_code, button: { replace_name: '已签收' } };
    expect(await errcode(post('message/update_template_card', update))).toBe(0);
    expect(await errcode(post('message/update_template_card', update))).toBe(60140);
    const { response_code: late } = await post('message/send', card('t2'));
    clock.advance(72 * 3_600_000 + 1);
    token = await tokenFor(fake.app.secret);
    expect(await errcode(post('message/update_template_card', { ...update, response_code: late }))).toBe(60140);
  });
});

describe('groups that only listen', () => {
  test('appchat: members, names, repetition, strangers, no cards', async () => {
    fake.member('wang', '王');
    const create = (change: object) => errcode(post('appchat/create', { name: '群', owner: 'li', userlist: ['li', 'wang'], ...change }));
    expect(await create({ userlist: ['li'] })).toBe(86006);
    expect(await create({ userlist: ['li', 'nobody'] })).toBe(86216);
    expect(await create({ chatid: 'no-dashes' })).toBe(86205);
    expect(await create({ chatid: 'g1' })).toBe(0);
    expect(await create({ chatid: 'g1' })).toBe(86215);
    expect(await errcode(post('appchat/send', { chatid: 'g2', msgtype: 'text', text: { content: 'x' } }))).toBe(86003);
    expect(await errcode(post('appchat/send', { ...card('t'), chatid: 'g1' }))).toBe(40008);
    fake.app.rootRange = false;
    expect(await create({ chatid: 'g3' })).toBe(60011);
  });

  test('webhook: key, rate, no buttons', async () => {
    fake.world.hooks.set('k', { key: 'k', feed: [], state: 'on' });
    const send = (body: object, key = 'k') => errcode(post('webhook/send', body, { key }));
    expect(await send({ msgtype: 'text', text: { content: 'x' } }, 'other')).toBe(93000);
    expect(await send({ ...card('t') })).toBe(42031);
    for (let n = 0; n < 19; n++) await send({ msgtype: 'text', text: { content: 'x' } });
    expect(await send({ msgtype: 'text', text: { content: 'x' } })).toBe(45009);
  });
});

describe('customer service', () => {
  const text = { msgtype: 'text', text: { content: '您好' } };
  const send = async (customer: string, more: object = {}) =>
    errcode(
      post('kf/send_msg', { touser: customer, open_kfid: 'wkAccount1', ...text, ...more }, { access_token: await tokenFor('kf-secret') }),
    );

  test('five messages, 48 hours, the state, the grant, ids used once', async () => {
    fake.world.kf.calling = false;
    const li = fake.customer('李');
    expect(await send(li.id)).toBe(95018);
    await li.send('在吗');
    expect(await send(li.id, { msgid: 'a-1' })).toBe(0);
    expect(await send(li.id, { msgid: 'a-1' })).toBe(40035);
    expect(await send(li.id, { msgid: '汉字' })).toBe(40058);
    for (let n = 0; n < 4; n++) await send(li.id);
    expect(await send(li.id)).toBe(95001);
    await li.send('还在吗');
    clock.advance(48 * 3_600_000 + 1);
    expect(await send(li.id)).toBe(95002);
    await li.send('在');
    li.takenOver('zhang');
    expect(await send(li.id)).toBe(95018);
    const account = fake.world.kf.accounts.get('wkAccount1');
    if (account) account.granted = false;
    expect(await send(li.id)).toBe(48007);
    token = await tokenFor(fake.app.secret);
    expect(await errcode(post('kf/send_msg', { touser: li.id, open_kfid: 'wkAccount1', ...text }))).toBe(48002);
  });

  test('menus: how many, which letters', async () => {
    fake.world.kf.calling = false;
    const li = fake.customer('李');
    await li.send('在吗');
    const menu = (list: object[]) => send(li.id, { msgtype: 'msgmenu', msgmenu: { head_content: '选', list } });
    const click = (id: string) => ({ type: 'click', click: { id, content: '是' } });
    expect(await menu(Array.from({ length: 11 }, (_, n) => click(`k${n}`)))).toBe(95008);
    expect(await menu([{ type: 'poem' }])).toBe(95009);
    expect(await menu([click('a:b')])).toBe(40058);
    expect(await menu([click('ok_1')])).toBe(0);
  });
});

describe('media and sign-in', () => {
  test('files by size and type, three days', async () => {
    const upload = async (type: string, bytes: Buffer, mime: string) => {
      const form = new FormData();
      form.set('media', new Blob([new Uint8Array(bytes)], { type: mime }), 'a.bin');
      const response = await fetch(`${fake.url}/cgi-bin/media/upload?access_token=${token}&type=${type}`, { method: 'POST', body: form });
      return (await response.json()) as Answer;
    };
    expect((await upload('poem', Buffer.alloc(9), 'a/b')).errcode).toBe(40004);
    expect((await upload('file', Buffer.alloc(5), 'a/b')).errcode).toBe(44001);
    expect((await upload('image', Buffer.alloc(9), 'image/webp')).errcode).toBe(40005);
    expect((await upload('voice', Buffer.alloc((2 << 20) + 1), 'audio/amr')).errcode).toBe(40006);
    const { media_id = '' } = await upload('file', Buffer.from('内容够长'), 'text/plain');
    expect(await (await fetch(`${fake.url}/cgi-bin/media/get?access_token=${token}&media_id=${media_id}`)).text()).toBe('内容够长');
    clock.advance(3 * 24 * 3_600_000 + 1);
    token = await tokenFor(fake.app.secret);
    expect(await errcode(get('media/get', { access_token: token, media_id }))).toBe(40007);
  });

  test('a sign-in code is good once, for five minutes; an outsider has no userid', async () => {
    const login = (code: string) => get('auth/getuserinfo', { access_token: token, code });
    fake.world.oauth.set('c1', { at: clock.now(), used: false, member: 'Li' });
    fake.world.oauth.set('c2', { at: clock.now(), used: false, outsider: 'wm1' });
    fake.world.oauth.set('c3', { at: clock.now(), used: false, member: 'Li' });
    expect(await login('c1')).toMatchObject({ errcode: 0, userid: 'Li' });
    expect(await errcode(login('c1'))).toBe(40029);
    const outsider = await login('c2');
    expect([outsider.userid, outsider.external_userid]).toEqual([undefined, 'wm1']);
    clock.advance(5 * 60_000 + 1);
    expect(await errcode(login('c3'))).toBe(40029);
  });
});
