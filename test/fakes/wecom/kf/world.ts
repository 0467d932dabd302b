/** Customer service 微信客服: accounts, customers from WeChat, and the pages of what they wrote. */
import type { Shown } from '../world.ts';

export interface Session {
  /** 0 new, 1 assistant, 2 pool, 3 human, 4 ended. */
  state: number;
  /** Sent since the customer last wrote. */
  sent: number;
  wroteAt?: number;
  welcomedAt?: number;
  servicer?: string;
}

export interface Customer {
  id: string;
  nickname: string;
  feed: Shown[];
  sessions: Map<string, Session>;
  /** Refuses messages of the account: send_msg says yes, msg_send_fail follows. */
  refuses: boolean;
  /** Types of msg_send_fail for the next messages, one each. */
  failures: number[];
}

export interface KfAccount {
  id: string;
  name: string;
  granted: boolean;
  log: { at: number; item: Record<string, unknown> }[];
  servicers: Set<string>;
}

export interface KfWorld {
  secret: string;
  token: string;
  aesKey: string;
  callbackUrl?: string;
  accounts: Map<string, KfAccount>;
  customers: Map<string, Customer>;
  syncTokens: Map<string, { account: string; at: number }>;
  welcomes: Map<string, { customer: Customer; account: KfAccount; at: number; used: boolean }>;
  msgids: Set<string>;
  /** Sends callbacks at all: off, they are lost on the way. */
  calling: boolean;
  /** Answers so many sync_msg with an empty page that says there is more. */
  emptyPages: number;
}
