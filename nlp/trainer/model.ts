import type { Features } from '../features.ts';
import { byteOf, type PackedModel, knownOf, vectorOf } from '../linear.ts';
import { squeeze } from '../squeeze.ts';
import { packNumbers } from '../term.ts';
import { type Fitted, type Sample, fit } from './logistic.ts';
import { type Vocabulary, reduced, vocabularyOf } from './vocabulary.ts';

/** One normalised text, its features and the class it belongs to. */
export interface Labelled {
  plain: string;
  seen: Features;
  label: string;
}

export interface TrainOptions {
  /** The textbook C: greater trusts the messages more. */
  strength: number;
  rounds: number;
  /** A feature is known from so many messages on. */
  least: number;
  /** The heaviest so many features are kept. */
  most: number;
}

function sampleOf(texts: Labelled[], classes: string[], { features, idf }: Vocabulary): Sample {
  const known = knownOf(features, idf);
  return {
    vectors: texts.map(({ seen }) => vectorOf(seen, known)),
    labels: texts.map(({ label }) => classes.indexOf(label)),
    classes: classes.length,
    features: features.length,
  };
}

/** The rows with the heaviest weights, in their old order. */
function heaviest({ weights }: Fitted, classes: number, features: number, most: number): number[] {
  const weight = (row: number): number => Math.max(...weights.subarray(row * classes, (row + 1) * classes).map(Math.abs));
  const rows = Array.from({ length: features }, (_, row) => ({ row, weight: weight(row) }));
  const kept = rows.toSorted((a, b) => b.weight - a.weight || a.row - b.row).slice(0, most);
  return kept.map(({ row }) => row).toSorted((a, b) => a - b);
}

const round = (value: number): number => Number(value.toPrecision(6));

function pack(classes: string[], { features, idf }: Vocabulary, { weights, bias }: Fitted): PackedModel {
  const width = classes.length;
  const scale = weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 1e-9);
  const bytes = classes.flatMap((_, at) => features.map((_feature, row) => byteOf((weights[row * width + at] ?? 0) / scale)));
  return {
    bias: bias.map(round).join(' '),
    classes: classes.join(' '),
    features: packNumbers(features),
    idf: squeeze(Buffer.from(idf)),
    scale: round(scale),
    temperature: 1,
    weights: squeeze(Buffer.from(Int8Array.from(bytes).buffer)),
  };
}

/**
 * Learns to tell classes apart and packs what it learned; temperature 1, to be set from messages it has not seen.
 * Fitted twice where features have to go: the lengths of the messages change with those that are left.
 */
export function trainModel(texts: Labelled[], options: TrainOptions): PackedModel {
  const classes = [...new Set(texts.map(({ label }) => label))].toSorted();
  const fitTo = (vocabulary: Vocabulary): Fitted => fit(sampleOf(texts, classes, vocabulary), options.strength, options.rounds);
  const all = vocabularyOf(
    texts.map(({ seen }) => seen),
    options.least,
  );
  const first = fitTo(all);
  if (all.features.length <= options.most) return pack(classes, all, first);
  const kept = reduced(all, heaviest(first, classes.length, all.features.length, options.most));
  return pack(classes, kept, fitTo(kept));
}
