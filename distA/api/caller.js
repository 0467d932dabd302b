import { rateLimit } from 'express-rate-limit';
import { problem, sendProblem } from './problem.js';
const perMinute = 300;
const noToken = problem(401, 'no-token', '需要口令：请管理员在工作台“接口”页新建一个，放进 Authorization: Bearer 里。', 'A token is needed: an administrator makes one on the page 接口 (/tokens); send it as Authorization: Bearer TOKEN.');
const wrongToken = problem(401, 'wrong-token', '口令不对或已停用：请核对，或请管理员新建一个。', 'The token is wrong or was stopped: check it, or let an administrator make another.');
const readOnly = problem(403, 'read-only', '这个口令只能读：请管理员新建一个可以提交的。', 'This token only reads: let an administrator make one that writes.');
const tooMany = problem(429, 'too-many', `每分钟最多 ${perMinute} 次：请按 Retry-After 稍后再试。`, `At most ${perMinute} calls a minute: wait as Retry-After says.`);
/** By the token; a page that somebody has signed in to may read without one. */
async function callerOf(deps, request, response) {
    const { authorization } = request.headers;
    if (authorization === undefined) {
        const person = request.method === 'POST' ? undefined : await deps.signedIn(request, response);
        return person ? { ...person, name: '', scope: 'read' } : noToken;
    }
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    return (await deps.tokens.use(token)) ?? wrongToken;
}
/** Whom `admit` let in. */
export const callerIn = ({ locals }) => locals['caller'];
/** Lets in who may call this path. */
export function admit(deps, { scope }) {
    return async (request, response, next) => {
        const caller = await callerOf(deps, request, response);
        if ('status' in caller)
            return sendProblem(response.set('WWW-Authenticate', 'Bearer'), caller);
        if (scope === 'write' && caller.scope !== 'write')
            return sendProblem(response, readOnly);
        response.locals['caller'] = caller;
        next();
    };
}
/** One count for each token or person, whatever the path. After `admit`. */
export function callLimit() {
    return rateLimit({
        windowMs: 60_000,
        limit: perMinute,
        standardHeaders: true,
        legacyHeaders: false,
        validate: false,
        keyGenerator: (_request, response) => callerIn(response).id,
        handler: (_request, response) => sendProblem(response, tooMany),
    });
}
//# sourceMappingURL=caller.js.map