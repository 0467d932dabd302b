import { failureOf, groupChat, privateChat, setUp } from './setup.ts';
import type { Setup } from './setup.ts';
import type { IncomingFile } from '../../../bot/event.ts';
import type { OutboundMessage, StoredFile } from '../../../bot/message.ts';

const mebibyte = 1 << 20;

let s: Setup;
beforeEach(async () => {
  s = await setUp({ files: { jpeg: Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff]) } });
});
afterEach(() => s.stop());

async function announced(count = 1): Promise<IncomingFile[]> {
  const files = () => s.events.flatMap(({ content }) => (content.type === 'file' ? [content.file] : []));
  await s.fake.waitFor(() => files().length === count);
  return files();
}

const outgoing = (file: Partial<StoredFile>, more: object = {}): OutboundMessage => ({
  type: 'file',
  file: { id: 'jpeg', kind: 'photo', name: '路面.jpg', mime: 'image/jpeg', ...file },
  ...more,
});

describe('coming in', () => {
  test('a photo is fetched whole', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0, 1, 2, 3]);
    s.fake.user({ name: '李明' }).sendPhoto({ bytes, caption: '路面' });
    const [file] = await announced();
    expect(file).toMatchObject({ kind: 'photo', mime: 'image/jpeg', size: 6 });
    expect(file && Buffer.from(await s.channel.fetch(file)).equals(bytes)).toBe(true);
  });

  test('the photos of an album share its mark; the words are on the first', async () => {
    s.fake.user({ name: '李明' }).sendAlbum([{}, {}, {}], '三处破损');
    await announced(3);
    const albums = s.events.map(({ content }) => (content.type === 'file' ? content.album : undefined));
    expect(new Set(albums).size).toBe(1);
    expect(albums[0]).toBeDefined();
    expect(s.events.map(({ content }) => content.type === 'file' && content.caption)).toEqual(['三处破损', undefined, undefined]);
  });

  test('a file of 20 MiB is handed out, one byte more is refused', async () => {
    const li = s.fake.user({ name: '李明' });
    li.sendDocument({ bytes: Buffer.alloc(20 * mebibyte, 7) });
    li.sendDocument({ size: 20 * mebibyte + 1 });
    const [fits, tooBig] = await announced(2);
    expect(fits && (await s.channel.fetch(fits)).length).toBe(20 * mebibyte);
    expect(tooBig && (await failureOf(s.channel.fetch(tooBig)))).toEqual({ type: 'refused' });
    expect(s.fake.calls('getFile')).toHaveLength(1);
  });

  test('a file that announces less than it is, is not read to its end', async () => {
    s.fake.user({ name: '李明' }).sendDocument({ bytes: Buffer.alloc(21 * mebibyte), size: 1000 });
    const [file] = await announced();
    expect(file && (await failureOf(s.channel.fetch(file)))).toEqual({ type: 'refused' });
  });

  test('Telegram’s own word about a file that is too big counts as well', async () => {
    s.fake.user({ name: '李明' }).sendDocument({ size: 21 * mebibyte });
    const [file] = await announced();
    expect(file && (await failureOf(s.channel.fetch({ ...file, size: 0 })))).toEqual({ type: 'refused' });
  });

  test('a file that Telegram does not know any more is refused, a Telegram that is away is asked again later', async () => {
    const file: IncomingFile = { ref: 'GONE', kind: 'file', name: 'x.pdf', mime: 'application/pdf', size: 1 };
    expect(await failureOf(s.channel.fetch(file))).toEqual({ type: 'refused' });
    s.fake.fault({ method: 'getFile', error: 'reset' });
    expect(await failureOf(s.channel.fetch(file))).toEqual({ type: 'unsure' });
    s.fake.fault({
      method: 'getFile',
      error: { code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } },
    });
    expect(await failureOf(s.channel.fetch(file))).toEqual({ type: 'later', retryAfter: 3, scope: 'chat' });
  });
});

describe('going out', () => {
  test('a photo with its caption quotes a message, although it is an upload', async () => {
    const li = s.fake.user({ name: '李明' });
    const { message_id: id } = li.send('有照片吗');
    const receipt = await s.channel.send(
      privateChat(li.id),
      outgoing({}, { caption: '修好 <了> & 验收', replyTo: String(id), silent: true }),
    );
    const line = li.transcript().at(-1);
    expect(line).toMatchObject({
      id: Number(receipt.messageId),
      text: '修好 <了> & 验收',
      replyTo: id,
      silent: true,
      file: { kind: 'photo' },
    });
    expect(s.fake.file(line?.file?.id ?? '')?.toString('hex')).toBe('ffd80d0a2d2d00ff');
  });

  test('a voice plays in place, a recording of another kind is a document', async () => {
    const li = s.fake.user({ name: '李明' });
    li.start();
    await s.channel.send(privateChat(li.id), outgoing({ kind: 'voice', name: 'v.ogg', mime: 'audio/ogg' }));
    await s.channel.send(privateChat(li.id), outgoing({ kind: 'voice', name: 'v.amr', mime: 'audio/amr' }));
    await s.channel.send(privateChat(li.id), outgoing({ kind: 'video', name: 'v.mp4', mime: 'video/mp4' }));
    expect(li.transcript().map(({ file }) => file?.kind)).toEqual([undefined, 'voice', 'document', 'video']);
  });

  test('a photo that Telegram will not show goes as a document, under its own name', async () => {
    const li = s.fake.user({ name: '李明' });
    li.start();
    s.fake.fault({ method: 'sendPhoto', error: { code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' } });
    const receipt = await s.channel.send(privateChat(li.id), outgoing({}));
    expect(li.transcript().at(-1)).toMatchObject({ id: Number(receipt.messageId), file: { kind: 'document', name: '路面.jpg' } });
  });

  test('the receipt of a file with a very long caption is the file’s', async () => {
    const li = s.fake.user({ name: '李明' });
    li.start();
    const receipt = await s.channel.send(privateChat(li.id), outgoing({ kind: 'file' }, { caption: '说明。'.repeat(600) }));
    const [, file, rest] = li.transcript();
    expect(file).toMatchObject({ id: Number(receipt.messageId), file: { kind: 'document' } });
    expect(`${file?.text}${rest?.text}`).toBe('说明。'.repeat(600));
  });

  test('an upload into a group that moved says where to', async () => {
    const li = s.fake.user({ name: '李明' });
    const group = s.fake.group('交通运输局', { members: [li] });
    group.addBot();
    const before = group.id;
    const to = String(group.migrate());
    expect(await failureOf(s.channel.send(groupChat(before), outgoing({ kind: 'file' })))).toEqual({ type: 'moved', to });
  });
});
