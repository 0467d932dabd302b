/** getFile and the download behind it. https://core.telegram.org/bots/api#getfile */
import { z } from 'zod';
import { DeliveryFailure } from '../channel.js';
import { causeOf, describe } from './failure.js';
/** Telegram hands out no larger file to a bot. */
const sizeLimit = 20 * 1024 * 1024;
const located = z.object({ file_path: z.string().min(1) });
const tooBig = () => new DeliveryFailure({ type: 'refused' }, 'the file is larger than 20 MiB');
const unsure = (what) => new DeliveryFailure({ type: 'unsure' }, what);
async function locate(api, ref) {
    try {
        return located.parse(await api.call('getFile', { file_id: ref })).file_path;
    }
    catch (error) {
        const cause = causeOf(error, 'private');
        // One file that has to wait says nothing about the chats: the caller alone waits.
        throw new DeliveryFailure(cause.type === 'later' ? { ...cause, scope: 'chat' } : cause, `getFile: ${describe(error)}`);
    }
}
function refusal(status) {
    if (status === 401)
        return new DeliveryFailure({ type: 'unauthorized' }, 'download: 401');
    return status >= 500 || status === 429 ? unsure(`download: ${status}`) : new DeliveryFailure({ type: 'refused' }, `download: ${status}`);
}
async function readCapped(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > sizeLimit)
            throw tooBig();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
export async function download(api, file, timeout) {
    if (file.size > sizeLimit)
        throw tooBig();
    const url = api.fileUrl(await locate(api, file.ref));
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
        if (!response.ok)
            throw refusal(response.status);
        return response.body ? await readCapped(response.body) : new Uint8Array();
    }
    catch (error) {
        // Not the error itself: its cause names the address, and with it the token.
        throw error instanceof DeliveryFailure ? error : unsure(`download: ${describe(error)}`);
    }
}
//# sourceMappingURL=download.js.map