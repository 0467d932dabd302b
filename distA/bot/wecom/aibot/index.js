import { checkKey } from '../crypto.js';
import { describe } from '../failure.js';
import { limits } from '../limits.js';
import { createPace } from '../pace.js';
import { claimant } from '../ports.js';
import { createAibotClient } from './client.js';
import { relayed, serveRelay } from './relayed.js';
import { createPeople } from './people.js';
import { createAibotReceive } from './receive.js';
import { createSocket } from './socket.js';
import { createUrlLine } from './url.js';
import { createWindows } from './windows.js';
/** Times that an event is tried to be stored, a little later each time: the socket brings it once only. */
const storeAttempts = 6;
async function insist(onEvent, event) {
    for (let attempt = 1;; attempt++) {
        try {
            return await onEvent(event);
        }
        catch (error) {
            if (attempt >= storeAttempts)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, 20 * 4 ** attempt));
        }
    }
}
/** By the socket events are stored one after the other, in the order of arrival. */
function socketLine(settings, deps, receive) {
    const { notes, log } = deps;
    let before = Promise.resolve();
    const line = createSocket({
        settings,
        notes,
        log,
        owner: claimant(deps),
        onBody: (body, answers) => {
            before = before
                .then(() => receive(body, answers))
                .catch((error) => log.error({ error: describe(error) }, 'an event of the robot could not be stored and is lost'));
        },
    });
    const stop = async () => {
        await line.stop();
        await before;
    };
    return { ...line, stop };
}
export function createAibot({ settings, deps, asks, app, hold }) {
    const { log, notes, now } = deps;
    if (settings.mode === 'url')
        checkKey(settings.aesKey, 'WECOM_BOT_AES_KEY');
    const people = createPeople(app?.api, notes, log);
    const windows = createWindows();
    const onEvent = settings.mode === 'ws' ? (event) => insist(deps.onEvent, event) : (event) => deps.onEvent(event);
    const receive = createAibotReceive({ people, names: app?.names, asks, windows, now, log, onEvent });
    const line = settings.mode === 'ws' ? socketLine(settings, deps, receive) : createUrlLine({ settings, now, log, hold, receive });
    const pace = createPace(limits.pace, log);
    const client = createAibotClient({ line, people, asks, pace, windows, readFile: (id) => deps.readFile(id) });
    const { relay } = deps;
    let unserve = () => { };
    return {
        client: relay ? relayed(client, relay, () => line.here()) : client,
        ...(line.routes ? { routes: line.routes } : {}),
        async start() {
            await line.start();
            if (relay)
                unserve = serveRelay(relay, client, () => line.here());
        },
        async stop() {
            unserve();
            await line.stop();
        },
        health: () => line.health(),
    };
}
//# sourceMappingURL=index.js.map