/**
 * What every channel must do, whatever the platform: `channelContract('web', makeHarness)` in a test file of the channel.
 * The harness plays one person in one private chat, and the inbox behind the channel.
 */
import type { Address, Channel } from '../../bot/channel.ts';
import { DeliveryFailure } from '../../bot/channel.ts';
import type { InboundEvent } from '../../bot/event.ts';
import type { Card } from '../../bot/message.ts';

/** One message of the channel as the person sees it now. */
export interface Seen {
  /** As in receipts, so that it can be compared with them. */
  id: string;
  /** The words without markup. */
  text: string;
  /** Labels, in reading order. */
  buttons: string[];
  /** Bytes of the file that came with it. */
  file?: Uint8Array;
}

type Eventually<T> = T | Promise<T>;

/** Everything may be done at once or take its time. */
export interface ChannelHarness {
  /** Started; its `readFile` knows the file named `contractFile.id`. */
  channel: Channel;
  /** The private chat of the person, who has opened it. */
  address: Address;
  /** Events that `onEvent` accepted, oldest first, repeated ones included. */
  events(): InboundEvent[];
  /** The next `times` calls of `onEvent` reject. */
  failStoring(times: number): void;
  /** The channel's messages in the chat, oldest first. */
  seen(): Eventually<Seen[]>;
  /** The person writes, quoting one of the channel's messages if asked to. */
  write(text: string, quoting?: string): Eventually<unknown>;
  sendFile(file: { name: string; mime: string; bytes: Uint8Array }): Eventually<unknown>;
  /** Presses the newest button with this label. */
  press(label: string): Eventually<unknown>;
  /** What the last press was answered with: empty when its spinner ended without a word, undefined while it spins. */
  toast(): Eventually<string | undefined>;
  /** A message of the channel vanishes from the chat. Left out where nothing vanishes. */
  remove?(messageId: string): Eventually<unknown>;
  /** The person cannot be reached any more, and comes back. Left out where everybody always can be. */
  leave?(): Eventually<unknown>;
  comeBack?(): Eventually<unknown>;
  /** What the platform cannot do, whatever we do: its cards stay as they were sent, its files come without their size. */
  cannot?: readonly ('edit' | 'tell-size')[];
  /** Resolves with the first truthy value that `look` gives; fails after a few seconds. */
  until<T>(look: () => Eventually<T>): Promise<NonNullable<T>>;
  stop(): Promise<void>;
}

export const contractFile = { id: 'contract-file', name: '现场照片.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.4 现场') };

const card: Card = {
  mark: '⚪',
  title: '新诉求 QH20260302-0001 · 投诉',
  subject: '厂门口道路破损三个月未修',
  facts: [
    { label: '企业', value: '示例机械 <有限> & 公司' },
    { label: '时限', value: '3月9日（周一）17:30，5 个工作日' },
  ],
  quote: '我们厂门口的路坏了三个月没人修',
  footer: '引用本卡片回复，企业就能收到。',
  buttons: [
    [
      { label: '签收', action: 'accept:QH20260302-0001' },
      { label: '退回', action: 'return:QH20260302-0001' },
    ],
  ],
};

