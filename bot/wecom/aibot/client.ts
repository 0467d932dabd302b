/** Carries messages to the robot's conversations. */
import type { Address, ChannelDeps, Receipt } from '../../channel.ts';
import type { OutboundMessage } from '../../message.ts';
import type { Asks } from '../asks.ts';
import { encodeCard } from '../card.ts';
import type { RoadClient } from '../client.ts';
import { messageTag } from '../ids.ts';
import { mediaType } from '../media.ts';
import type { Pace } from '../pace.ts';
import { createProgress } from '../progress.ts';
import { groupPrefix } from './decode.ts';
import { encodeAibot, markdownParts, type Push } from './encode.ts';
import type { RobotLine } from './line.ts';
import type { People } from './people.ts';
import { clickWindow, welcomeWindow, type Windows } from './windows.ts';

export interface AibotClientDeps extends Pick<ChannelDeps, 'readFile'> {
  line: RobotLine;
  people: People;
  asks: Asks;
  pace: Pace;
  windows: Windows;
}

type Of<T extends OutboundMessage['type']> = Extract<OutboundMessage, { type: T }>;
type Pushing = (to: Address, parts: Push[], key: string | undefined) => Promise<void>;

/** Several parts of one message; a second attempt leaves out those that went out. */
function createPushing({ line, people, pace }: Pick<AibotClientDeps, 'line' | 'people' | 'pace'>): Pushing {
  const progress = createProgress();
  return async function push({ chat, kind }, parts, key) {
    pace.take(chat, parts.length);
    const chatid = chat.startsWith(groupPrefix) ? chat.slice(groupPrefix.length) : await people.robotId(chat);
    await progress.run(
      key && `${chat} ${key}`,
      parts.map((part) => () => line.push({ kind, chatid }, part)),
    );
  };
}

/** The card that was just pressed can be changed for everybody; any other cannot. */
async function change(windows: Windows, to: Address, { messageId, card }: Of<'card-update'>): Promise<boolean> {
  const respond = windows.take(clickWindow(to.chat, messageId));
  if (!respond) return false;
  try {
    await respond({ response_type: 'update_template_card', template_card: encodeCard(card, messageId, 'aibot').card });
    return true;
  } catch {
    return false; // Too late after all: the card is shown anew.
  }
}

/** An opened chat is greeted within its five seconds, as text; everything else is pushed. */
async function welcome(windows: Windows, to: Address, message: OutboundMessage): Promise<boolean> {
  const respond = to.kind === 'private' && message.type === 'text' ? windows.take(welcomeWindow(to.chat)) : undefined;
  if (message.type === 'text') await respond?.({ msgtype: 'text', text: { content: message.text } });
  return respond !== undefined;
}

export function createAibotClient({ line, people, asks, pace, windows, readFile }: AibotClientDeps): RoadClient {
  const push = createPushing({ line, people, pace });

  async function sendFile(to: Address, { file, caption }: Of<'file'>, key: string | undefined): Promise<void> {
    const bytes = await readFile(file.id);
    const type = mediaType(file, bytes.length);
    const media_id = await line.upload({ name: file.name, bytes, type });
    const words = caption ? markdownParts(caption, messageTag(to.chat, key), to) : [];
    await push(to, [...words, { msgtype: type, [type]: { media_id } }], key);
  }

  async function update(to: Address, message: Of<'card-update'>, key: string | undefined): Promise<Receipt> {
    if (await change(windows, to, message)) return { messageId: message.messageId };
    if (message.orNothing) return {};
    const messageId = messageTag(to.chat, key);
    await push(to, encodeAibot({ type: 'card', card: message.card }, messageId, to), key);
    return { messageId };
  }

  return {
    async send(to, message, key) {
      const messageId = messageTag(to.chat, key);
      if (message.type === 'card-update') return update(to, message, key);
      if (message.type === 'file') await sendFile(to, message, key);
      else {
        // Before a question is read, it may be answered.
        if (message.type === 'ask') await asks.asked(to.chat, message.mention?.id ?? to.chat, messageId);
        if (!(await welcome(windows, to, message))) await push(to, encodeAibot(message, messageId, to), key);
      }
      return { messageId };
    },
  };
}
