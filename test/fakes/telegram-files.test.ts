import { Telegram } from 'telegraf';
import { createFakeTelegram } from './telegram/index.ts';
import type { FakeTelegram, FakeUser } from './telegram/index.ts';

let fake: FakeTelegram;
let telegram: Telegram;
let li: FakeUser;

beforeEach(async () => {
  fake = await createFakeTelegram();
  telegram = new Telegram(fake.token, { apiRoot: fake.url, webhookReply: false });
  li = fake.user({ name: '李明' });
  li.start();
});
afterEach(() => fake.stop());

const photo = (text: string) => ({ source: Buffer.from(text), filename: `${text}.jpg` });

test('an upload arrives byte by byte, with its name and caption, and can be sent again by its id', async () => {
  const bytes = Buffer.from([0, 13, 10, 45, 45, 255]);
  const sent = await telegram.sendDocument(
    li.id,
    { source: bytes, filename: '合同.pdf' },
    { caption: '<b>请核对</b>', parse_mode: 'HTML' },
  );
  expect(sent).toMatchObject({ caption: '请核对', document: { file_name: '合同.pdf', file_size: 6 } });
  expect(fake.file(sent.document.file_id)?.equals(bytes)).toBe(true);
  const again = await telegram.sendDocument(li.id, sent.document.file_id);
  expect(again.document).toEqual(sent.document);
});

test('an object inside an upload is lost by telegraf, its JSON text is not', async () => {
  const quote = { message_id: 1 };
  await telegram.sendPhoto(li.id, photo('一'), { reply_parameters: quote });
  await telegram.sendPhoto(li.id, photo('二'), { reply_parameters: JSON.stringify(quote) as never });
  expect(li.transcript().map(({ replyTo }) => replyTo)).toEqual([undefined, undefined, 1]);
});

test('captions of 1025 characters, photos of more than 10 MiB and empty files are refused', async () => {
  const refused = (description: string) => ({ code: 400, description: `Bad Request: ${description}` });
  await expect(telegram.sendPhoto(li.id, photo('x'), { caption: 'x'.repeat(1025) })).rejects.toMatchObject(
    refused('message caption is too long'),
  );
  await expect(telegram.sendPhoto(li.id, { source: Buffer.alloc((10 << 20) + 1) })).rejects.toMatchObject(
    refused('file is too big for a photo'),
  );
  await expect(telegram.sendDocument(li.id, 'no such id')).rejects.toMatchObject({ code: 400 });
  expect(li.transcript()).toHaveLength(1);
});

test('an album has two to ten members of one kind', async () => {
  const item = (type: 'photo' | 'document', n: number) => ({ type, media: photo(`${type} ${n}`) }) as never;
  const album = (items: never[]) => telegram.sendMediaGroup(li.id, items);
  const sent = await album([item('photo', 1), item('photo', 2)]);
  expect(new Set(sent.map((message) => (message as { media_group_id?: string }).media_group_id)).size).toBe(1);
  await expect(album([item('photo', 1)])).rejects.toMatchObject({ code: 400 });
  await expect(album(Array.from({ length: 11 }, (_, n) => item('photo', n)))).rejects.toMatchObject({ code: 400 });
  await expect(album([item('photo', 1), item('document', 2)])).rejects.toMatchObject({ code: 400 });
});

test('a person’s file is handed out up to 20 MiB', async () => {
  const file = li.sendDocument({ name: '说明.pdf', bytes: Buffer.from('说明') }).document;
  const link = await telegram.getFileLink(file?.file_id ?? '');
  expect(await fetch(link).then((response) => response.text())).toBe('说明');
  const big = li.sendDocument({ size: (20 << 20) + 1 }).document;
  await expect(telegram.getFile(big?.file_id ?? '')).rejects.toMatchObject({ description: 'Bad Request: file is too big' });
  await expect(telegram.getFile('nothing')).rejects.toMatchObject({ code: 400 });
  expect((await fetch(link.href.replace(fake.token, '1:wrong'))).status).toBe(401);
});
