/** Calls with a token: a token that ran out is renewed once, and the call is made once more. */
import { actionOf } from './errcodes.js';
import { Refused, WecomError } from './failure.js';
export function createApi(http, tokens) {
    async function withToken(exchange, run, again = true) {
        const token = await tokens.get();
        try {
            return await run({ ...exchange, query: { ...exchange.query, access_token: token } });
        }
        catch (error) {
            if (!(error instanceof WecomError) || error instanceof Refused || actionOf(error.errcode) !== 'refresh')
                throw error;
            await tokens.refused(token);
            if (!again)
                throw error;
            return withToken(exchange, run, false);
        }
    }
    return {
        call: (exchange) => withToken(exchange, (full) => http.json(full)),
        bytes: (exchange, headers) => withToken(exchange, (full) => http.bytes(full, headers)),
    };
}
//# sourceMappingURL=api.js.map