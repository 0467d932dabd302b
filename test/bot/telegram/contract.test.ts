import { channelContract, contractFile } from '../channel-contract.ts';
import type { ChannelHarness } from '../channel-contract.ts';
import { privateChat, setUp } from './setup.ts';

async function harness(mode: 'polling' | 'webhook'): Promise<ChannelHarness> {
  const setup = await setUp({ settings: { mode }, files: { [contractFile.id]: contractFile.bytes } });
  const { fake, channel, events } = setup;
  const li = fake.user({ name: '李明' });
  li.start();
  await fake.waitFor(() => events.length === 1);
  let press: ReturnType<typeof li.press> | undefined;
  return {
    channel,
    address: privateChat(li.id),
    events: () => events.slice(1),
    failStoring: (times) => setup.failStoring(times),
    seen: () =>
      li
        .transcript()
        .filter(({ from }) => from === 'bot')
        .map((line) => ({
          id: String(line.id),
          text: line.text,
          buttons: line.buttons.flat(),
          file: fake.file(line.file?.id ?? '') ?? Buffer.of(),
        })),
    write: (text, quoting) => li.send(text, { replyTo: quoting === undefined ? undefined : Number(quoting) }),
    sendFile: (file) => li.sendDocument(file),
    press: (label) => (press = li.press(label)),
    toast: () => press?.answer && (press.answer.text ?? ''),
    remove: (messageId) => li.remove(Number(messageId)),
    leave: () => li.block(),
    comeBack: () => li.unblock(),
    async until(look) {
      for (const end = Date.now() + 5000; Date.now() < end;) {
        const found = await look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`waited in vain for: ${look.toString()}`);
    },
    stop: () => setup.stop(),
  };
}

channelContract('telegram by polling', () => harness('polling'));
channelContract('telegram by webhook', () => harness('webhook'));
