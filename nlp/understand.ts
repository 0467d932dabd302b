import type { Suggestion, Understand } from './suggestion.ts';
import { type OfflineOptions, offline } from './offline.ts';

/** An OpenAI-compatible endpoint; without `baseURL` the vendor's own. */
export interface ModelOptions {
  apiKey: string;
  baseURL?: string;
  model: string;
}

export interface UnderstandingOptions extends OfflineOptions {
  /** Asked after the offline answer is known, when configured. */
  model?: ModelOptions;
  /** Told what a model did wrong, in one line without personal data. */
  log?: (line: string) => void;
}

/** Plain numbers since start, for a metrics page. */
export interface Counters {
  offline: number;
  model: number;
}

/** Builds the one entrance of the room. */
export function createUnderstanding(options: UnderstandingOptions): { understand: Understand; counters: () => Counters } {
  const answer = offline(options);
  const counters: Counters = { offline: 0, model: 0 };
  const understand = (text: string): Promise<Suggestion> => {
    counters.offline++;
    return Promise.resolve(answer(text));
  };
  return { understand, counters: () => ({ ...counters }) };
}
