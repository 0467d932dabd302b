/** The stand-in is strict: it refuses what WeCom refuses, with WeCom's numbers. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errcode, openCaller, type Caller } from './wecom-ask.ts';

let caller: Caller;
beforeEach(async () => {
  caller = await openCaller();
});
afterEach(() => caller.fake.stop());

const base = () => ({ touser: 'li', agentid: caller.fake.app.agentId, msgtype: 'text', text: { content: '你好' } });
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
describe('tokens', () => {
  test('wrong corporation, wrong secret, and too many wrong secrets', async () => {
    expect(await errcode(caller.get('gettoken', { corpid: 'x', corpsecret: 'y' }))).toBe(40013);
    expect(await errcode(caller.get('gettoken', { corpid: caller.fake.corpId, corpsecret: 'y' }))).toBe(40001);
    caller.fake.world.limits.wrongSecretsPerHour = 1;
    expect(await errcode(caller.get('gettoken', { corpid: caller.fake.corpId, corpsecret: caller.fake.app.secret }))).toBe(45009);
  });

  test('missing, unknown, void, run out, from a strange address', async () => {
    expect(await errcode(caller.post('message/send', base(), {}))).toBe(41001);
    expect(await errcode(caller.post('message/send', base(), { access_token: 'x' }))).toBe(40014);
    caller.clock.advance(7200_000);
    expect(await errcode(caller.post('message/send', base()))).toBe(42001);
    caller.token = await caller.tokenFor(caller.fake.app.secret);
    caller.fake.voidTokens();
    expect(await errcode(caller.post('message/send', base()))).toBe(40014);
    caller.fake.world.trustedOnly = true;
    expect(await errcode(caller.get('gettoken', {}))).toBe(60020);
  });
});

describe('message/send', () => {
  test('bodies that are none, escaped, or go by the wrong method', async () => {
    expect(await errcode(caller.post('message/send', 'no json'))).toBe(40063);
    expect(await errcode(caller.post('message/send', '{"a":"\\u4e2d"}'))).toBe(40033);
    expect(await errcode(caller.get('message/send', { access_token: caller.token }))).toBe(40058);
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
    expect(await errcode(caller.post('message/send', { ...base(), ...change }))).toBe(code);
  });

  test('one who is not there is named, the others get it; what is too long is cut and marked', async () => {
    expect(await caller.post('message/send', { ...base(), touser: 'LI|Nobody' })).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
    await caller.post('message/send', { ...base(), text: { content: '长'.repeat(700) } });
    const feed = caller.fake.world.feeds.get(`${caller.fake.app.agentId} li`) ?? [];
    expect(feed.map(({ truncated }) => truncated)).toEqual([undefined, true]);
  });

  test('the same request is shown once when asked to; the thirty-first of a minute is dropped without a word', async () => {
    const twice = { ...base(), enable_duplicate_check: 1 };
    await caller.post('message/send', twice);
    await caller.post('message/send', twice);
    expect(caller.fake.world.feeds.get(`${caller.fake.app.agentId} li`)).toHaveLength(1);
    for (let n = 0; n < 31; n++) expect(await errcode(caller.post('message/send', { ...base(), text: { content: `${n}` } }))).toBe(0);
    expect(caller.fake.world.dropped.length).toBeGreaterThan(0);
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
    expect(await errcode(caller.post('message/send', card('t1', change)))).not.toBe(0);
  });

  test('a task is used once; its code is spent once, within 72 hours', async () => {
    const { response_code } = await caller.post('message/send', card('t1'));
    expect(await errcode(caller.post('message/send', card('t1')))).toBe(42014);
    const update = { userids: ['li'], agentid: caller.fake.app.agentId, response_code, button: { replace_name: '已签收' } };
    expect(await errcode(caller.post('message/update_template_card', update))).toBe(0);
    expect(await errcode(caller.post('message/update_template_card', update))).toBe(60140);
    const { response_code: late } = await caller.post('message/send', card('t2'));
    caller.clock.advance(72 * 3_600_000 + 1);
    caller.token = await caller.tokenFor(caller.fake.app.secret);
    expect(await errcode(caller.post('message/update_template_card', { ...update, response_code: late }))).toBe(60140);
  });
});

describe('groups that only listen', () => {
  test('appchat: members, names, repetition, strangers, no cards', async () => {
    caller.fake.member('wang', '王');
    const create = (change: object) =>
      errcode(caller.post('appchat/create', { name: '群', owner: 'li', userlist: ['li', 'wang'], ...change }));
    expect(await create({ userlist: ['li'] })).toBe(86006);
    expect(await create({ userlist: ['li', 'nobody'] })).toBe(86216);
    expect(await create({ chatid: 'no-dashes' })).toBe(86205);
    expect(await create({ chatid: 'g1' })).toBe(0);
    expect(await create({ chatid: 'g1' })).toBe(86215);
    expect(await errcode(caller.post('appchat/send', { chatid: 'g2', msgtype: 'text', text: { content: 'x' } }))).toBe(86003);
    expect(await errcode(caller.post('appchat/send', { ...card('t'), chatid: 'g1' }))).toBe(40008);
    caller.fake.app.rootRange = false;
    expect(await create({ chatid: 'g3' })).toBe(60011);
  });

  test('webhook: key, rate, no buttons', async () => {
    caller.fake.world.hooks.set('k', { key: 'k', feed: [], state: 'on', media: new Set() });
    const send = (body: object, key = 'k') => errcode(caller.post('webhook/send', body, { key }));
    expect(await send({ msgtype: 'text', text: { content: 'x' } }, 'other')).toBe(93000);
    expect(await send({ ...card('t') })).toBe(42031);
    for (let n = 0; n < 19; n++) await send({ msgtype: 'text', text: { content: 'x' } });
    expect(await send({ msgtype: 'text', text: { content: 'x' } })).toBe(45009);
  });
});
