/**
 * The way in by HTTP for applications and customer service: verified, decrypted, stored, and only then answered.
 * https://developer.work.weixin.qq.com/document/path/90238
 */
import express from 'express';
import { z } from 'zod';
import { NotGenuine, open } from './crypto.js';
import { describe } from './failure.js';
import { limits } from './limits.js';
import { readXml } from './xml.js';
const query = z.object({ msg_signature: z.string().max(128), timestamp: z.string().regex(/^\d{1,12}$/), nonce: z.string().max(128) });
const greeting = query.extend({ echostr: z.string().max(2048) });
const envelope = z.object({ Encrypt: z.string().min(1) });
/** The cipher text of a callback's envelope; everything else in it is unsigned and not looked at. */
export const cipherInXml = (body) => envelope.parse(readXml(body)).Encrypt;
const signedOf = ({ msg_signature, timestamp, nonce }) => ({ signature: msg_signature, timestamp, nonce });
/** What was recorded long ago and is sent again is not WeCom's. */
function checkMoment(timestamp, now) {
    if (Math.abs(now.getTime() - Number(timestamp) * 1000) > limits.callback.window)
        throw new NotGenuine('the moment is long past');
}
/** Not stored: the connection is cut, because WeCom repeats after a broken connection, but not always after an error. */
function cutOff(request) {
    request.socket.destroy();
}
function onGreeting({ secrets, now, log, path }) {
    return function greet(request, response) {
        try {
            const given = greeting.parse(request.query);
            checkMoment(given.timestamp, now());
            response.type('text/plain').send(open(secrets, signedOf(given), given.echostr));
        }
        catch (error) {
            log.warn({ path, error: error instanceof NotGenuine ? error.message : 'malformed' }, 'a check of the callback address was refused');
            response.sendStatus(403);
        }
    };
}
function onCallback({ secrets, now, log, path, read, receive }) {
    const understand = (request) => {
        const signed = signedOf(query.parse(request.query));
        checkMoment(signed.timestamp, now());
        return { text: open(secrets, signed, read(String(request.body))), signed };
    };
    return async function take(request, response) {
        let understood;
        try {
            understood = understand(request);
        }
        catch (error) {
            log.warn({ path, error: error instanceof NotGenuine ? error.message : 'malformed' }, 'a callback was refused');
            return void response.sendStatus(403);
        }
        try {
            response.type('text/plain').send(await receive(understood.text, understood.signed));
        }
        catch (error) {
            log.error({ path, error: describe(error) }, 'a callback was not stored, it will come again');
            cutOff(request);
        }
    };
}
/** Too large or broken off: nothing of it is read. */
const onUnreadable = (error, _request, response, _next) => {
    response.sendStatus(error.status === 413 ? 413 : 400);
};
export function callbackRoutes(options) {
    const routes = express.Router();
    routes.get(options.path, onGreeting(options));
    routes.post(options.path, express.text({ limit: limits.callback.body, type: () => true }), onCallback(options));
    routes.use(options.path, onUnreadable);
    return routes;
}
//# sourceMappingURL=callback.js.map