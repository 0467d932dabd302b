import type { Suggestion, Understand } from './suggestion.ts';
import type { Answer } from './llm/answer.ts';
import { type Counters, noCounts } from './llm/counters.ts';
import { type Endpoint, ladder } from './llm/ladder.ts';
import { merge } from './llm/merge.ts';
import { sorting } from './llm/prompt.ts';
import { type OfflineOptions, offline } from './offline.ts';
import { redact } from './redact.ts';
import { personal } from './title.ts';

export type { Counters } from './llm/counters.ts';

export interface UnderstandingOptions extends OfflineOptions {
  /** An OpenAI-compatible endpoint, asked after the offline answer is known. Without it nothing leaves the house. */
  model?: Endpoint;
  /** For one message, all attempts together, in milliseconds. */
  budgetMs?: number;
  /** Failures in a row after which the model is left alone for a minute. */
  patience?: number;
  /** Told what a model did wrong, in one line without personal data. */
  log?: (line: string) => void;
}

/** Back in the writer's words. A title over a phone or a name is dropped: the house's own finds a clause without. */
function restored(answer: Answer, restore: (text: string) => string): Answer {
  return {
    ...answer,
    title: answer.title && !personal.test(answer.title) ? restore(answer.title) : null,
    summary: answer.summary ? restore(answer.summary) : null,
    urgentWords: answer.urgentWords ? restore(answer.urgentWords) : null,
  };
}

/** Characters of a message that a model is shown: what it is about stands in front, and a page of digits must hold up nobody. */
const shownAtMost = 4000;

/** Builds the one entrance of the room: offline always, a model on top when configured. */
export function createUnderstanding(options: UnderstandingOptions): {
  understand: Understand;
  /** Offline only, at once. */
  glance: (text: string) => Suggestion;
  counters: () => Counters;
} {
  const { catalogue, model, budgetMs = 8000, patience = 5, log = () => {} } = options;
  const counters = noCounts();
  // Unpacked at the first message: the start need not wait for it.
  let unpacked: ((text: string) => Suggestion) | undefined;
  const offlineAnswer = (text: string): Suggestion => (unpacked ??= offline(options))(text);
  const ask = model && ladder({ endpoint: model, task: sorting(catalogue), budgetMs, patience, counters, log });

  const second = async (text: string, first: Suggestion): Promise<Suggestion | undefined> => {
    // What the gate knows for certain needs no model: a greeting is not worth a request.
    if (ask === undefined || (first.kind === 'other' && first.confidence >= 0.99)) return undefined;
    const { text: redacted, restore } = redact(text.slice(0, shownAtMost));
    const answer = await ask(redacted);
    return answer && merge(restored(answer, restore), first, text, catalogue);
  };

  const understand = async (text: string): Promise<Suggestion> => {
    const first = offlineAnswer(text);
    const better = await second(text, first).catch((error: unknown) => {
      log(`model: ${error instanceof Error ? error.constructor.name : 'error'}`);
      return undefined;
    });
    counters[better === undefined ? 'offline' : 'model']++;
    return better ?? first;
  };
  return { understand, glance: offlineAnswer, counters: () => ({ ...counters }) };
}
