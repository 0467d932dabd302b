/** https://developer.work.weixin.qq.com/document/path/91039 */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import type { App, World } from '../world.ts';

/** What a secret opens. */
export type Holder = { type: 'app'; app: App } | { type: 'kf' };

function holderOf(world: World, secret: string): Holder | undefined {
  if (secret === world.kf.secret) return { type: 'kf' };
  const app = [...world.apps.values()].find((one) => one.secret === secret);
  return app && { type: 'app', app };
}

export function getToken(world: World, query: Record<string, string>): object {
  const { corpid, corpsecret } = query;
  if (!corpid) refuse(41002);
  if (!corpsecret) refuse(41004);
  const now = world.clock.now();
  world.wrongSecrets = world.wrongSecrets.filter((moment) => now - moment < 3_600_000);
  if (world.wrongSecrets.length >= world.limits.wrongSecretsPerHour) refuse(45009);
  if (corpid !== world.corpId) refuse(40013);
  if (!holderOf(world, corpsecret)) {
    world.wrongSecrets.push(now);
    refuse(40001);
  }
  const same = [...world.tokens].find(([, token]) => token.secret === corpsecret && token.valid && token.until > now);
  const value = same?.[0] ?? randomBytes(24).toString('base64url');
  const until = same?.[1].until ?? now + world.limits.tokenSeconds * 1000;
  world.tokens.set(value, { secret: corpsecret, until, valid: true });
  return { access_token: value, expires_in: Math.round((until - now) / 1000) };
}

/** Whose token a call carries. */
export function holder(world: World, query: Record<string, string>): Holder {
  const token = query['access_token'];
  if (!token) refuse(41001);
  const known = world.tokens.get(token);
  if (!known?.valid) refuse(40014);
  if (known.until <= world.clock.now()) refuse(42001);
  return holderOf(world, known.secret) ?? refuse(40014);
}
