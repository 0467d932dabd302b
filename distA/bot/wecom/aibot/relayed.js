/** The robot's connection is in one process: what others have to send goes out from there. */
import { z } from 'zod';
import { DeliveryFailure } from '../../channel.js';
import { failureOf } from '../failure.js';
const topic = 'wecom-robot';
/** Milliseconds that another process may take. */
const patience = 10_000;
const answered = z.union([
    z.object({ receipt: z.object({ messageId: z.string().optional() }) }),
    z.object({ failure: z.looseObject({ type: z.string() }), message: z.string() }),
]);
/** Sends what other processes ask for. Both sides are this program: the question is as it was written. */
export function serveRelay(relay, client, isHere) {
    return relay.serve(topic, isHere, async (question) => {
        const { to, message, key } = JSON.parse(question);
        try {
            return JSON.stringify({ receipt: await client.send(to, message, key) });
        }
        catch (error) {
            const { failure, message: words } = failureOf(error, to.kind);
            return JSON.stringify({ failure, message: words });
        }
    });
}
/** Here when the connection is here, else where it is. */
export function relayed(local, relay, isHere) {
    return {
        async send(to, message, key) {
            if (isHere())
                return local.send(to, message, key);
            const asked = { to, message, ...(key === undefined ? {} : { key }) };
            const said = await relay.ask(topic, JSON.stringify(asked), patience);
            if (said === undefined)
                throw new DeliveryFailure({ type: 'unsure' }, 'no process has the robot’s connection');
            const answer = answered.parse(JSON.parse(said));
            if ('failure' in answer)
                throw new DeliveryFailure(answer.failure, answer.message);
            const { messageId } = answer.receipt;
            return messageId === undefined ? {} : { messageId };
        },
    };
}
//# sourceMappingURL=relayed.js.map