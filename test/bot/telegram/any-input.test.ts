import fc from 'fast-check';
import type { InboundEvent } from '../../../bot/event.ts';
import { inboundEvent } from '../../../bot/event.ts';
import type { Card } from '../../../bot/message.ts';
import { encode } from '../../../bot/telegram/encode.ts';
import { splitText } from '../../../bot/telegram/html.ts';
import { createReceive } from '../../../bot/telegram/receive.ts';
import { parseHtml } from '../../fakes/telegram/html.ts';
import { groupChat, privateChat } from './setup.ts';
import { rounds } from '../../rounds.ts';

/** Whole characters of any script, markup and line breaks among them. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', '\n', '。', ' ', '路', '👍', '</b>', '&lt;'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
  maxLength: 300,
});
const tight = (text: string) => text.replace(/\s+/g, '');
const shown = (html: unknown) => parseHtml(String(html), () => undefined).text;

test('any text is read as it was written', () => {
  fc.assert(
    fc.property(words, (text) => {
      const [request] = encode(privateChat(1), { type: 'text', text });
      expect(shown(request?.params.text)).toBe(text);
    }),
  );
});

test('any card shows all its words', () => {
  fc.assert(
    fc.property(words, words, words, (title, quote, footer) => {
      const card: Card = { title, facts: [{ label: '企业', value: footer }], quote, footer, buttons: [] };
      const [request] = encode(groupChat(-1), { type: 'card', card });
      const read = shown(request?.params.text);
      for (const part of [title, quote, footer]) expect(read).toContain(part);
    }),
  );
});

test('any text is cut without loss into pieces that fit', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 60 }), (text, limit) => {
      const pieces = splitText(text, limit);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      expect(tight(pieces.join(''))).toBe(tight(text));
    }),
  );
});

test('any update at all is an event that keeps its schema, or nothing; never an error', async () => {
  const events: InboundEvent[] = [];
  const log = () => undefined;
  const receive = createReceive({
    me: () => ({ id: 7, username: 'qihu_bot' }),
    onEvent: (event) => Promise.resolve(void events.push(event)),
    onPress: log,
    log: { info: log, warn: log, error: log },
  });
  const user = fc.record({ id: fc.integer(), is_bot: fc.boolean(), first_name: words });
  const chat = fc.record(
    { id: fc.integer(), type: fc.constantFrom('private', 'group', 'supergroup', 'channel'), title: words },
    { requiredKeys: ['id', 'type'] },
  );
  const entities = fc.array(
    fc.record({ type: fc.constantFrom('mention', 'bot_command', 'text_mention'), offset: fc.integer(), length: fc.integer() }),
  );
  const place = { message_id: fc.nat(), date: fc.nat({ max: 4_000_000_000 }), chat };
  const said = {
    from: user,
    sender_chat: chat,
    text: words,
    caption: words,
    entities,
    photo: fc.constant([]),
    sticker: fc.anything(),
    unheard_of: fc.anything(),
  };
  const message = fc.record({ ...place, ...said }, { requiredKeys: ['message_id', 'date', 'chat'] });
  const member = fc.record({ status: fc.constantFrom('member', 'left', 'kicked', 'restricted', 'unheard of'), is_member: fc.boolean() });
  const press = fc.record({ id: words, from: user, data: words, message: fc.record(place) }, { requiredKeys: ['id', 'from'] });
  const change = fc.record({ chat, from: user, date: place.date, old_chat_member: member, new_chat_member: member });
  const numbered = (fields: object) => fc.record({ update_id: fc.nat(), ...fields });
  const broken = numbered({ message: fc.anything(), callback_query: fc.anything(), my_chat_member: fc.anything() });
  const update = fc.oneof(numbered({ message }), numbered({ callback_query: press }), numbered({ my_chat_member: change }), broken);
  await fc.assert(
    fc.asyncProperty(fc.oneof(update, fc.anything()), (raw) => receive(raw)),
    { numRuns: rounds(200) },
  );
  expect(events.length).toBeGreaterThan(10);
  for (const event of events) expect(inboundEvent.safeParse(event).success).toBe(true);
});
