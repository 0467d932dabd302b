import type OpenAI from 'openai';
import type { Catalogue } from '../../mechanisms/catalogue.ts';
import { type Answer, jsonSchema, parseAnswer } from './answer.ts';
import type { Counters } from './counters.ts';
import { promptOf } from './prompt.ts';

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

export interface Asking {
  endpoint: Endpoint;
  catalogue: Catalogue;
  /** For all rungs together, in milliseconds. */
  budgetMs: number;
  counters: Counters;
  log: (line: string) => void;
}

/** The first rung that worked per endpoint and model: a refused form is met once, not with every message. */
const remembered = new Map<string, Rung>();

type Attempt = { answer: Answer } | { next: string } | { stop: string };

function formatOf(rung: Rung, departments: string[]): Partial<OpenAI.ChatCompletionCreateParamsNonStreaming> {
  if (rung === 'plain') return {};
  if (rung === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: 'suggestion', strict: true, schema: jsonSchema(departments) } } };
}

function count({ counters, endpoint: { prices } }: Asking, usage: OpenAI.CompletionUsage | undefined): void {
  const { prompt_tokens: prompt = 0, completion_tokens: completion = 0 } = usage ?? {};
  counters.promptTokens += prompt;
  counters.completionTokens += completion;
  if (prices !== undefined) counters.cost += (prompt * prices.prompt + completion * prices.completion) / 1e6;
}

function judge(completion: OpenAI.ChatCompletion): Attempt {
  const message = completion.choices?.[0]?.message;
  if (message?.refusal) return { stop: 'refusal' };
  const answer = parseAnswer(message?.content ?? '');
  return answer === undefined ? { next: 'an answer that does not fit' } : { answer };
}

function blame(error: unknown): Attempt {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && refusedForm.has(status)) return { next: `status ${status}` };
  // Its name only: an error's message may quote what was sent.
  return { stop: typeof status === 'number' ? `status ${status}` : error instanceof Error ? error.constructor.name : 'error' };
}

/** Prepares the asking: redacted text in, an answer or undefined out. Never throws, never outlives the budget. */
export function ladder(asking: Asking): (redacted: string) => Promise<Answer | undefined> {
  const { endpoint, catalogue, budgetMs, counters, log } = asking;
  const { apiKey, baseURL, model } = endpoint;
  // Loaded only where a model is configured: without one it would only lengthen the start.
  const loading = import('openai').then(
    ({ default: Client }) => new Client({ apiKey, baseURL: baseURL ?? null, maxRetries: 0, logLevel: 'off' }),
  );
  const place = `${baseURL ?? 'default'} ${model}`;
  const departments = catalogue.departments.map(({ id }) => id);

  const attempt = async (rung: Rung, redacted: string, deadline: AbortSignal): Promise<Attempt> => {
    counters.requests++;
    try {
      const request = { model, messages: promptOf(catalogue, redacted), ...formatOf(rung, departments) };
      const client = await loading;
      const completion = await client.chat.completions.create(request, { signal: deadline });
      count(asking, completion.usage);
      return judge(completion);
    } catch (error) {
      return blame(error);
    }
  };

  return async (redacted) => {
    const ends = performance.now() + budgetMs;
    const deadline = AbortSignal.timeout(budgetMs);
    for (const rung of rungs.slice(rungs.indexOf(remembered.get(place) ?? 'json_schema'))) {
      if (ends - performance.now() < Math.min(leastMs, budgetMs / 2)) break;
      const outcome = await attempt(rung, redacted, deadline);
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
