import type { Catalogue } from '../mechanisms/catalogue.ts';
import { type Kind, kinds } from '../mechanisms/kind.ts';
import type { Suggestion } from './suggestion.ts';
import { withAnnounced } from './announced.ts';
import { missingIn } from './completeness.ts';
import { complexity } from './complexity.ts';
import { dangerIn } from './danger.ts';
import { type Features, featuresOf } from './features.ts';
import { gate } from './gate.ts';
import { languageOf } from './language.ts';
import { type PackedModel, linearModel, softmax } from './linear.ts';
import { normalise } from './normalise.ts';
import { type Packaged, packagedModels } from './packaged.ts';
import { pressing } from './pressing.ts';
import { router } from './route.ts';
import { subjectOf } from './subject.ts';
import { summaryOf } from './summary.ts';
import { namesTrouble } from './trouble.ts';
import { titleOf } from './title.ts';

/** What of the understanding a city may set. */
export interface OfflineOptions {
  catalogue: Catalogue;
  /** Share of each kind that the city expects; kinds left out keep the even share. */
  priors?: Partial<Record<Kind | 'other', number>>;
  /** Share of the score from which a department is sure, 0 to 1. */
  threshold?: number;
  /** Trained models; those that came with the program when left out. */
  models?: Packaged;
}

/** Kinds that can be urgent: a question or a proposal can wait for its turn. */
const canPress = new Set<Kind>(['help', 'complaint']);
/** Chat is taken for chat where nothing speaks of the government's matters; it takes more where so much weight of the catalogue's words stands, and most where a trouble is named: a demand must not be talked away. */
const chatFrom = { words: 2, likely: 0.4, certain: 0.7, troubled: 0.97 };
const labels = [...kinds, 'other'] as const;

/** Probabilities of the kinds, shifted by what the city expects: the training file has even shares. */
function kindChances(packed: PackedModel, priors: OfflineOptions['priors']): (seen: Features) => Map<Kind | 'other', number> {
  const model = linearModel(packed);
  const expected = labels.map((label) => Math.log(Math.max(1e-3, priors?.[label] ?? 1 / labels.length) * labels.length));
  return (seen) => {
    const logits = model.logits(seen);
    const chances = softmax(labels.map((label, at) => (logits[model.classes.indexOf(label)] ?? 0) + (expected[at] ?? 0)));
    return new Map(labels.map((label, at) => [label, chances[at] ?? 0]));
  };
}

/** Probabilities of the departments that the training file knows. */
function departmentGuess(packed: PackedModel): (seen: Features) => Map<string, number> {
  const model = linearModel(packed);
  return (seen) => {
    const chances = softmax(model.logits(seen));
    return new Map(model.classes.map((id, at) => [id, chances[at] ?? 0]));
  };
}

function unpack({ catalogue, priors, threshold, models = packagedModels() }: OfflineOptions): (text: string) => Suggestion {
  const confirmed = models.department.confirmed?.split(' ') ?? [];
  const { taught } = models.department;
  const route = router(catalogue, {
    confirmed,
    ...(taught === undefined ? {} : { taught }),
    ...(threshold === undefined ? {} : { threshold }),
  });
  const chancesOf = kindChances(models.kind, priors);
  const guess = departmentGuess(models.department);
  const urgentWords = pressing(models.urgent);
  const complexOf = complexity(catalogue);
  return (text) => {
    const plain = normalise(text);
    const seen = featuresOf(plain);
    const chances = withAnnounced(chancesOf(seen), plain);
    const ranking = kinds.map((kind) => ({ kind, probability: chances.get(kind) ?? 0 })).toSorted((a, b) => b.probability - a.probability);
    const first = ranking[0] ?? { kind: 'consultation', probability: 0 };
    const gated = gate(plain);
    const { departments, sure, words } = route(text, guess(subjectOf(plain)));
    const chat = chances.get('other') ?? 0;
    const enough = namesTrouble(plain) ? chatFrom.troubled : words < chatFrom.words ? chatFrom.likely : chatFrom.certain;
    const danger = dangerIn(plain);
    const title = titleOf(text);
    // Who cries for help is heard, in whatever words.
    const other = danger ? undefined : (gated ?? (chat > enough ? 'chat' : undefined));
    const pressed = danger || (other === undefined && canPress.has(first.kind)) ? urgentWords(text, seen) : undefined;
    const urgent = pressed ?? (danger && title);
    const complex = other === undefined && first.kind !== 'consultation' ? complexOf(text) : undefined;
    const summary = other === undefined ? summaryOf(text) : undefined;
    const missing = other === undefined ? missingIn(plain, first.kind, departments[0]?.topic.zh, catalogue) : [];
    return {
      kind: other === undefined ? first.kind : 'other',
      ...(other === undefined ? {} : { other }),
      confidence: other === undefined ? first.probability : gated ? 0.99 : chat,
      ranking,
      title,
      language: languageOf(text),
      // What is chat only by its sound keeps its candidates: 按诉求提交 is one tap away.
      departments: other && (gated || words === 0) ? [] : departments,
      departmentSure: other === undefined && sure,
      ...(urgent === undefined ? {} : { urgent }),
      ...(danger ? { danger } : {}),
      ...(summary === undefined ? {} : { summary }),
      ...(complex === undefined ? {} : { complex }),
      ...(missing.length > 0 ? { missing } : {}),
      source: 'offline',
    };
  };
}

type Unpacked = Omit<OfflineOptions, 'catalogue'> & { answer: (text: string) => Suggestion };
/** Cities that share a catalogue share what is unpacked for it. */
const known = new WeakMap<Catalogue, Unpacked[]>();

/** Understands without a network: microseconds, the answer whenever no model answers. */
export function offline(options: OfflineOptions): (text: string) => Suggestion {
  const { catalogue, priors, threshold, models } = options;
  const list = known.get(catalogue) ?? [];
  const same = list.find((each) => each.priors === priors && each.threshold === threshold && each.models === models);
  if (same) return same.answer;
  const answer = unpack(options);
  known.set(catalogue, [...list, { ...options, answer }]);
  return answer;
}
