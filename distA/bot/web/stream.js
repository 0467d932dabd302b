import { toastChat } from './client.js';
import { revisionOf } from './decode.js';
import { encode, encodeToast } from './encode.js';
const poll = 1500;
const beatEvery = 20_000;
const atOnce = 100;
/** Of a page that does not read, no more than this is kept for it. */
const mostUnread = 4 * 1024 * 1024;
/** Revisions of several processes may become visible out of order by as much (revisions count a thousand to the millisecond). */
const overlap = 5_000_000;
/** Writes everything new of one feed, each revision once, one look at a time. */
function follow(feed, deps) {
    const told = new Map();
    const tell = (message) => {
        if ((told.get(message.id) ?? 0) >= message.revision)
            return;
        told.set(message.id, message.revision);
        feed.seen = Math.max(feed.seen, message.revision);
        feed.write(message);
    };
    const look = async () => {
        let from = Math.max(feed.floor, feed.seen - overlap);
        for (let full = true; full;) {
            const fresh = await deps.store.list(feed.chat, { limit: atOnce, after: from });
            for (const message of fresh)
                tell(message);
            from = Math.max(from, ...fresh.map(({ revision }) => revision));
            full = fresh.length === atOnce;
        }
        for (const [id, revision] of told)
            if (revision < feed.seen - overlap)
                told.delete(id);
    };
    return oneAtATime(look, deps);
}
/** A change during a look is looked at once more afterwards. */
function oneAtATime(look, { log }) {
    let looking = false;
    let again = false;
    const run = async () => {
        again = true;
        if (looking)
            return;
        looking = true;
        try {
            while (again) {
                again = false;
                await look();
            }
        }
        catch {
            log.warn({}, 'a page could not be brought up to date; it is tried again');
        }
        finally {
            looking = false;
        }
    };
    return () => void run();
}
/** A stream resumes where its last id says: `message-toast`. Without one, old answers to presses are left alone. */
async function beginning(request, toasts, { store }) {
    const [message, toast] = String(request.headers['last-event-id'] ?? '').split('-');
    if (toast)
        return { message: revisionOf(message), toast: revisionOf(toast) };
    const [newest] = await store.list(toasts, { limit: 1 });
    return { message: revisionOf(message || request.query['after']), toast: newest?.revision ?? 0 };
}
function feedsOf({ person, place, reader }, from, response) {
    const feed = (event, chat, floor) => ({
        chat,
        seen: from[event],
        floor,
        write: (message) => {
            from[event] = Math.max(from[event], message.revision);
            const data = JSON.stringify(event === 'toast' ? encodeToast(message, reader) : encode(message, reader));
            response.write(`event: ${event}\nid: ${from.message}-${from.toast}\ndata: ${data}\n\n`);
            if (response.writableLength > mostUnread)
                response.end();
        },
    });
    return [feed('message', place.chat, 0), feed('toast', toastChat(person.id), from.toast)];
}
export async function stream(request, response, here, { deps, hub }) {
    const from = await beginning(request, toastChat(here.person.id), deps);
    response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
    });
    response.write('retry: 2000\n\n');
    const ends = feedsOf(here, from, response).map((feed) => {
        const look = follow(feed, deps);
        look();
        return hub.watch(feed.chat, look, poll);
    });
    // Whoever loses the role loses the stream, at the next beat.
    const mayStay = async () => here.place.kind === 'private' || (await deps.mayEnter(here.person.id, here.place.chat).catch(() => true));
    const beat = async () => void ((await mayStay()) ? response.write('event: beat\ndata: {}\n\n') : response.end());
    const beats = setInterval(() => void beat(), beatEvery).unref();
    const end = () => {
        clearInterval(beats);
        for (const leave of ends)
            leave();
    };
    response.on('close', end);
    if (response.destroyed)
        end();
}
//# sourceMappingURL=stream.js.map