import type OpenAI from 'openai';
import type { z } from 'zod';
import type { Counters } from './counters.ts';
import { jsonIn } from './json.ts';

/** Ways of asking for JSON, the strictest first: not every compatible endpoint has them all. */
const rungs = ['json_schema', 'json_object', 'plain'] as const;
type Rung = (typeof rungs)[number];

/** Statuses that speak of the request and not of the server: a plainer request may pass. */
const refusedForm = new Set([400, 404, 422]);
/** A rung is not worth starting with less time than this. */
const leastMs = 50;

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
  counters: Counters;
  log: (line: string) => void;
}

/** The first rung that worked per endpoint and model: a refused form is met once, not with every message. */
const remembered = new Map<string, Rung>();

type Blame = { next: string } | { stop: string };
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
  if (message?.refusal) return { stop: 'refusal' };
  const answer = jsonIn(message?.content ?? '', task.answer);
  return answer === undefined ? { next: 'an answer that does not fit' } : { answer };
}

function blame(error: unknown): Blame {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && refusedForm.has(status)) return { next: `status ${status}` };
  // Its name only: an error's message may quote what was sent.
  return { stop: typeof status === 'number' ? `status ${status}` : error instanceof Error ? error.constructor.name : 'error' };
}

/** Prepares the asking: redacted words in, an answer or undefined out. Never throws, never outlives the budget. */
export function ladder<T>(asking: Asking<T>): (input: string) => Promise<T | undefined> {
  const { endpoint, task, budgetMs, counters, log } = asking;
  const { apiKey, baseURL, model } = endpoint;
  // Loaded only where a model is configured: without one it would only lengthen the start.
  const loading = import('openai').then(
    ({ default: Client }) => new Client({ apiKey, baseURL: baseURL ?? null, maxRetries: 0, logLevel: 'off' }),
  );
  const place = `${baseURL ?? 'default'} ${model}`;

  const attempt = async (rung: Rung, input: string, deadline: AbortSignal): Promise<Attempt<T>> => {
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

  return async (input) => {
    const ends = performance.now() + budgetMs;
    const deadline = AbortSignal.timeout(budgetMs);
    for (const rung of rungs.slice(rungs.indexOf(remembered.get(place) ?? 'json_schema'))) {
      if (ends - performance.now() < Math.min(leastMs, budgetMs / 2)) break;
      const outcome = await attempt(rung, input, deadline);
      if ('answer' in outcome) {
        remembered.set(place, rung);
        return outcome.answer;
      }
      counters.failures++;
      log(`model ${model}, ${rung}: ${'next' in outcome ? outcome.next : outcome.stop}`);
      if ('stop' in outcome) break;
    }
    return undefined;
  };
}
