import type { Channel } from '../../../bot/channel.ts';
import type { Shown } from '../../fakes/wecom/index.ts';
import { channelContract, contractFile, type ChannelHarness, type Seen } from '../channel-contract.ts';
import { chatOf, setUp, until } from './setup.ts';

/** WeCom's files have no caption: the words stand right before the file, and are read together. */
function seenOf(feed: Shown[]): Seen[] {
  return feed.flatMap((shown, index) => {
    if (feed[index + 1]?.file && shown.kind === 'text') return [];
    const caption = shown.file ? (feed[index - 1]?.text ?? '') : '';
    return [
      {
        id: shown.id,
        text: caption || shown.text,
        buttons: shown.buttons.map(({ label }) => label),
        file: shown.file?.bytes ?? Buffer.of(),
      },
    ];
  });
}

async function appHarness(): Promise<ChannelHarness> {
  const setup = await setUp({ files: { [contractFile.id]: contractFile.bytes } });
  const { fake, channel, events } = setup;
  const li = fake.member('LiMing', '李明');
  await li.open();
  const feed = () => li.feed();
  let before = 0;
  return {
    channel,
    address: chatOf('liming'),
    events: () => events.slice(1),
    failStoring: setup.failStoring,
    seen: () => seenOf(feed()),
    write: (text) => li.send(text),
    sendFile: (file) => li.sendMedia('file', { ...file, bytes: Buffer.from(file.bytes) }),
    press: (label) => {
      before = feed().length;
      return li.press(label);
    },
    toast: () => feed()[before]?.text,
    remove: (messageId) => {
      for (const code of fake.world.codes.values()) if (code.card.taskId === messageId) code.spent = true;
    },
    leave: () => li.leave(),
    comeBack: () => li.comeBack(),
    cannot: ['tell-size'],
    until,
    stop: () => setup.stop(),
  };
}

channelContract('the WeCom application', appHarness);

async function robotHarness(): Promise<ChannelHarness> {
  const setup = await setUp({ roads: ['bot'], files: { [contractFile.id]: contractFile.bytes } });
  const { fake, channel, events } = setup;
  const li = fake.robotChat(fake.member('LiMing', '李明'));
  await li.send('你好');
  await until(() => events.length === 1);
  let before = 0;
  // Only cards have an id on the platform; what else was sent last is known by its receipt.
  let newest = '';
  const send: Channel['send'] = async (...given) => {
    const receipt = await channel.send(...given);
    newest = receipt.messageId ?? newest;
    return receipt;
  };
  const feed = () =>
    li.feed().map((shown, index, all) => ({
      ...shown,
      kind: shown.kind === 'markdown' ? ('text' as const) : shown.kind,
      id: shown.kind !== 'card' && index === all.length - 1 ? newest : shown.id,
    }));
  return {
    channel: { ...channel, send },
    address: chatOf('liming'),
    events: () => events.slice(1),
    failStoring: setup.failStoring,
    seen: () => seenOf(feed()),
    write: (text) => li.send(text),
    sendFile: (file) => li.sendFile({ ...file, bytes: Buffer.from(file.bytes) }),
    press: (label) => {
      before = li.feed().length;
      return li.press(label);
    },
    toast: () => li.feed()[before]?.text,
    cannot: ['tell-size', 'edit'],
    until,
    stop: () => setup.stop(),
  };
}

channelContract('the WeCom robot, by its socket', robotHarness);

/** What is too long for two messages is a file with all of it. */
const readable = (shown: Shown): Shown => (shown.file?.name === '全文.txt' ? { ...shown, text: shown.file.bytes.toString() } : shown);

async function kfHarness(): Promise<ChannelHarness> {
  const setup = await setUp({ roads: ['kf'], files: { [contractFile.id]: contractFile.bytes } });
  const { fake, channel, events } = setup;
  const li = fake.customer('李明');
  await li.send('你好');
  await until(() => events.length === 1);
  let before = 0;
  const feed = () =>
    li.feed().map((shown) => ({ ...readable(shown), id: shown.kind === 'file' ? shown.id : shown.id.replace(/-\d+$/, '') }));
  return {
    channel,
    address: chatOf(`kf:${li.account}:${li.id}`),
    events: () => events.slice(1),
    failStoring: setup.failStoring,
    seen: () => seenOf(feed()),
    write: (text) => li.send(text),
    sendFile: (file) => li.sendFile({ ...file, bytes: Buffer.from(file.bytes) }),
    press: (label) => {
      before = li.feed().length;
      return li.press(label);
    },
    toast: () => li.feed()[before]?.text,
    cannot: ['edit'],
    until,
    stop: () => setup.stop(),
  };
}

channelContract('WeCom customer service', kfHarness);
