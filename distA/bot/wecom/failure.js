/** What a failure of WeCom means to the outbox. Messages carry codes only: no words, no ids, no token. */
import { DeliveryFailure } from '../channel.js';
import { actionOf } from './errcodes.js';
/** WeCom said no: HTTP status says nothing, the errcode everything. */
export class WecomError extends Error {
    errcode;
    path;
    constructor(errcode, path) {
        super(`${path}: errcode ${errcode}`);
        this.name = 'WecomError';
        this.errcode = errcode;
        this.path = path;
    }
}
/** Credentials, address or rights are refused: nothing can be sent until a person has put it right. */
export class Refused extends WecomError {
}
/** Seconds: a minute's window, the window that a changed trusted address needs. */
const wait = 60;
/** These count each group by itself; everything else counts the whole application. */
const countsChats = /webhook|aibot/;
function causeOfCode({ errcode, path }, kind) {
    switch (actionOf(errcode)) {
        case 'retry':
        case 'refresh':
        case 'reupload':
            return { type: 'unsure' };
        case 'wait':
            return { type: 'later', retryAfter: wait, scope: countsChats.test(path) ? 'chat' : 'all' };
        case 'stop':
            return { type: 'unauthorized' };
        // One account, one interface: the other roads go on meanwhile.
        case 'config':
            return { type: 'later', retryAfter: wait, scope: 'chat' };
        case 'recipient':
        case 'range':
            return kind === 'group' ? { type: 'gone' } : { type: 'unreachable' };
        case 'park':
            return { type: 'unreachable' };
        case 'gone':
            return { type: 'gone' };
        default:
            return { type: 'refused' };
    }
}
/** Never the error's own message when it is not ours: it may carry an address, and the address carries the token. */
export function describe(error) {
    if (error instanceof WecomError || error instanceof DeliveryFailure)
        return error.message;
    return error instanceof Error ? error.name : 'unknown error';
}
export function failureOf(error, kind) {
    if (error instanceof DeliveryFailure)
        return error;
    if (error instanceof Refused)
        return new DeliveryFailure({ type: 'unauthorized' }, error.message);
    if (error instanceof WecomError)
        return new DeliveryFailure(causeOfCode(error, kind), error.message);
    return new DeliveryFailure({ type: 'unsure' }, describe(error));
}
//# sourceMappingURL=failure.js.map