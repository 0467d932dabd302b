import { bot, content, date, group, inGroup, li, mention, message, now, ours, privately, read, theirs } from './payloads.ts';

describe('in a group', () => {
  test('talk that is not for us leaves no trace', () => {
    expect(inGroup({ text: '中午吃什么' })).toBeUndefined();
    expect(inGroup({ text: '好的', reply_to_message: theirs })).toBeUndefined();
    expect(inGroup({ photo: [{ file_id: 'P', width: 1, height: 1 }], caption: '照片' })).toBeUndefined();
    expect(inGroup({ sticker: { file_id: 'S' } })).toBeUndefined();
  });

  test('a command, bare or with our name, is for us; with another’s it is not', () => {
    expect(inGroup({ text: '/todo' })).toEqual({ type: 'text', text: '/todo' });
    expect(inGroup({ text: '/register@qihu_bot 交通运输局' })).toEqual({ type: 'text', text: '/register 交通运输局' });
    expect(inGroup({ text: '/todo@other_bot', reply_to_message: ours })).toBeUndefined();
  });

  test('the words of a group work where the bot is allowed to see them', () => {
    expect(inGroup({ text: '待办' })).toMatchObject({ text: '待办' });
    expect(inGroup({ text: '登记 交通运输局' })).toMatchObject({ text: '登记 交通运输局' });
    expect(inGroup({ text: '待办都做完了吗' })).toBeUndefined();
  });

  test('a quote of our card is for us, whatever it carries', () => {
    expect(inGroup({ text: '施工队本周进场', reply_to_message: ours })).toEqual({ type: 'text', text: '施工队本周进场', replyTo: '500' });
    const photo = [{ file_id: 'P', file_unique_id: 'p', width: 9, height: 9 }];
    expect(inGroup({ photo, reply_to_message: ours })).toMatchObject({ type: 'file', replyTo: '500' });
    expect(inGroup({ sticker: { file_id: 'S' }, reply_to_message: ours })).toEqual({ type: 'unreadable', what: 'sticker' });
  });

  test('our name calls us and is left out', () => {
    expect(inGroup(mention('@qihu_bot 待办'))).toMatchObject({ text: '待办' });
    expect(inGroup(mention('今天还有几件 @Qihu_Bot'))).toMatchObject({ text: '今天还有几件' });
    expect(inGroup({ text: '问问企呼', entities: [{ type: 'text_mention', offset: 2, length: 2, user: bot }] })).toMatchObject({
      text: '问问企呼',
    });
    expect(inGroup({ text: '@qihu_bot2 好', entities: [{ type: 'mention', offset: 0, length: 10 }] })).toBeUndefined();
  });

  test('whoever posts as the group, or as a channel, is nobody in particular', () => {
    const groupBot = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    const anonymous = message({ from: groupBot, sender_chat: group, text: '/todo@qihu_bot' }, group);
    expect(anonymous?.sender).toEqual({ id: '-1001234567890', name: '交通运输局', anonymous: true });
    const channel = { id: -1009, title: '频道', type: 'channel' };
    const channelBot = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    expect(message({ from: channelBot, sender_chat: channel, text: '签收', reply_to_message: ours }, group)?.sender.anonymous).toBe(true);
  });

  test('other bots and copied channel posts are left alone', () => {
    expect(inGroup({ from: { ...bot, id: 5 }, text: '/todo@qihu_bot' })).toBeUndefined();
    const post = {
      from: { id: 777000, is_bot: false, first_name: 'Telegram' },
      sender_chat: { id: -1009, type: 'channel' },
      is_automatic_forward: true,
    };
    expect(inGroup({ ...post, text: '/todo' })).toBeUndefined();
    expect(read({ message: { message_id: 1, date, chat: { id: -1009, type: 'channel' }, text: '/todo' } })).toBeUndefined();
    expect(read({ channel_post: { message_id: 1, date, chat: { id: -1009, type: 'channel' }, text: '/todo' } })).toBeUndefined();
  });

  test('a group that became a supergroup has moved; the new group has nothing to say about it', () => {
    expect(content({ migrate_to_chat_id: -1001999 }, { id: -4123, type: 'group', title: '交通' })).toEqual({
      type: 'moved',
      to: '-1001999',
    });
    expect(inGroup({ migrate_from_chat_id: -4123 })).toBeUndefined();
  });
});

describe('a press', () => {
  const press = { id: '4382', from: li, chat_instance: '-37', data: 'accept:QH1' };

  test('tells its action, its card and its chat', () => {
    expect(read({ callback_query: { ...press, message: ours } })).toEqual({
      id: 'telegram:84',
      channel: 'telegram',
      at: now,
      chat: { id: '-1001234567890', kind: 'group', title: '交通运输局' },
      sender: { id: '901', name: 'Li Ming', language: 'zh-hans' },
      content: { type: 'press', action: 'accept:QH1', message: '500', pressId: '4382' },
    });
  });

  test('keeps its card when Telegram no longer hands the card out', () => {
    const event = read({ callback_query: { ...press, message: { chat: group, message_id: 500, date: 0 } } });
    expect(event?.content).toMatchObject({ message: '500' });
  });

  test('belongs to the person’s own chat when there is no card at all', () => {
    const event = read({ callback_query: { ...press, inline_message_id: 'X' } });
    expect(event).toMatchObject({ chat: { id: '901', kind: 'private' }, content: { type: 'press', action: 'accept:QH1' } });
    expect(event?.content).not.toHaveProperty('message');
  });
});

describe('membership', () => {
  const change = (chat: object, before: string, after: string, more: object = {}) =>
    read({
      my_chat_member: {
        chat,
        from: li,
        date,
        old_chat_member: { user: bot, status: before },
        new_chat_member: { user: bot, status: after, ...more },
      },
    })?.content;

  test('blocking and unblocking in a private chat', () => {
    expect(change(privately, 'member', 'kicked')).toEqual({ type: 'reachable', reachable: false });
    expect(change(privately, 'kicked', 'member')).toEqual({ type: 'reachable', reachable: true });
  });

  test('coming and going in a group; a promotion is neither', () => {
    expect(change(group, 'left', 'member')).toEqual({ type: 'joined' });
    expect(change(group, 'kicked', 'administrator')).toEqual({ type: 'joined' });
    expect(change(group, 'member', 'kicked')).toEqual({ type: 'left' });
    expect(change(group, 'administrator', 'left')).toEqual({ type: 'left' });
    expect(change(group, 'member', 'restricted', { is_member: false })).toEqual({ type: 'left' });
    expect(change(group, 'member', 'administrator')).toBeUndefined();
    expect(change(group, 'member', 'restricted', { is_member: true })).toBeUndefined();
  });
});
