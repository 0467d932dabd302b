import { updateSchema } from '../../../bot/telegram/update.ts';
import { content, date, li, message, ours, privately, read } from './payloads.ts';

describe('a private message', () => {
  test('is a text by a named person at its own time, under the id of its update', () => {
    expect(message({ text: '厂门口的路坏了' })).toEqual({
      id: 'telegram:84',
      channel: 'telegram',
      at: new Date(date * 1000),
      chat: { id: '901', kind: 'private' },
      sender: { id: '901', name: 'Li Ming', language: 'zh-hans' },
      content: { type: 'text', text: '厂门口的路坏了' },
    });
  });

  test.each([
    ['/mine', '/mine'],
    ['/mine@qihu_bot', '/mine'],
    ['/Mine@QIHU_bot', '/mine'],
    ['/bind DEMO-E1', '/bind DEMO-E1'],
    ['/bind@qihu_bot DEMO-OFFICER 交通运输局', '/bind DEMO-OFFICER 交通运输局'],
    ['/var/log 写满了', '/var/log 写满了'],
    ['//', '//'],
  ])('%s is the text %s', (text, expected) => {
    expect(content({ text })).toEqual({ type: 'text', text: expected });
  });

  test('a command for another bot is not ours', () => {
    expect(content({ text: '/mine@other_bot' })).toBeUndefined();
  });

  test.each([
    ['/start', undefined],
    ['/start DEMO-E1', 'DEMO-E1'],
    ['/start@qihu_bot DEMO-E1', 'DEMO-E1'],
  ])('%s opens the chat with code %s', (text, code) => {
    expect(content({ text })).toEqual({ type: 'opened', ...(code && { code }) });
  });

  test('/starting is no opening', () => {
    expect(content({ text: '/starting' })).toEqual({ type: 'text', text: '/starting' });
  });

  test('a quoted message is named by its id', () => {
    expect(content({ text: '补充一句', reply_to_message: ours })).toEqual({ type: 'text', text: '补充一句', replyTo: '500' });
  });
});

describe('a file', () => {
  const document = { file_id: 'BQAC', file_unique_id: 'AgAD', file_name: '合同.pdf', mime_type: 'application/pdf', file_size: 52_000 };

  test('a photo is its largest size, with its caption and its album', () => {
    const size = (file_id: string, width: number) => ({
      file_id,
      file_unique_id: `u${width}`,
      width,
      height: width,
      file_size: width * 10,
    });
    expect(
      content({ photo: [size('small', 90), size('large', 1280), size('middle', 320)], caption: '路面', media_group_id: '13' }),
    ).toEqual({
      type: 'file',
      file: { ref: 'large', kind: 'photo', name: 'photo-u1280.jpg', mime: 'image/jpeg', size: 12_800 },
      caption: '路面',
      album: '13',
    });
  });

  test('a document keeps its name and type', () => {
    expect(content({ document })).toEqual({
      type: 'file',
      file: { ref: 'BQAC', kind: 'file', name: '合同.pdf', mime: 'application/pdf', size: 52_000 },
    });
  });

  test.each([
    ['voice', 'voice', 'audio/ogg'],
    ['audio', 'file', 'audio/mpeg'],
    ['video', 'video', 'video/mp4'],
    ['video_note', 'video', 'video/mp4'],
  ])('%s is kind %s and of type %s when Telegram does not say', (field, kind, mime) => {
    const found = content({ [field]: { file_id: 'X', file_unique_id: 'Y', duration: 3 } });
    expect(found).toMatchObject({ type: 'file', file: { kind, mime, size: 0 } });
  });

  test('an animation is a video, although Telegram fills in a document too', () => {
    const animation = { ...document, file_id: 'CgAC', mime_type: 'video/mp4', file_name: 'a.mp4' };
    expect(content({ animation, document: animation })).toMatchObject({ file: { kind: 'video', ref: 'CgAC' } });
  });

  test('larger than Telegram hands out it still arrives, so that somebody can say so', () => {
    expect(content({ document: { ...document, file_size: 30 << 20 } })).toMatchObject({ file: { size: 30 << 20 } });
  });
});

describe('a contact', () => {
  test('is one’s own only when Telegram says whose it is', () => {
    const contact = { phone_number: '13800005678', first_name: 'Li' };
    expect(content({ contact: { ...contact, user_id: 901 } })).toEqual({ type: 'contact', phone: '13800005678', own: true });
    expect(content({ contact: { ...contact, user_id: 902 } })).toMatchObject({ own: false });
    expect(content({ contact })).toMatchObject({ own: false });
  });
});

describe('what we cannot read', () => {
  test.each([
    [{ sticker: { file_id: 'S', file_unique_id: 's', emoji: '👍' } }, 'sticker'],
    [{ location: { latitude: 35, longitude: 117 } }, 'location'],
    [{ venue: { title: '厂区' }, location: { latitude: 35, longitude: 117 } }, 'venue'],
    [{ poll: { id: '1', question: '?' } }, 'poll'],
    [{ dice: { emoji: '🎲', value: 3 } }, 'dice'],
    [{ story: { id: 1 } }, 'story'],
    [{ hologram: { id: 1 } }, 'hologram'],
    [{}, 'message'],
  ])('%j is answered as %s', (fields, what) => {
    expect(content(fields)).toEqual({ type: 'unreadable', what });
  });

  test.each([
    [{ pinned_message: ours }],
    [{ message_auto_delete_timer_changed: {} }],
    [{ chat_background_set: {} }],
    [{ write_access_allowed: {} }],
    [{ users_shared: {} }],
  ])('a service message is nobody’s words: %j', (fields) => {
    expect(content(fields)).toBeUndefined();
  });
});

test('edits, reactions, polls and kinds not yet invented are left alone', () => {
  const edited = { message_id: 1, from: li, chat: privately, date, edit_date: date, text: '改了' };
  expect(read({ edited_message: edited })).toBeUndefined();
  expect(read({ message_reaction: { chat: privately } })).toBeUndefined();
  expect(read({ something_new: {} })).toBeUndefined();
});

test('a malformed update is told from one that does not concern us', () => {
  expect(updateSchema.safeParse({ update_id: 1, message: { text: '没有聊天' } }).success).toBe(false);
  expect(updateSchema.safeParse({}).success).toBe(false);
});
