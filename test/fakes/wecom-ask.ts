/** Calls of the stand-in as any program would make them. */
import { expect } from '@jest/globals';
import { manualClock, type ManualClock } from './telegram/clock.ts';
import { createFakeWecom, type FakeWecom } from './wecom/index.ts';

export interface Answer {
  errcode: number;
  access_token?: string;
  response_code?: string;
  invaliduser?: string;
  media_id?: string;
  userid?: string;
  external_userid?: string;
}

export interface Caller {
  fake: FakeWecom;
  clock: ManualClock;
  /** Of the application. */
  token: string;
  tokenFor(secret: string): Promise<string>;
  get(path: string, query?: Record<string, string>): Promise<Answer>;
  /** With the application's token unless another query is given. */
  post(path: string, body: unknown, query?: Record<string, string>): Promise<Answer>;
}

export async function openCaller(): Promise<Caller> {
  const clock = manualClock();
  const fake = await createFakeWecom({ clock });
  fake.member('Li', '李');
  const address = (path: string, query: Record<string, string>) => `${fake.url}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`;
  const caller: Caller = {
    fake,
    clock,
    token: '',
    tokenFor: async (secret) => (await caller.get('gettoken', { corpid: fake.corpId, corpsecret: secret })).access_token ?? '',
    get: async (path, query = {}) => (await (await fetch(address(path, query))).json()) as Answer,
    post: async (path, body, query = { access_token: caller.token }) => {
      const raw = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(address(path, query), { method: 'POST', body: raw });
      expect(response.status).toBe(200);
      return (await response.json()) as Answer;
    },
  };
  caller.token = await caller.tokenFor(fake.app.secret);
  return caller;
}

export const errcode = async (answer: Promise<Answer>): Promise<number> => (await answer).errcode;
