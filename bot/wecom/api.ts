/** Calls with a token: a token that ran out is renewed once, and the call is made once more. */
import { actionOf } from './errcodes.ts';
import { Refused, WecomError } from './failure.ts';
import type { Exchange, Http } from './http.ts';
import type { Tokens } from './token.ts';

export interface Api {
  /** The answer's fields. Throws WecomError, Refused for credentials, or an error of the network. */
  call(exchange: Exchange): Promise<Record<string, unknown>>;
  bytes(exchange: Exchange, headers?: Record<string, string>): ReturnType<Http['bytes']>;
}

export function createApi(http: Http, tokens: Tokens): Api {
  async function withToken<T>(exchange: Exchange, run: (exchange: Exchange) => Promise<T>, again = true): Promise<T> {
    const token = await tokens.get();
    try {
      return await run({ ...exchange, query: { ...exchange.query, access_token: token } });
    } catch (error) {
      if (!(error instanceof WecomError) || error instanceof Refused || actionOf(error.errcode) !== 'refresh') throw error;
      await tokens.refused(token);
      if (!again) throw error;
      return withToken(exchange, run, false);
    }
  }
  return {
    call: (exchange) => withToken(exchange, (full) => http.json(full)),
    bytes: (exchange, headers) => withToken(exchange, (full) => http.bytes(full, headers)),
  };
}
