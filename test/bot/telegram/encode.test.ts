import { DeliveryFailure } from '../../../bot/channel.ts';
import type { Card, OutboundMessage } from '../../../bot/message.ts';
import { encodeFile } from '../../../bot/telegram/encode-file.ts';
import { encode } from '../../../bot/telegram/encode.ts';
import { splitText } from '../../../bot/telegram/html.ts';
import { groupChat, privateChat } from './setup.ts';

type Sendable = Exclude<OutboundMessage, { type: 'file' }>;
type FileMessage = Extract<OutboundMessage, { type: 'file' }>;

const person = privateChat(901);
const group = groupChat(-1001234567890);
const all = (message: Sendable, to = person) => encode(to, message);
const params = (message: Sendable, to = person) => all(message, to).at(-1)?.params ?? {};
const card: Card = {
  title: 'QH20260302-0001',
  facts: [{ label: '类型', value: '投诉' }],
  buttons: [[{ label: '签收', action: 'accept:1' }], []],
};

describe('a text', () => {
  test('is HTML with the four characters escaped, without link previews', () => {
    expect(all({ type: 'text', text: '<b> & "x"' })).toMatchObject([
      {
        method: 'sendMessage',
        params: { chat_id: 901, text: '&lt;b&gt; &amp; &quot;x&quot;', parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
      },
    ]);
  });

  test('quotes only where it can, and speaks even when the quoted message is gone', () => {
    expect(params({ type: 'text', text: 'x', replyTo: '12' })).toMatchObject({
      reply_parameters: { message_id: 12, allow_sending_without_reply: true },
    });
    expect(params({ type: 'text', text: 'x', replyTo: 'web-7' })).not.toHaveProperty('reply_parameters');
  });

  test('is silent only when asked to be', () => {
    expect(params({ type: 'text', text: 'x', silent: true })).toMatchObject({ disable_notification: true });
    expect(params({ type: 'text', text: 'x' })).not.toHaveProperty('disable_notification');
  });

  test('in pieces quotes with the first and carries its buttons on the last', () => {
    const pieces = all({ type: 'text', text: '很长。'.repeat(2000), replyTo: '12', buttons: [[{ label: '好', action: 'ok' }]] });
    expect(pieces).toHaveLength(2);
    expect(pieces.map(({ params: p }) => ['reply_parameters' in p, 'reply_markup' in p])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('long texts', () => {
  test('are cut between paragraphs, lines, sentences or words, in this order', () => {
    const first = '一二三四五六。七八九十';
    expect(splitText(`${first}\n\n后一段的文字`, 16)).toEqual([first, '后一段的文字']);
    expect(splitText('今天天气很好。明天也会很好', 10)).toEqual(['今天天气很好。', '明天也会很好']);
    expect(splitText('alpha beta gamma delta', 12)).toEqual(['alpha beta', 'gamma delta']);
  });

  test('are never cut inside a character', () => {
    const pieces = splitText('👍'.repeat(100), 33);
    expect(pieces.join('')).toBe('👍'.repeat(100));
    for (const piece of pieces) expect(Buffer.from(piece).toString()).toBe(piece);
  });

  test('of exactly the limit are left whole', () => {
    expect(splitText('x'.repeat(4096), 4096)).toHaveLength(1);
    expect(splitText('', 4096)).toEqual(['']);
  });
});

describe('buttons', () => {
  const withAction = (action: string) => () => all({ type: 'text', text: 'x', buttons: [[{ label: '按', action }]] });

  test('of 64 bytes pass, of 65 never leave the house', () => {
    expect(withAction('x'.repeat(64))).not.toThrow();
    expect(withAction('x'.repeat(65))).toThrow(DeliveryFailure);
    expect(withAction('字'.repeat(22))).toThrow('66 bytes');
    expect(withAction('')).toThrow(DeliveryFailure);
  });

  test('empty rows disappear, and no buttons means no keyboard', () => {
    expect(params({ type: 'card', card })).toMatchObject({
      reply_markup: { inline_keyboard: [[{ text: '签收', callback_data: 'accept:1' }]] },
    });
    expect(params({ type: 'card', card: { ...card, buttons: [[]] } })).not.toHaveProperty('reply_markup');
  });
});

describe('a card', () => {
  test('has a bold title, its facts line by line, and the person’s words set off', () => {
    const full: Card = {
      ...card,
      mark: '⚪',
      subject: '路 <坏> 了',
      quote: '坏了 & 没人修',
      attachments: 2,
      log: ['3月3日 刘工：进场'],
      footer: '引用本卡片回复',
    };
    expect(params({ type: 'card', card: full }).text).toBe(
      [
        '<b>⚪ QH20260302-0001</b>',
        '路 &lt;坏&gt; 了',
        '类　　型　投诉',
        '<blockquote>“坏了 &amp; 没人修” 📎2</blockquote>',
        '3月3日 刘工：进场',
        '引用本卡片回复',
      ].join('\n'),
    );
  });

  test('of a group may not be forwarded out of it', () => {
    expect(params({ type: 'card', card }, group)).toMatchObject({ chat_id: -1001234567890, protect_content: true });
    expect(params({ type: 'card', card })).not.toHaveProperty('protect_content');
  });

  test('that outgrows a message keeps all its lines and its buttons', () => {
    const huge = params({ type: 'card', card: { ...card, log: ['长'.repeat(5000)], footer: '引用本卡片回复' } });
    expect(String(huge.text).length).toBeLessThan(4200);
    expect(huge.text).toContain('引用本卡片回复');
    expect(huge).toHaveProperty('reply_markup');
  });

  test('updated without buttons loses those it had', () => {
    expect(params({ type: 'card-update', messageId: '500', card: { ...card, buttons: [] } })).toMatchObject({
      message_id: 500,
      reply_markup: { inline_keyboard: [] },
    });
  });
});

describe('a question', () => {
  const ask = { type: 'ask', text: '延期到哪一天？', placeholder: '理由，新的日期' } as const;

  test('opens the reply box of the person mentioned', () => {
    expect(params({ ...ask, mention: { id: '901', name: 'Li <Ming>' } }, group)).toMatchObject({
      text: '<a href="tg://user?id=901">Li &lt;Ming&gt;</a> 延期到哪一天？',
      reply_markup: { force_reply: true, selective: true, input_field_placeholder: '理由，新的日期' },
    });
  });

  test('to nobody in particular opens everybody’s', () => {
    expect(params(ask)).toMatchObject({ reply_markup: { force_reply: true, selective: false } });
    expect(params({ ...ask, replyTo: '7' })).toMatchObject({ reply_markup: { selective: true } });
  });

  test('has a placeholder of at most 64 characters', () => {
    const { reply_markup: markup } = params({ ...ask, placeholder: '字'.repeat(80) }) as {
      reply_markup: { input_field_placeholder: string };
    };
    expect(markup.input_field_placeholder).toHaveLength(64);
  });

  test('longer than a message asks with its last piece', () => {
    const pieces = all({ ...ask, text: '很长。'.repeat(2000) });
    expect(pieces.map(({ params: p }) => 'reply_markup' in p)).toEqual([false, true]);
  });
});

describe('a toast', () => {
  test('is cut at 200 characters, and without words only ends the spinner', () => {
    expect(all({ type: 'toast', pressId: '9', text: '字'.repeat(300), alert: true })).toMatchObject([
      {
        method: 'answerCallbackQuery',
        params: { callback_query_id: '9', text: expect.stringMatching(/^字{199}…$/) as string, show_alert: true },
      },
    ]);
    expect(params({ type: 'toast', pressId: '9', alert: true })).toEqual({ callback_query_id: '9' });
  });
});

describe('a file', () => {
  const message = (more: Partial<FileMessage['file']> = {}, rest: Partial<FileMessage> = {}): FileMessage => ({
    type: 'file',
    file: { id: 'a', kind: 'file', name: '合同.pdf', mime: 'application/pdf', ...more },
    ...rest,
  });
  const first = (file: FileMessage) => encodeFile(group, file, Buffer.from('bytes'))[0];

  test.each([
    [{ kind: 'file' }, 'sendDocument', 'document'],
    [{ kind: 'photo', mime: 'image/jpeg' }, 'sendPhoto', 'photo'],
    [{ kind: 'photo', mime: 'image/heic' }, 'sendDocument', 'document'],
    [{ kind: 'voice', mime: 'audio/ogg' }, 'sendVoice', 'voice'],
    [{ kind: 'voice', mime: 'audio/amr' }, 'sendDocument', 'document'],
    [{ kind: 'video', mime: 'video/mp4' }, 'sendVideo', 'video'],
  ] as const)('%j goes by %s', (file, method, field) => {
    const request = first(message(file));
    expect(request?.method).toBe(method);
    expect(request?.params[field]).toMatchObject({ filename: '合同.pdf' });
  });

  test('quotes in the one form that survives an upload', () => {
    expect(first(message({}, { replyTo: '12' }))?.params.reply_parameters).toBe('{"message_id":12,"allow_sending_without_reply":true}');
  });

  test('cannot break out of its header by its name', () => {
    expect(first(message({ name: 'a"\r\nX: y.pdf' }))?.params.document).toMatchObject({ filename: 'a___X: y.pdf' });
  });

  test('with a long caption is followed by the rest of it', () => {
    const requests = encodeFile(group, message({}, { caption: '说明。'.repeat(500) }), Buffer.from('x'));
    expect(requests.map(({ method }) => method)).toEqual(['sendDocument', 'sendMessage']);
    const read = requests.map(({ params: p }) => String(p.caption ?? p.text));
    expect(read[0]?.length).toBeLessThanOrEqual(1024);
    expect(read.join('')).toBe('说明。'.repeat(500));
  });
});
