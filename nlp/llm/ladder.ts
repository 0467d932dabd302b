import type OpenAI from 'openai';
import type { z } from 'zod';
import { circuit } from './circuit.ts';
import type { Counters } from './counters.ts';
import { jsonIn } from './json.ts';
import { retryAfter } from './retry-after.ts';

/** Ways of asking for JSON, the strictest first: not every compatible endpoint has them all. */
const rungs = ['json_schema', 'json_object', 'plain'] as const;
type Rung = (typeof rungs)[number];

/** Statuses that speak of the request and not of the server: a plainer request may pass. */
const refusedForm = new Set([400, 404, 422]);
/** A rung is not worth starting with less time than this. */
const leastMs = 50;
/** What the next message waits at most once one had no answer, as a share of the budget: whoever writes three lines while a model hangs does not wait three times. */
const hurriedShare = 0.25;
/** How long a model that keeps failing is left alone, in milliseconds. */
const restMs = 60_000;
/** How long a plainer form is kept before the strictest is tried again, in milliseconds: the refusal may have been a passing one. */
const keptMs = 60 * 60_000;
/** The same for a form that is taken and answered badly, in milliseconds: the model may have stumbled over one message. */
const shunnedMs = 60_000;

/** An OpenAI-compatible endpoint; without `baseURL` the vendor's own. */
export interface Endpoint {
  apiKey: string;
  baseURL?: string;
  model: string;
  /** Price of a million tokens, for the cost counter. */
  prices?: { prompt: number; completion: number };
}

/** What is asked of a model: words in, an answer of one shape out. */
export interface Task<T> {
  /** Of the schema, in ASCII. */
  name: string;
  /** The strict JSON schema of the answer. */
  schema: Record<string, unknown>;
  /** The same for us: what does not fit is no answer. */
  answer: z.ZodType<T>;
  messages: (input: string) => Array<{ role: 'system' | 'user'; content: string }>;
}

export interface Asking<T> {
  endpoint: Endpoint;
  task: Task<T>;
  /** For all rungs together, in milliseconds. */
  budgetMs: number;
  /** Failures in a row after which the model is left alone for a minute. */
  patience: number;
  counters: Counters;
  log: (line: string) => void;
}

const now = () => performance.now();

/** A rung to begin with for a while. */
interface Footing {
  at: Rung;
  until: number;
}

/** What all askings of one endpoint and model share. */
interface Place {
  /** The first rung below those that the endpoint refuses: a refused form is met once, not with every message. */
  footing?: Footing;
  /** Until then the provider has asked to be left alone. */
  restsUntil: number;
}
const places = new Map<string, Place>();

function placeOf({ baseURL, model }: Endpoint): Place {
  const name = `${baseURL ?? 'default'} ${model}`;
  const place = places.get(name) ?? { restsUntil: 0 };
  places.set(name, place);
  return place;
}

const rungOf = (footing: Footing | undefined): number => (footing && now() < footing.until ? rungs.indexOf(footing.at) : 0);

/** Why there is no answer, and what is left to do for this message. */
interface Blame {
  why: string;
  next: 'plainer' | 'repeat' | 'stop';
  /** How long the provider asks to be left alone. */
  askedMs?: number;
}
type Attempt<T> = { answer: T } | Blame;

function formatOf(
  rung: Rung,
  { name, schema }: Pick<Task<unknown>, 'name' | 'schema'>,
): Partial<OpenAI.ChatCompletionCreateParamsNonStreaming> {
  if (rung === 'plain') return {};
  if (rung === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
}

function count(
  { counters, endpoint: { prices } }: Pick<Asking<unknown>, 'counters' | 'endpoint'>,
  usage: OpenAI.CompletionUsage | undefined,
): void {
  const { prompt_tokens: prompt = 0, completion_tokens: completion = 0 } = usage ?? {};
  counters.promptTokens += prompt;
  counters.completionTokens += completion;
  if (prices !== undefined) counters.cost += (prompt * prices.prompt + completion * prices.completion) / 1e6;
}

function judge<T>(completion: OpenAI.ChatCompletion, task: Task<T>): Attempt<T> {
  const message = completion.choices?.[0]?.message;
  if (message?.refusal) return { why: 'refusal', next: 'stop' };
  const answer = jsonIn(message?.content ?? '', task.answer);
  return answer === undefined ? { why: 'an answer that does not fit', next: 'repeat' } : { answer };
}

function blame(error: unknown): Blame {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && refusedForm.has(status)) return { why: `status ${status}`, next: 'plainer' };
  const askedMs = retryAfter(error);
  // Its name only: an error's message may quote what was sent.
  const why = typeof status === 'number' ? `status ${status}` : error instanceof Error ? error.constructor.name : 'error';
  return { why, next: 'stop', ...(askedMs === undefined ? {} : { askedMs }) };
}

