/** Telegram update → what a person did. Undefined means: deliberately none of our business. */
import type { Content, InboundEvent } from '../event.ts';
import { addressed } from './addressed.ts';
import { contentOf } from './decode-content.ts';
import type { CallbackQuery, Chat, Me, MemberUpdate, Message, Update, User } from './update.ts';

type Sender = InboundEvent['sender'];

/** What decode must know beyond the update: who we are, and the moment (a callback query carries none). */
export interface Surroundings {
  me: Me;
  now: Date;
}

/** Telegram's stand-in author for administrators who post as the group. */
const groupAnonymousBot = 1087968824;

/** An absent field stays absent: a database would store `undefined` as null, which is no field of an event. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const person = (user: User): Sender =>
  present({ id: String(user.id), name: [user.first_name, user.last_name].filter(Boolean).join(' '), language: user.language_code });

const place = ({ id, type, title }: Chat): InboundEvent['chat'] =>
  present({ id: String(id), kind: type === 'private' ? 'private' : 'group', title });

/** Undefined for other bots and for posts that a linked channel copies into its group. */
function senderOf({ from, sender_chat: face, chat, is_automatic_forward: copied }: Message): Sender | undefined {
  if (copied) return undefined;
  // A member may also speak as a channel of theirs: no more attributable than an anonymous administrator.
  if (face || from?.id === groupAnonymousBot) return { id: String((face ?? chat).id), name: (face ?? chat).title ?? '', anonymous: true };
  return from && !from.is_bot ? person(from) : undefined;
}

function messageContent(message: Message, me: Me): Content | undefined {
  if (message.migrate_to_chat_id !== undefined) return { type: 'moved', to: String(message.migrate_to_chat_id) };
  const { text, forUs } = addressed(message, me) ?? { forUs: false };
  const content = forUs ? contentOf(message, text) : undefined;
  return content && present(content);
}

function decodeMessage(message: Message, id: string, me: Me): InboundEvent | undefined {
  if (message.chat.type === 'channel') return undefined;
  const sender = senderOf(message);
  const content = sender && messageContent(message, me);
  return content && { id, channel: 'telegram', at: new Date(message.date * 1000), chat: place(message.chat), sender, content };
}

/** Without its message (too old, or sent in another's name) a press belongs to the private chat of the person. */
function decodePress({ id: pressId, from, data, message }: CallbackQuery, id: string, now: Date): InboundEvent | undefined {
  if (data === undefined || message?.chat.type === 'channel') return undefined;
  const chat = message ? place(message.chat) : { id: String(from.id), kind: 'private' as const };
  const content = present({ type: 'press' as const, action: data, message: message && String(message.message_id), pressId });
  return { id, channel: 'telegram', at: now, chat, sender: person(from), content };
}

const inside = ({ status, is_member: restrictedMember }: MemberUpdate['new_chat_member']) =>
  status === 'restricted' ? restrictedMember === true : !['left', 'kicked'].includes(status);

function membership({ chat, old_chat_member: before, new_chat_member: after }: MemberUpdate): Content | undefined {
  if (chat.type === 'private') return { type: 'reachable', reachable: inside(after) };
  if (inside(before) === inside(after)) return undefined; // promoted, restricted: still there
  return { type: inside(after) ? 'joined' : 'left' };
}

function decodeMembership(update: MemberUpdate, id: string): InboundEvent | undefined {
  const content = update.chat.type === 'channel' ? undefined : membership(update);
  const at = new Date(update.date * 1000);
  return content && { id, channel: 'telegram', at, chat: place(update.chat), sender: person(update.from), content };
}

export function decode(update: Update, { me, now }: Surroundings): InboundEvent | undefined {
  const id = `telegram:${update.update_id}`;
  if (update.message) return decodeMessage(update.message, id, me);
  if (update.callback_query) return decodePress(update.callback_query, id, now);
  if (update.my_chat_member) return decodeMembership(update.my_chat_member, id);
  return undefined;
}
