/** The stand-in is strict about customer service, files and sign-in too. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errcode, openCaller, type Answer, type Caller } from './wecom-ask.ts';

let caller: Caller;
beforeEach(async () => {
  caller = await openCaller();
});
afterEach(() => caller.fake.stop());

describe('customer service', () => {
  const text = { msgtype: 'text', text: { content: '您好' } };
  const send = async (customer: string, more: object = {}) =>
    errcode(
      caller.post(
        'kf/send_msg',
        { touser: customer, open_kfid: 'wkAccount1', ...text, ...more },
        { access_token: await caller.tokenFor('kf-secret') },
      ),
    );

  test('five messages, 48 hours, the state, the grant, ids used once', async () => {
    caller.fake.world.kf.calling = false;
    const li = caller.fake.customer('李');
    expect(await send(li.id)).toBe(95018);
    await li.send('在吗');
    expect(await send(li.id, { msgid: 'a-1' })).toBe(0);
    expect(await send(li.id, { msgid: 'a-1' })).toBe(40035);
    expect(await send(li.id, { msgid: '汉字' })).toBe(40058);
    for (let n = 0; n < 4; n++) await send(li.id);
    expect(await send(li.id)).toBe(95001);
    await li.send('还在吗');
    caller.clock.advance(48 * 3_600_000 + 1);
    expect(await send(li.id)).toBe(95002);
    await li.send('在');
    li.takenOver('zhang');
    expect(await send(li.id)).toBe(95018);
    const account = caller.fake.world.kf.accounts.get('wkAccount1');
    if (account) account.granted = false;
    expect(await send(li.id)).toBe(48007);
    caller.token = await caller.tokenFor(caller.fake.app.secret);
    expect(await errcode(caller.post('kf/send_msg', { touser: li.id, open_kfid: 'wkAccount1', ...text }))).toBe(48002);
  });

  test('menus: how many, which letters', async () => {
    caller.fake.world.kf.calling = false;
    const li = caller.fake.customer('李');
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
      const response = await fetch(`${caller.fake.url}/cgi-bin/media/upload?access_token=${caller.token}&type=${type}`, {
        method: 'POST',
        body: form,
      });
      return (await response.json()) as Answer;
    };
    expect((await upload('poem', Buffer.alloc(9), 'a/b')).errcode).toBe(40004);
    expect((await upload('file', Buffer.alloc(5), 'a/b')).errcode).toBe(44001);
    expect((await upload('image', Buffer.alloc(9), 'image/webp')).errcode).toBe(40005);
    expect((await upload('voice', Buffer.alloc((2 << 20) + 1), 'audio/amr')).errcode).toBe(40006);
    const { media_id = '' } = await upload('file', Buffer.from('内容够长'), 'text/plain');
    expect(await (await fetch(`${caller.fake.url}/cgi-bin/media/get?access_token=${caller.token}&media_id=${media_id}`)).text()).toBe(
      '内容够长',
    );
    caller.clock.advance(3 * 24 * 3_600_000 + 1);
    caller.token = await caller.tokenFor(caller.fake.app.secret);
    expect(await errcode(caller.get('media/get', { access_token: caller.token, media_id }))).toBe(40007);
  });

  test('a sign-in code is good once, for five minutes; an outsider has no userid', async () => {
    const login = (code: string) => caller.get('auth/getuserinfo', { access_token: caller.token, code });
    caller.fake.world.oauth.set('c1', { at: caller.clock.now(), used: false, member: 'Li' });
    caller.fake.world.oauth.set('c2', { at: caller.clock.now(), used: false, outsider: 'wm1' });
    caller.fake.world.oauth.set('c3', { at: caller.clock.now(), used: false, member: 'Li' });
    expect(await login('c1')).toMatchObject({ errcode: 0, userid: 'Li' });
    expect(await errcode(login('c1'))).toBe(40029);
    const outsider = await login('c2');
    expect([outsider.userid, outsider.external_userid]).toEqual([undefined, 'wm1']);
    caller.clock.advance(5 * 60_000 + 1);
    expect(await errcode(login('c3'))).toBe(40029);
  });
});
