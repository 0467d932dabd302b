import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { here } from './place.js';
const minute = 60_000;
const postsPerPerson = 300;
const callsPerAddress = 3000;
const newcomersPerAddress = 120;
const isLocal = ({ ip = '' }) => /^(?:::ffff:)?127\.|^::1$/.test(ip);
const address = ({ ip = '' }) => ipKeyGenerator(ip);
function limited({ limit, keyOf, skip = () => false }) {
    return rateLimit({
        windowMs: minute,
        limit,
        skip,
        standardHeaders: true,
        legacyHeaders: false,
        validate: false,
        keyGenerator: keyOf,
        handler: (_request, response) => void response.status(429).json({ error: '操作太快了，请过一会儿再试。That was fast; please wait a moment.' }),
    });
}
/** A person's posts, whatever their cookies and addresses. After `admit`. */
export const personLimit = (limit = postsPerPerson) => limited({ limit, skip: ({ method }) => method === 'GET', keyOf: (_request, response) => here(response).person.id });
/** All calls from one address: a whole company may share it. */
export const addressLimit = (limit = callsPerAddress) => limited({ limit, skip: isLocal, keyOf: address });
/** Codes tried and new persons made from one address. */
export const newcomerLimit = (limit = newcomersPerAddress) => limited({ limit, skip: isLocal, keyOf: address });
//# sourceMappingURL=limits.js.map