import { DeliveryFailure } from '../../channel.js';
import { asked, createConnection } from './connection.js';
/** Seconds: a lease, and how often it is renewed. */
const lease = { seconds: 30, renew: 10 };
/** Milliseconds that `start` waits for the first connection; afterwards it goes on behind the scenes. */
const patience = 5000;
/** What the connection tells, as health and alerts. */
function watch(log, onBody) {
    let onFirst = () => undefined;
    let onNever = () => undefined;
    const ready = new Promise((resolve, reject) => {
        onFirst = resolve;
        onNever = reject;
    });
    ready.catch(() => undefined); // Refused after `start` had waited long enough: the alert has said so.
    const alert = (detail) => {
        log.error({}, detail);
        watched.health = { ok: false, detail };
    };
    const watched = {
        health: { ok: false, detail: 'robot not connected' },
        ready,
        happenings: {
            onBody,
            onReady: () => {
                watched.health = { ok: true, detail: 'robot' };
                onFirst();
            },
            onAway: () => {
                if (watched.health.ok)
                    watched.health = { ok: false, detail: 'robot disconnected, trying again' };
            },
            onKicked: () => alert('the robot was connected from elsewhere and we were cut off: we do not fight; end the other program, then restart this one'),
            onRefused: () => {
                alert('WECOM_BOT_ID, WECOM_BOT_SECRET: WeCom refuses them');
                onNever(new Error(watched.health.detail));
            },
        },
    };
    return watched;
}
export function createSocket({ settings, notes, log, owner, onBody }) {
    const watched = watch(log, onBody);
    let client;
    let timer;
    let opening;
    async function open() {
        client = await createConnection(settings, watched.happenings);
        client.connect();
        await Promise.race([watched.ready, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    }
    /** Takes the connection when nobody has it; keeps the lease while it is ours, cut off or not. */
    async function hold() {
        if (await notes.claim('bot-socket', owner, lease.seconds))
            await (opening ??= open());
        else if (!client)
            watched.health = { ok: true, detail: 'robot is connected by another process' };
    }
    function connected() {
        if (client?.isConnected)
            return client;
        throw new DeliveryFailure({ type: 'later', retryAfter: 5, scope: 'chat' }, 'the robot is not connected in this process');
    }
    return {
        async start() {
            await hold();
            timer = setInterval(() => void hold().catch(() => undefined), lease.renew * 1000).unref();
        },
        async stop() {
            clearInterval(timer);
            client?.disconnect();
            if (client)
                await notes.claim('bot-socket', owner, 0);
            watched.health = { ok: false, detail: 'stopped' };
        },
        health: () => watched.health,
        here: () => client !== undefined,
        async push({ chatid, kind }, body) {
            // The library leaves chat_type out, and WeCom would have to guess.
            const typed = { ...body, chat_type: kind === 'group' ? 2 : 1 };
            await asked('aibot_send_msg', connected().sendMessage(chatid, typed));
        },
        async upload({ name, bytes, type }) {
            const uploaded = await asked('aibot_upload_media', connected().uploadMedia(Buffer.from(bytes), { type, filename: name }));
            return uploaded.media_id;
        },
    };
}
//# sourceMappingURL=socket.js.map