/** Asks on one rung. Never throws. */
function attempts<T>(asking: Asking<T>): (rung: Rung, input: string, deadline: AbortSignal) => Promise<Attempt<T>> {
  const { endpoint, task, counters } = asking;
  const { apiKey, baseURL, model } = endpoint;
  // Loaded only where a model is configured: without one it would only lengthen the start.
  const loading = import('openai').then(
    ({ default: Client }) => new Client({ apiKey, baseURL: baseURL ?? null, maxRetries: 0, logLevel: 'off' }),
  );
  return async (rung, input, deadline) => {
    counters.requests++;
    try {
      const request = { model, messages: task.messages(input), ...formatOf(rung, task) };
      const client = await loading;
      const completion = await client.chat.completions.create(request, { signal: deadline });
      count(asking, completion.usage);
      return judge(completion, task);
    } catch (error) {
      return blame(error);
    }
  };
}

/**
 * Goes down the rungs while the form is refused; an answer that does not fit is asked for once more, on the next rung.
 * What the endpoint refuses every task knows; what only one task's answers speak against, that task leaves alone, and not for long.
 */
function descent<T>(asking: Asking<T>, place: Place): (input: string, budgetMs: number) => Promise<Attempt<T> | undefined> {
  const { counters, endpoint, log } = asking;
  const attempt = attempts(asking);
  let shunned: Footing | undefined;
  return async (input, budgetMs) => {
    const ends = now() + budgetMs;
    const deadline = AbortSignal.timeout(budgetMs);
    let unfit = 0;
    let refused = false;
    for (const rung of rungs.slice(Math.max(rungOf(place.footing), rungOf(shunned)))) {
      if (ends - now() < Math.min(leastMs, budgetMs / 2)) break;
      const outcome = await attempt(rung, input, deadline);
      const answered = 'answer' in outcome;
      if (refused && (answered || outcome.next === 'repeat')) place.footing = { at: rung, until: now() + keptMs };
      if (!answered && outcome.next === 'repeat') unfit++;
      // After an unfit answer the next messages begin where this one ended: a form that is taken but not understood is left in time.
      if (answered ? unfit > 0 : unfit === 2) shunned = { at: rung, until: now() + shunnedMs };
      if (answered) return outcome;
      counters.failures++;
      refused = outcome.next === 'plainer';
      log(`model ${endpoint.model}, ${rung}: ${outcome.why}`);
      if (outcome.next === 'stop' || unfit === 2) return outcome;
    }
    return undefined;
  };
}

/** Prepares the asking: redacted words in, an answer or undefined out. Never throws, never outlives the budget, leaves a failing provider alone. */
export function ladder<T>(asking: Asking<T>): (input: string) => Promise<T | undefined> {
  const { endpoint, patience, counters, budgetMs } = asking;
  const place = placeOf(endpoint);
  const fuse = circuit({ failures: patience, restMs, now });
  const descend = descent(asking, place);
  return async (input) => {
    if (now() < place.restsUntil || !fuse.admits()) return undefined;
    const outcome = await descend(input, fuse.doubts() ? budgetMs * hurriedShare : budgetMs);
    if (outcome && 'answer' in outcome) {
      fuse.succeed();
      return outcome.answer;
    }
    if (outcome?.askedMs !== undefined) place.restsUntil = Math.max(place.restsUntil, now() + outcome.askedMs);
    if (fuse.fail(outcome?.askedMs)) counters.circuitOpened++;
    return undefined;
  };
}
