/** One update from either way in: parsed, decoded, stored. Only a failure to store is a failure. */
import { z } from 'zod';
import { decode } from './decode.js';
import { updateSchema } from './update.js';
const numbered = z.object({ update_id: z.number() });
/** The places of what is wrong, never the values: they are somebody's words. */
const places = (error) => error.issues.map(({ path }) => path.join('.')).slice(0, 5);
function read(raw, me, log) {
    const update = updateSchema.safeParse(raw);
    if (update.success)
        return decode(update.data, { me, now: new Date() });
    log.error({ update: numbered.safeParse(raw).data?.update_id, places: places(update.error) }, 'telegram sent an update that cannot be read: skipped');
    return undefined;
}
export function createReceive({ me, onEvent, onPress, log }) {
    return async function receive(raw) {
        const self = me();
        if (!self)
            throw new Error('not yet known to Telegram');
        const event = read(raw, self, log);
        if (!event)
            return;
        await onEvent(event);
        if (event.content.type === 'press')
            onPress(event.content.pressId);
    };
}
//# sourceMappingURL=receive.js.map