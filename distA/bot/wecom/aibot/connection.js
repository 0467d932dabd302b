import { WecomError } from '../failure.js';
/** Frames hold people's words: the library may not log them. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** The library rejects with the frame when WeCom refuses, with an error when nothing came back. */
export async function asked(command, call) {
    return call.catch((reason) => {
        const { errcode } = reason;
        throw typeof errcode === 'number' ? new WecomError(errcode, command) : new Error(`${command}: no answer`);
    });
}
/** Loaded when it is needed: most deployments have no robot. Not yet connected. */
export async function createConnection({ id, secret, url }, happenings) {
    const { WSClient: Client } = await import('@wecom/aibot-node-sdk');
    const line = new Client({ botId: id, secret, wsUrl: url, maxReconnectAttempts: -1, maxAuthFailureAttempts: 1, logger: silent });
    const answer = (frame, command) => {
        return async (body) => void (await asked(command, line.reply(frame, body, command)));
    };
    const heard = (frame) => happenings.onBody(frame.body, {
        update: answer(frame, 'aibot_respond_update_msg'),
        welcome: answer(frame, 'aibot_respond_welcome_msg'),
    });
    line.on('message', heard);
    line.on('event', heard);
    line.on('authenticated', happenings.onReady);
    line.on('disconnected', happenings.onAway);
    line.on('event.disconnected_event', happenings.onKicked);
    line.on('error', (error) => {
        if ('code' in error && error.code === 'WS_AUTH_FAILURE_EXHAUSTED')
            happenings.onRefused();
    });
    return line;
}
//# sourceMappingURL=connection.js.map