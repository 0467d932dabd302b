/** Groups that the application makes: it alone may speak there. https://developer.work.weixin.qq.com/document/path/90245 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewGroup } from '../../channel.ts';
import type { Api } from '../api.ts';
import { clip } from '../bytes.ts';
import { WecomError } from '../failure.ts';
import { limits } from '../limits.ts';
import { appchatPrefix } from '../push/place.ts';

const made = z.object({ chatid: z.string().min(1) });

/** WeCom has a group of this id: we made it, and the answer was lost. */
const exists = 86215;

/** The chat of the group; a second attempt with the same key makes no second group. Throws like a call. */
export async function makeAppchat(api: Api, { key, name, members }: NewGroup): Promise<string> {
  const chatid = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const [owner] = members;
  const body = { chatid, name: clip(name, limits.groupName), owner, userlist: members.slice(0, limits.groupMembers) };
  try {
    return `${appchatPrefix}${made.parse(await api.call({ path: '/cgi-bin/appchat/create', body })).chatid}`;
  } catch (error) {
    if (error instanceof WecomError && error.errcode === exists) return `${appchatPrefix}${chatid}`;
    throw error;
  }
}
