/** Web chats: their messages, and the persons behind the cookies. */
import { randomBytes } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

/** Structurally what the web channel's port asks for: this room does not know that one. */
export interface StoredWebMessage<Body> {
  id: string;
  chat: string;
  seq: number;
  revision: number;
  at: Date;
  author?: { id: string; name: string };
  body: Body;
}

interface WebDocument {
  _id: string;
  chat: string;
  seq: number;
  revision: number;
  body: string;
  at: Date;
}

function openMessage<Body>({ _id, seq, revision, at, body }: WebDocument, chat: string, seal: Seal): StoredWebMessage<Body> {
  const opened = JSON.parse(seal.open(body)) as { author?: { id: string; name: string }; body: Body };
  return { id: _id, chat, seq, revision, at, ...opened };
}

const mostCaughtUp = 10_000;

/**
 * Grows within this process and, to the millisecond, between processes; also when the clock was put back since the last message
 * of the chat was written.
 */
function createTicker(collection: Collection<WebDocument>, now: () => Date): (chat: string) => Promise<number> {
  let last = 0;
  const caughtUp = new Map<string, Promise<void>>();
  const catchUp = async (chat: string) => {
    const [newest] = await collection.find({ chat }).sort({ revision: -1 }).limit(1).toArray();
    last = Math.max(last, newest?.revision ?? 0);
  };
  return async (chat) => {
    if (caughtUp.size > mostCaughtUp) caughtUp.clear();
    const known = caughtUp.get(chat) ?? catchUp(chat);
    caughtUp.set(chat, known);
    try {
      await known;
    } catch (error) {
      caughtUp.delete(chat);
      throw error;
    }
    return (last = Math.max(last + 1, now().getTime() * 1000));
  };
}

/** Chats are found by the blind index of their id; ids of messages are of no use without the chat. */
export function createWebChats<Body>({ webMessages }: Collections, seal: Seal, now: () => Date) {
  const collection = webMessages.collection as unknown as Collection<WebDocument>;
  const tick = createTicker(collection, now);
  const chatId = (chat: string) => seal.blind(`web:${chat}`);
  const opened = (document: WebDocument, chat: string) => openMessage<Body>(document, chat, seal);
  return {
    append: async ({
      key,
      chat,
      author,
      body,
    }: {
      key: string;
      chat: string;
      author?: { id: string; name: string };
      body: Body;
    }): Promise<StoredWebMessage<Body>> => {
      const _id = seal.blind(`web-message:${chat}:${key}`);
      const seq = await tick(chatId(chat));
      const document: WebDocument = {
        _id,
        chat: chatId(chat),
        seq,
        revision: seq,
        body: seal.seal(JSON.stringify({ author, body })),
        at: now(),
      };
      const before = await collection.findOneAndUpdate({ _id }, { $setOnInsert: document }, { upsert: true, returnDocument: 'before' });
      return opened(before ?? document, chat);
    },
    replace: async (chat: string, _id: string, body: Body): Promise<StoredWebMessage<Body> | undefined> => {
      const after = await collection.findOneAndUpdate(
        { _id, chat: chatId(chat) },
        { $set: { body: seal.seal(JSON.stringify({ body })), revision: await tick(chatId(chat)) } },
        { returnDocument: 'after' },
      );
      return after ? opened(after, chat) : undefined;
    },
    list: async (chat: string, { limit, after }: { limit: number; after?: number }): Promise<StoredWebMessage<Body>[]> => {
      const filter = { chat: chatId(chat), ...(after === undefined ? {} : { revision: { $gt: after } }) };
      const found = await collection
        .find(filter)
        .sort(after === undefined ? { seq: -1 } : { revision: 1 })
        .limit(limit)
        .toArray();
      return found.map((document) => opened(document, chat)).sort((a, b) => a.seq - b.seq);
    },
  };
}

/** Persons behind cookies: the token is known to the browser only. */
export function createWebIdentities({ sessions }: Collections, seal: Seal) {
  const collection = sessions.collection as unknown as Collection<{ _id: string; body: string }>;
  const idOf = (token: string) => seal.blind(`web-token:${token}`);
  return {
    find: async (token: string): Promise<{ id: string; name: string } | undefined> => {
      const found = await collection.findOne({ _id: idOf(token) });
      return found ? (JSON.parse(seal.open(found.body)) as { id: string; name: string }) : undefined;
    },
    create: async (name: string): Promise<{ id: string; name: string; token: string }> => {
      const token = randomBytes(24).toString('base64url');
      const identity = { id: `w${randomBytes(9).toString('base64url')}`, name };
      await collection.insertOne({ _id: idOf(token), body: seal.seal(JSON.stringify(identity)) }); // Without `at` it is not forgotten.
      return { ...identity, token };
    },
  };
}
