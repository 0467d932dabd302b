import type { Catalogue } from '../mechanisms/catalogue.ts';
import { type Kind, kinds } from '../mechanisms/kind.ts';
import type { Suggestion } from './suggestion.ts';
import { gate } from './gate.ts';
import { languageOf } from './language.ts';
import { normalise } from './normalise.ts';
import { router } from './route.ts';
import { ruleVotes } from './rules.ts';
import { titleOf } from './title.ts';
import { urgencyOf } from './urgency.ts';

/** What of the understanding a city may set. */
export interface OfflineOptions {
  catalogue: Catalogue;
  /** Share of each kind that the city expects; kinds left out keep the even share. */
  priors?: Partial<Record<Kind | 'other', number>>;
  /** Share of the score from which a department is sure, 0 to 1. */
  threshold?: number;
}

const labels = [...kinds, 'other'] as const;

function probabilities(text: string): Map<Kind | 'other', number> {
  const votes = ruleVotes(text);
  const powers = labels.map((label) => [label, Math.exp(1.5 * (votes[label] ?? 0))] as const);
  const sum = powers.reduce((total, [, power]) => total + power, 0);
  return new Map(powers.map(([label, power]) => [label, power / sum]));
}

/** Understands without a network: microseconds, the answer whenever no model answers. */
export function offline({ catalogue, threshold }: OfflineOptions): (text: string) => Suggestion {
  const route = router(catalogue, threshold === undefined ? {} : { threshold });
  return (text) => {
    const plain = normalise(text);
    const chances = probabilities(plain);
    const ranking = kinds.map((kind) => ({ kind, probability: chances.get(kind) ?? 0 })).toSorted((a, b) => b.probability - a.probability);
    const first = ranking[0] ?? { kind: 'consultation', probability: 0 };
    const gated = gate(plain);
    const other = gated ?? ((chances.get('other') ?? 0) > first.probability ? 'chat' : undefined);
    const { departments, sure } = route(text);
    const urgent = other === undefined ? urgencyOf(text) : undefined;
    return {
      kind: other === undefined ? first.kind : 'other',
      ...(other === undefined ? {} : { other }),
      confidence: gated === undefined ? Math.max(first.probability, chances.get('other') ?? 0) : 0.99,
      ranking,
      title: titleOf(text),
      language: languageOf(text),
      departments: other === undefined ? departments : [],
      departmentSure: other === undefined && sure,
      ...(urgent === undefined ? {} : { urgent }),
      source: 'offline',
    };
  };
}
