/** Pages of what customers wrote, from where we were. https://developer.work.weixin.qq.com/document/path/94670 */
import type { Log } from '../../channel.ts';
import type { Api } from '../api.ts';
import { WecomError } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../ports.ts';
import { kfItem, kfPage, type KfItem } from './message.ts';

export interface PageDeps {
  api: Api;
  notes: Notes;
  log: Log;
  /** Stores one line; rejects when it must be fetched again. */
  take: (item: KfItem) => Promise<void>;
}

const days = (count: number) => count * 86_400;
const badToken = 95007;

/** Fetches and stores until there is no more. Rejects where it got stuck; the next fetch goes on from there. */
export function createPages({ api, notes, log, take }: PageDeps): (account: string, token: string | undefined) => Promise<void> {
  async function ask(account: string, cursor: string | undefined, token: string | undefined): Promise<Record<string, unknown>> {
    const body = {
      open_kfid: account,
      limit: limits.kf.batch,
      voice_format: 0,
      ...(cursor ? { cursor } : {}),
      ...(token ? { token } : {}),
    };
    try {
      return await api.call({ path: '/cgi-bin/kf/sync_msg', body });
    } catch (error) {
      // A token lives ten minutes; without one it takes longer, but it works.
      if (token && error instanceof WecomError && error.errcode === badToken) return ask(account, cursor, undefined);
      throw error;
    }
  }

  async function takeOne(raw: unknown): Promise<void> {
    const item = kfItem.safeParse(raw);
    if (item.success) return take(item.data);
    log.error({ places: item.error.issues.map(({ path }) => path.join('.')).slice(0, 5) }, 'a customer message cannot be read: skipped');
  }

  /** The cursor moves when everything of the page is stored. Pages may be empty and yet not the last. */
  return async function fetchAll(account, token) {
    const key = `kf-cursor:${account}`;
    for (let more = true; more;) {
      const cursor = await notes.get(key);
      const page = kfPage.parse(await ask(account, cursor, token));
      for (const raw of page.msg_list) await takeOne(raw);
      if (page.next_cursor && page.next_cursor !== cursor) await notes.put(key, page.next_cursor, days(400));
      more = page.has_more === 1;
    }
  };
}
