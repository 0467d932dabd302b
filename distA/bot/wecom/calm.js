/** WeCom asks senders to leave out the full and the half hour, when everybody sends. https://developer.work.weixin.qq.com/document/path/90236 */
import { createHash } from 'node:crypto';
import { limits } from './limits.js';
const halfHour = 30 * 60_000;
/**
 * The first moment from `at` on when a message that is in no hurry may go: `at` itself, or where that is too near the full or half hour
 * some minutes later. The same key has the same minutes, different keys share them evenly.
 */
export function calm(at, key) {
    const { before, after, spread } = limits.calm;
    const sinceHalf = at.getTime() % halfHour;
    const half = at.getTime() - sinceHalf + (sinceHalf >= halfHour - before ? halfHour : 0);
    if (at.getTime() - half >= after)
        return at;
    const share = createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
    return new Date(half + after + Math.floor(share * spread));
}
//# sourceMappingURL=calm.js.map