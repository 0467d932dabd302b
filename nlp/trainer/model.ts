import type { Features } from '../features.ts';
import { type PackedModel, idfSteps, vectorOf } from '../linear.ts';
import { type Fitted, type Sample, fit } from './logistic.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

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

function sampleOf(texts: Labelled[], classes: string[], { features, numbers, idf }: Vocabulary): Sample {
  return {
    vectors: texts.map(({ seen }) =>
      vectorOf(
        seen,
        (feature) => numbers.get(feature),
        (feature) => (idf[feature] ?? 0) / idfSteps,
      ),
    ),
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

function pack(classes: string[], vocabulary: Vocabulary, fitted: Fitted, rows: number[]): PackedModel {
  const { weights, bias } = fitted;
  const width = classes.length;
  const scale = weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 1e-9) / 127;
  const bytes = rows.flatMap((row) => [...weights.subarray(row * width, (row + 1) * width)].map((weight) => Math.round(weight / scale)));
  return {
    bias: bias.map(round).join(' '),
    classes: classes.join(' '),
    features: rows.map((row) => vocabulary.features[row]).join(' '),
    idf: Buffer.from(rows.map((row) => vocabulary.idf[row] ?? 0)).toString('base64'),
    scale: round(scale),
    temperature: 1,
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
  };
}

/** Learns to tell classes apart and packs what it learned; temperature 1, to be set from messages it has not seen. */
export function trainModel(texts: Labelled[], options: TrainOptions): PackedModel {
  const classes = [...new Set(texts.map(({ label }) => label))].toSorted();
  const vocabulary = vocabularyOf(
    texts.map(({ seen }) => seen),
    options.least,
  );
  const fitted = fit(sampleOf(texts, classes, vocabulary), options.strength, options.rounds);
  return pack(classes, vocabulary, fitted, heaviest(fitted, classes.length, vocabulary.features.length, options.most));
}
