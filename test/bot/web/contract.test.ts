import { channelContract, contractFile, type ChannelHarness } from '../channel-contract.ts';
import type { PageMessage } from '../../../bot/web/encode.ts';
import { Browser, listen, openWeb, until } from './setup.ts';

/** The page tries again with the same key while the server has a fault. */
async function insist(post: () => Promise<Response>): Promise<void> {
  for (let tries = 0; tries < 5; tries++) if ((await post()).status < 500) return;
  throw new Error('the server stayed away');
}

async function harness(): Promise<ChannelHarness> {
  const web = await openWeb({ files: { [contractFile.id]: contractFile.bytes } });
  const browser = new Browser(web.url);
  await browser.visit('/chat');
  const person = web.events[0]?.sender.id ?? '';
  const { events: heard, leave } = await listen(browser);
  let keys = 0;
  const key = () => `key-${String(++keys).padStart(6, '0')}`;
  const theirs = async () => (await browser.messages()).filter(({ mine }) => !mine);
  const bytesOf = async (message: PageMessage) => {
    if (!message.file) return Buffer.of();
    return Buffer.from(await (await browser.fetch(message.file.url)).arrayBuffer());
  };
  return {
    channel: web.channel,
    address: { channel: 'web', chat: person, kind: 'private' },
    events: () => web.events.slice(1),
    failStoring: web.failStoring,
    seen: async () =>
      Promise.all(
        (await theirs()).map(async (message) => ({
          id: message.id,
          text: message.lines.map(({ text }) => text).join('\n'),
          buttons: message.buttons.flat().map(({ label }) => label),
          file: await bytesOf(message),
        })),
      ),
    write: (text, quoting) => {
      const body = { key: key(), text, ...(quoting ? { replyTo: quoting } : {}) };
      return insist(() => browser.post('send', body));
    },
    sendFile: (file) => browser.upload({ key: key() }, file),
    press: async (label) => {
      const message = (await theirs()).findLast(({ buttons }) => buttons.flat().some((button) => button.label === label));
      const action = message?.buttons.flat().find((button) => button.label === label)?.action;
      await browser.post('press', { key: key(), action, message: message?.id });
    },
    toast: () => heard.findLast(({ event }) => event === 'toast')?.data.lines[0]?.text,
    until,
    stop: async () => {
      leave();
      await web.stop();
    },
  };
}

channelContract('web', harness);
