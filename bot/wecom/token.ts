/** The access token of one secret: shared by all processes, asked for once at a time. https://developer.work.weixin.qq.com/document/path/91039 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChannelHealth, Log } from '../channel.ts';
import { actionOf, wrongCredentials } from './errcodes.ts';
import { Refused, WecomError } from './failure.ts';
import type { Http } from './http.ts';
import { limits } from './limits.ts';
import type { Notes } from './ports.ts';

export interface Tokens {
  /** A token that is good as far as we know. Throws Refused while WeCom refuses the credentials: then it is not even asked. */
  get(): Promise<string>;
  /** How the last attempt to have one went. */
  health(): ChannelHealth;
  /** This one was refused: the next `get` brings another, unless one came meanwhile. */
  refused(token: string): Promise<void>;
}

export interface TokenDeps {
  corpId: string;
  secret: string;
  /** The variable to be put right when the secret is refused. */
  variable: string;
  http: Http;
  notes: Notes;
  now: () => Date;
  log: Log;
  /** One word for the health of the road. */
  name: string;
  /** Milliseconds of silence after a refusal: repeated wrong secrets ban our address for an hour. */
  pause: number;
}

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const kept = z.object({ value: z.string(), until: z.number() });
type Kept = z.infer<typeof kept>;

export function createTokens({ corpId, secret, variable, name, http, notes, now, log, pause }: TokenDeps): Tokens {
  const key = `token:${createHash('sha256').update(`${corpId} ${secret}`).digest('base64url')}`;
  let mine: Kept | undefined;
  let bad: string | undefined;
  let asking: Promise<Kept> | undefined;
  let state: ChannelHealth = { ok: false, detail: `${name} not started` };
  let closed: { until: number; error: Refused } | undefined;

  const good = (token: Kept | undefined): token is Kept => token !== undefined && token.value !== bad && token.until > now().getTime();

  function refuse(error: WecomError): Refused {
    const refused = new Refused(error.errcode, error.message);
    state = { ok: false, detail: `${name}: ${variable} is refused (${error.errcode})` };
    closed = { until: performance.now() + pause, error: refused };
    log.error(
      { errcode: error.errcode },
      `${variable}: WeCom refuses it, or our address is not among the trusted ones; see npm run wecom:check`,
    );
    return refused;
  }

  async function fresh(): Promise<Kept> {
    try {
      const answer = granted.parse(await http.json({ path: '/cgi-bin/gettoken', query: { corpid: corpId, corpsecret: secret } }));
      const seconds = Math.max(1, answer.expires_in - limits.tokenMargin);
      const token = { value: answer.access_token, until: now().getTime() + seconds * 1000 };
      await notes.put(key, JSON.stringify(token), seconds);
      return token;
    } catch (error) {
      const stops = error instanceof WecomError && (wrongCredentials.has(error.errcode) || actionOf(error.errcode) === 'stop');
      if (stops) throw refuse(error);
      state = { ok: false, detail: `${name}: WeCom cannot be reached` };
      throw error;
    }
  }

  /** Another process may have one already. */
  async function find(): Promise<Kept> {
    const note = await notes.get(key);
    const shared = note ? kept.safeParse(JSON.parse(note)).data : undefined;
    return good(shared) ? shared : fresh();
  }

  return {
    async get() {
      if (good(mine)) return mine.value;
      if (closed && performance.now() < closed.until) throw closed.error;
      asking ??= find().finally(() => (asking = undefined));
      mine = await asking;
      state = { ok: true, detail: name };
      return mine.value;
    },
    health: () => state,
    async refused(token) {
      if (mine && mine.value !== token) return;
      bad = token;
      mine = undefined;
    },
  };
}