export function channelContract(name: string, makeHarness: () => Promise<ChannelHarness>): void {
  describe(`${name} keeps the contract of a channel`, () => {
    let h: ChannelHarness;
    beforeEach(async () => {
      h = await makeHarness();
    });
    afterEach(() => h.stop());

    const last = async (): Promise<Seen> => {
      const all = await h.seen();
      const seen = all.at(-1);
      if (!seen) throw new Error('nothing was seen');
      return seen;
    };
    const content = <T extends InboundEvent['content']['type']>(type: T) =>
      h.until(
        () => h.events().find((event) => event.content.type === type)?.content as Extract<InboundEvent['content'], { type: T }> | undefined,
      );

    test('a channel that has started is healthy', () => {
      expect(h.channel.health().ok).toBe(true);
    });

    test('a text is read as it was written, with its buttons', async () => {
      const text = '请您核对 <b>厂门口</b> & "道路"';
      const receipt = await h.channel.send(h.address, { type: 'text', text, buttons: [[{ label: '提交', action: 'submit' }]] });
      expect(await last()).toMatchObject({ id: receipt.messageId, text, buttons: ['提交'] });
    });

    test('a text longer than a message loses nothing', async () => {
      const text = Array.from({ length: 900 }, (_, n) => `第 ${n} 条规定。`).join('\n');
      await h.channel.send(h.address, { type: 'text', text });
      const read = (await h.seen()).map((message) => message.text).join('\n');
      expect(read.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    });

    test('a card shows every line and every button', async () => {
      const receipt = await h.channel.send(h.address, { type: 'card', card });
      const seen = await last();
      expect(seen).toMatchObject({ id: receipt.messageId, buttons: ['签收', '退回'] });
      for (const words of [card.title, card.subject, '示例机械 <有限> & 公司', card.quote, card.footer]) expect(seen.text).toContain(words);
    });

    test('a card is updated where it is', async () => {
      const { messageId = '' } = await h.channel.send(h.address, { type: 'card', card });
      const changed: Card = { ...card, mark: '🟢', title: '办理中 · 刘工', buttons: [[{ label: '办结', action: 'resolve:1' }]] };
      const receipt = await h.channel.send(h.address, { type: 'card-update', messageId, card: changed });
      const edits = !h.cannot?.includes('edit');
      expect(receipt.messageId === messageId).toBe(edits);
      if (edits) expect(await h.seen()).toHaveLength(1);
      expect(await last()).toMatchObject({
        id: receipt.messageId,
        buttons: ['办结'],
        text: expect.stringContaining('办理中 · 刘工') as string,
      });
    });

    test('an update that changes nothing is no failure', async () => {
      const { messageId = '' } = await h.channel.send(h.address, { type: 'card', card });
      const same = h.cannot?.includes('edit') ? { messageId: expect.any(String) as string } : { messageId };
      await expect(h.channel.send(h.address, { type: 'card-update', messageId, card })).resolves.toEqual(same);
    });

    test('an update of a card that has vanished sends it anew', async () => {
      const { messageId = '' } = await h.channel.send(h.address, { type: 'card', card });
      if (!h.remove) return;
      await h.remove(messageId);
      const receipt = await h.channel.send(h.address, { type: 'card-update', messageId, card });
      expect(receipt.messageId).not.toBe(messageId);
      expect(await last()).toMatchObject({ id: receipt.messageId, buttons: ['签收', '退回'] });
    });

    test('the answer to a question tells which question it answers', async () => {
      const receipt = await h.channel.send(h.address, { type: 'ask', text: '请写延期的理由', placeholder: '理由，新的日期' });
      await h.write('等待沥青到货', receipt.messageId);
      expect(await content('text')).toMatchObject({ text: '等待沥青到货', replyTo: receipt.messageId });
    });

    test('quoting a message that is gone does not keep a text from being sent', async () => {
      await h.channel.send(h.address, { type: 'text', text: '仍然送达', replyTo: '999999' });
      expect((await last()).text).toContain('仍然送达');
    });

    test('a press tells its action and its card, and its toast is shown', async () => {
      const { messageId } = await h.channel.send(h.address, { type: 'card', card });
      await h.press('签收');
      const press = await content('press');
      expect(press).toMatchObject({ action: 'accept:QH20260302-0001', message: messageId });
      await h.channel.send(h.address, { type: 'toast', pressId: press.pressId, text: '刘工已在 09:12 签收。', alert: true });
      expect(await h.until(() => h.toast())).toBe('刘工已在 09:12 签收。');
    });

    test('a toast that comes a second time, or for a press nobody knows, is no failure', async () => {
      await h.channel.send(h.address, { type: 'card', card });
      await h.press('签收');
      const { pressId } = await content('press');
      const toast = { type: 'toast', pressId, alert: false } as const;
      await h.channel.send(h.address, toast);
      await expect(h.channel.send(h.address, toast)).resolves.toEqual({});
      await expect(h.channel.send(h.address, { ...toast, pressId: '123' })).resolves.toEqual({});
    });

    test('a file goes out whole, with its caption', async () => {
      const { id, name: title, mime } = contractFile;
      const receipt = await h.channel.send(h.address, { type: 'file', file: { id, kind: 'file', name: title, mime }, caption: '验收单' });
      const seen = await last();
      expect(seen).toMatchObject({ id: receipt.messageId, text: expect.stringContaining('验收单') as string });
      expect(Buffer.from(seen.file ?? []).equals(contractFile.bytes)).toBe(true);
    });

    test('a file comes in whole, with its name and type', async () => {
      const bytes = Buffer.from('附件内容'.repeat(1000));
      await h.sendFile({ name: '情况说明.pdf', mime: 'application/pdf', bytes });
      const { file } = await content('file');
      expect(file).toMatchObject({
        kind: 'file',
        name: '情况说明.pdf',
        mime: 'application/pdf',
        size: h.cannot?.includes('tell-size') ? 0 : bytes.length,
      });
      expect(Buffer.from(await h.channel.fetch(file)).equals(bytes)).toBe(true);
    });

    test('a person who cannot be reached is told apart, and so is their return', async () => {
      if (!h.leave || !h.comeBack) return;
      await h.leave();
      const failure = await h.channel.send(h.address, { type: 'text', text: '在吗' }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DeliveryFailure);
      expect((failure as DeliveryFailure).failure).toEqual({ type: 'unreachable' });
      expect(await content('reachable')).toEqual({ type: 'reachable', reachable: false });
      await h.comeBack();
      await h.until(() =>
        h.events().find(({ content: { type, ...rest } }) => type === 'reachable' && 'reachable' in rest && rest.reachable),
      );
      await h.channel.send(h.address, { type: 'text', text: '欢迎回来' });
      expect((await last()).text).toBe('欢迎回来');
    });

    test('what one person writes arrives in order, each under its own id', async () => {
      const written = Array.from({ length: 12 }, (_, n) => `第 ${n} 句`);
      for (const text of written) await h.write(text);
      await h.until(() => h.events().length >= written.length);
      expect(h.events().map((event) => event.content)).toEqual(written.map((text) => ({ type: 'text', text })));
      expect(new Set(h.events().map((event) => event.id)).size).toBe(written.length);
      for (const event of h.events()) expect(event.id.startsWith(`${h.channel.name}:`)).toBe(true);
    });

    test('an event that could not be stored comes again, under the same id', async () => {
      h.failStoring(2);
      await h.write('路坏了');
      await h.write('三个月没人修');
      await h.until(() => h.events().length >= 2);
      expect(h.events().map((event) => event.content)).toEqual([
        { type: 'text', text: '路坏了' },
        { type: 'text', text: '三个月没人修' },
      ]);
    });

    test('a channel that has stopped receives nothing more and says so', async () => {
      await h.channel.stop();
      expect(h.channel.health().ok).toBe(false);
    });
  });
}
