/** The robot 智能机器人: its conversations, its one socket, what may still be answered. */
import type { Shown } from '../world.ts';

export interface Conversation {
  /** `wr…` of a group, the userid of a member: upper and lower case matter. */
  chatid: string;
  type: 'group' | 'single';
  members: Set<string>;
  feed: Shown[];
  /** A member has written to the robot here: before that nothing may be pushed. */
  opened: boolean;
}

export interface Asked {
  kind: 'message' | 'click' | 'enter';
  chat: Conversation;
  at: number;
  user: string;
  taskId?: string;
  answered: boolean;
}

export interface Line {
  send(frame: unknown): void;
  close(): void;
  subscribed: boolean;
}

export interface AibotWorld {
  id: string;
  secret: string;
  token: string;
  aesKey: string;
  callbackUrl?: string;
  /** Where response_url leads: the stand-in itself. */
  responseRoot?: string;
  /** The creator is the corporation's administrator: user ids are plain, else encrypted. */
  plainIds: boolean;
  chats: Map<string, Conversation>;
  line?: Line;
  asked: Map<string, Asked>;
  streams: Map<string, { chat: Conversation; at: number; shown: Shown; finished: boolean }>;
  uploads: Map<string, { filename: string; type: string; total: number; md5: string; chunks: Map<number, Buffer>; at: number }>;
  responseUrls: Map<string, { chat: Conversation; at: number; used: boolean }>;
  /** Files that members sent, encrypted, by the name in their address. */
  hidden: Map<string, Buffer>;
  /** How often anybody subscribed. */
  subscriptions: number;
}
