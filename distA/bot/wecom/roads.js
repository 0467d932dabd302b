import { DeliveryFailure } from '../channel.js';
import { groupPrefix } from './aibot/decode.js';
import { downloadForRobot } from './aibot/download.js';
import { createAibot } from './aibot/index.js';
import { makeAppchat } from './app/groups.js';
import { createApp } from './app/index.js';
import { createAsks } from './asks.js';
import { createHttp } from './http.js';
import { kfPrefix } from './kf/chat.js';
import { createKf } from './kf/index.js';
import { limits } from './limits.js';
import { download } from './media.js';
import { createPace } from './pace.js';
import { createPushClient } from './push/client.js';
import { readPlace } from './push/place.js';
export function openRoads(settings, deps, pace) {
    const { corpId, bot } = settings;
    const http = createHttp(settings.apiRoot, pace.call);
    const asks = createAsks(deps.notes);
    const shared = { corpId, http, deps, asks, pause: pace.pause, refusedPause: pace.refused };
    const kf = settings.kf && createKf({ ...shared, settings: settings.kf, syncPause: pace.sync });
    const app = settings.app && createApp({ ...shared, settings: settings.app, ...(kf ? { onKf: kf.wake } : {}) });
    const robot = bot && createAibot({ settings: bot, deps, asks, app, hold: pace.hold });
    const push = createPushClient({
        http,
        api: app?.api,
        pace: createPace(limits.hookPace, deps.log),
        readFile: (id) => deps.readFile(id),
    });
    return {
        all: [app, robot, kf].filter((road) => road !== undefined),
        /** By the application to a member, by the robot to a group, and to a member where there is no application. */
        clientTo: ({ chat }) => {
            if (readPlace(chat))
                return push;
            if (chat.startsWith(kfPrefix))
                return kf?.client;
            return (chat.startsWith(groupPrefix) ? robot : (app ?? robot))?.client;
        },
        invitationLink: (code) => kf?.invitationLink(code),
        doorLink: async (scene) => kf?.doorLink(scene),
        async makeGroup(group) {
            if (!app)
                throw new DeliveryFailure({ type: 'refused' }, 'groups are made by the application');
            return makeAppchat(app.api, group);
        },
        async fetch({ ref }) {
            const [road, id = ''] = ref.split(/:(.*)/s);
            if (road === 'app' && app)
                return download(app.api, id);
            if (road === 'kf' && kf)
                return download(kf.api, id);
            if (road === 'bot')
                return downloadForRobot(id, pace.call * 8);
            throw new DeliveryFailure({ type: 'refused' }, 'the road that this file came by is closed');
        },
    };
}
//# sourceMappingURL=roads.js.map