/** A file that a member sent to the robot: behind an address for five minutes, encrypted with a key of its own. */
import { z } from 'zod';
import { DeliveryFailure } from '../../channel.js';
import { limits } from '../limits.js';
const located = z.tuple([z.url({ protocol: /^https?$/ }), z.string()]);
/** `ref` as decode wrote it. Throws DeliveryFailure `refused` for what is gone, too large, or cannot be opened. */
export async function downloadForRobot(ref, timeout) {
    const [url, key] = located.parse(JSON.parse(ref));
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (response.status >= 500)
        throw new Error(`download: ${response.status}`);
    if (!response.ok)
        throw new DeliveryFailure({ type: 'refused' }, `download: ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (bytes.length > limits.media.file + 32)
        throw new DeliveryFailure({ type: 'refused' }, 'the file is larger than 20 MiB');
    if (!key)
        return bytes;
    const { decryptFile } = await import('@wecom/aibot-node-sdk');
    try {
        return decryptFile(bytes, key);
    }
    catch {
        throw new DeliveryFailure({ type: 'refused' }, 'the file cannot be decrypted');
    }
}
//# sourceMappingURL=download.js.map