/** What the WeCom channel is given of the stores. */
import type { Channel, ChannelDeps } from '../bot/channel.ts';
import type { Config } from '../config.ts';
import { mayLogin } from '../handlers/words.ts';
import type { Seal } from '../models/seal.ts';
import type { Stores } from './stores.ts';

export interface WecomParts {
  config: Config;
  stores: Stores;
  seal: Seal;
  now: () => Date;
  /** No other process can have the robot's connection. */
  alone: boolean;
}

/** A member who may see the dashboard goes on by a link that works once. */
function signIn({ stores, seal }: WecomParts, publicUrl: string) {
  return {
    publicUrl,
    of: async (member: string): Promise<string | undefined> => {
      const person = await stores.persons.get(seal.blind(`wecom:${member}`));
      if (!person?.grants.some(({ role }) => mayLogin.includes(role))) return undefined;
      return `/login?token=${await stores.logins.link(person.id)}`;
    },
  };
}

/** Loaded only when it is configured. */
export async function createWecomChannel(parts: WecomParts, deps: ChannelDeps, settings: NonNullable<Config['wecom']>): Promise<Channel> {
  const { stores, now, config, alone } = parts;
  const { createWecom } = await import('../bot/wecom/index.ts');
  const { publicUrl } = config;
  return createWecom(settings, {
    ...deps,
    notes: stores.notes,
    budgets: stores.messageBudgets,
    now,
    ...(alone ? {} : { relay: stores.relay }),
    ...(publicUrl ? { signIn: signIn(parts, publicUrl) } : {}),
  });
}
