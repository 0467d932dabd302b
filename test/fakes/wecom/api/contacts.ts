/** https://developer.work.weixin.qq.com/document/path/90196, 101521 and 91023 */
import { refuse } from '../errors.ts';
import type { World } from '../world.ts';
import { list, text, type Request } from './request.ts';

export function getUser(world: World, { query, holder }: Request): object {
  if (!query['userid']) refuse(41009);
  const member = world.members.get(query['userid'].toLowerCase()) ?? refuse(60111);
  if (holder.type !== 'app' || !holder.app.range.has(member.userid.toLowerCase())) refuse(60011);
  return { userid: member.userid, name: member.name, department: [1], status: 1, main_department: 1 };
}

export function openToPlain(world: World, { body }: Request): object {
  const ids = list(body['open_userid_list']).map(text);
  if (ids.length === 0 || ids.length > 1000) refuse(40035);
  const known = ids.flatMap((open_userid) => {
    const userid = world.openIds.get(open_userid);
    return userid ? [{ open_userid, userid }] : [];
  });
  return { userid_list: known, invalid_open_userid_list: ids.filter((id) => !world.openIds.has(id)) };
}

export function loginUser(world: World, { query }: Request): object {
  const code = world.oauth.get(query['code'] ?? '');
  if (!query['code']) refuse(41008);
  if (!code || code.used || world.clock.now() - code.at > world.limits.oauthMs) refuse(40029);
  code.used = true;
  if (!code.member) return { openid: 'o-outside', external_userid: code.outsider };
  return { userid: code.member, user_ticket: 'ticket' };
}

export function agent(world: World, { query, holder }: Request): object {
  const app = world.apps.get(Number(query['agentid'])) ?? refuse(40056);
  if (holder.type !== 'app' || holder.app !== app) refuse(301002);
  return {
    agentid: app.agentId,
    name: '企呼',
    allow_userinfos: { user: [...app.range].map((userid) => ({ userid })) },
    allow_partys: { partyid: app.rootRange ? [1] : [2] },
    close: 0,
  };
}

export function callbackIps(): object {
  return { ip_list: ['127.0.0.1'] };
}
