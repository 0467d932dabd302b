/** What the web channel is given beside `ChannelDeps`: it keeps its chats in a store, knows persons by a cookie, and asks who may enter a work group. */
import type { ChannelDeps } from '../channel.ts';
import type { OutboundMessage } from '../message.ts';

/** One line of a web chat: what we said, or what a person said. */
export interface WebMessage {
  id: string;
  chat: string;
  /** Place in the chat; the page shows messages in this order. */
  seq: number;
  /** Grows with every change in the chat, edits included: the page asks for what came after the last it saw. */
  revision: number;
  at: Date;
  /** Absent for what the product said. */
  author?: { id: string; name: string };
  body: Exclude<OutboundMessage, { type: 'toast' | 'card-update' }>;
}

export interface WebStore {
  /** Stores it once: the same key again gives the message that is there. */
  append(message: { key: string; chat: string; author?: WebMessage['author']; body: WebMessage['body'] }): Promise<WebMessage>;
  /** Replaces the body; undefined when there is no such message in the chat. */
  replace(chat: string, id: string, body: WebMessage['body']): Promise<WebMessage | undefined>;
  /** The newest `limit` messages, oldest first; only those changed after `revision` when it is given. */
  list(chat: string, options: { limit: number; after?: number }): Promise<WebMessage[]>;
}

export interface WebIdentity {
  /** Platform id of the person on this channel; also the id of their private chat. */
  id: string;
  name: string;
}

export interface WebIdentities {
  /** The person of a cookie's token. */
  find(token: string): Promise<WebIdentity | undefined>;
  /** A new person and the token for their cookie. */
  create(name: string): Promise<WebIdentity & { token: string }>;
}

export interface WebProfile {
  /** The language that they have chosen, for the page around the chat. */
  language: 'zh-CN' | 'en';
  /** What they speak for, `示例机械有限公司` or `交通运输局经办人`; empty for nobody. */
  as: string;
  official: boolean;
}

export interface WebDeps extends ChannelDeps {
  store: WebStore;
  identities: WebIdentities;
  /** A web work group by id, official name or alias. */
  groupNamed(name: string): Promise<{ chat: string; title: string } | undefined>;
  /** Whether this person may read and write in that work group: a role, not a cookie, opens it. */
  mayEnter(personId: string, chat: string): Promise<boolean>;
  /** Keeps an uploaded file until the inbox fetches it: `ref` is what `fetch` is called with. The same key is the same file. */
  keepUpload(file: { key: string; name: string; mime: string; bytes: Uint8Array }): Promise<{ ref: string }>;
  readUpload(ref: string): Promise<Uint8Array>;
  /** A token that lets a person who may see that chat fetch that file. */
  fileToken(chat: string, fileId: string): string;
  /** Name and type of a stored attachment, to serve it. */
  fileInfo(id: string): Promise<{ name: string; mime: string } | undefined>;
  /** Who this person is to the city; undefined before they were met. */
  profile(personId: string): Promise<WebProfile | undefined>;
  now(): Date;
}
