/** The built-in web chat as a channel: a page for the entrepreneur, a page for each work group. No account, no platform. */
import express, { Router } from 'express';
import { DeliveryFailure } from '../channel.js';
import { createApi } from './api.js';
import { createClient } from './client.js';
import { createFiles } from './files.js';
import { createHub } from './hub.js';
import { createPages } from './webhook.js';
/** Nobody limits us here; the numbers only keep one chat from starving the others. */
const rates = { private: { count: 100, seconds: 1 }, group: { count: 200, seconds: 1 }, all: { count: 2000, seconds: 1 } };
export function createWeb({ secure, assets }, deps) {
    const hub = createHub();
    const send = createClient(deps, hub);
    let health = { ok: false, detail: 'not started' };
    const routes = Router();
    routes.use('/web/assets', express.static(assets, {
        index: false,
        redirect: false,
        cacheControl: false,
        setHeaders: (response) => void response.setHeader('cache-control', 'no-cache'),
    }));
    routes.use('/web/files', createFiles(deps));
    routes.use('/web/api', createApi(deps, hub));
    routes.use(createPages(deps, secure));
    return {
        name: 'web',
        rates,
        routes,
        start: async () => void (health = { ok: true, detail: 'serving' }),
        stop: async () => {
            health = { ok: false, detail: 'stopped' };
            hub.close();
        },
        send: (to, message, key = `unkeyed:${deps.now().getTime()}:${Math.random()}`) => send(to, message, key),
        fetch: async ({ ref }) => {
            try {
                return await deps.readUpload(ref);
            }
            catch {
                throw new DeliveryFailure({ type: 'refused' }, 'the upload is not there');
            }
        },
        health: () => health,
        invitationLink: (code) => `/chat?code=${encodeURIComponent(code)}`,
    };
}
//# sourceMappingURL=index.js.map