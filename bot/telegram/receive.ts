/** One update from either way in: parsed, decoded, stored. Only a failure to store is a failure. */
import { z } from 'zod';
import type { ChannelDeps } from '../channel.ts';
import type { InboundEvent } from '../event.ts';
import { decode } from './decode.ts';
import { updateSchema } from './update.ts';
import type { Me } from './update.ts';

/** Resolves when Telegram may forget the update; rejects when it must send it again. */
export type Receive = (raw: unknown) => Promise<void>;

interface ReceiveDeps extends Pick<ChannelDeps, 'onEvent' | 'log'> {
  /** Undefined until getMe has answered: before that, nobody can say whether a command is for us. */
  me: () => Me | undefined;
  onPress: (pressId: string) => void;
}

const numbered = z.object({ update_id: z.number() });

/** The places of what is wrong, never the values: they are somebody's words. */
const places = (error: z.ZodError) => error.issues.map(({ path }) => path.join('.')).slice(0, 5);

function read(raw: unknown, me: Me, log: ChannelDeps['log']): InboundEvent | undefined {
  const update = updateSchema.safeParse(raw);
  if (update.success) return decode(update.data, { me, now: new Date() });
  log.error(
    { update: numbered.safeParse(raw).data?.update_id, places: places(update.error) },
    'telegram sent an update that cannot be read: skipped',
  );
  return undefined;
}

export function createReceive({ me, onEvent, onPress, log }: ReceiveDeps): Receive {
  return async function receive(raw) {
    const self = me();
    if (!self) throw new Error('not yet known to Telegram');
    const event = read(raw, self, log);
    if (!event) return;
    await onEvent(event);
    if (event.content.type === 'press') onPress(event.content.pressId);
  };
}
