/** One path of the API: who may, what is asked, what is answered. The router and the document are both made from it. */
import { z } from 'zod';
const nothing = z.strictObject({});
/** Both query and body were parsed by these very schemas before `run` sees them. */
export function route(spec) {
    const { scope = 'read', query = nothing, body, problems = [], run, ...rest } = spec;
    return { ...rest, scope, query, body, problems, run: (asked) => run(asked) };
}
export const ok = (body) => ({ status: 200, body });
//# sourceMappingURL=route.js.map