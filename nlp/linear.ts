import type { Features } from './features.ts';

/** A trained model as it lies in model.json: weights as signed bytes, base64. */
export interface PackedModel {
  /** Names separated by spaces. */
  classes: string;
  /** One number per class, separated by spaces. */
  bias: string;
  /** Terms and signals separated by spaces, in the order of the rows. */
  features: string;
  /** One byte per feature: inverse document frequency times `idfSteps`. */
  idf: string;
  /** One signed byte per feature and class, times `scale`. */
  weights: string;
  scale: number;
  /** Divides the logits so that probabilities are honest. */
  temperature: number;
  /** Classes with enough examples confirmed by people, separated by spaces. */
  confirmed?: string;
}

/** Steps of a byte per unit of inverse document frequency. */
export const idfSteps = 25;
/** Weight of a signal beside the terms, whose vector has length 1. */
export const signalWeight = 0.35;

/** One row of a sparse matrix: feature numbers and values. */
export interface Vector {
  at: number[];
  value: number[];
}

/** tf-idf, sublinear, length 1, with the signals appended: training and serving share it. */
export function vectorOf(
  { terms, signals }: Features,
  numberOf: (feature: string) => number | undefined,
  idf: (feature: number) => number,
): Vector {
  const at: number[] = [];
  const value: number[] = [];
  let squares = 0;
  for (const [term, count] of terms) {
    const feature = numberOf(term);
    if (feature === undefined) continue;
    const weight = (1 + Math.log(count)) * idf(feature);
    at.push(feature);
    value.push(weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < value.length; i++) value[i] = (value[i] ?? 0) / length;
  for (const signal of signals) {
    const feature = numberOf(signal);
    if (feature === undefined) continue;
    at.push(feature);
    value.push(signalWeight);
  }
  return { at, value };
}

/** Probabilities from logits: shifted by the greatest so that none overflows. */
export function softmax(logits: number[]): number[] {
  const greatest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - greatest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A trained model at work: logits by class for the features of a text. */
export interface LinearModel {
  classes: string[];
  logits(seen: Features): number[];
}

/** Unpacks a trained model. */
export function linearModel(packed: PackedModel): LinearModel {
  const { scale, temperature } = packed;
  const classes = packed.classes.split(' ');
  const bias = packed.bias.split(' ').map(Number);
  const numbers = new Map(packed.features.split(' ').map((feature, number) => [feature, number]));
  const idf = Buffer.from(packed.idf, 'base64');
  const bytes = Buffer.from(packed.weights, 'base64');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const logits = (seen: Features): number[] => {
    const sums = classes.map(() => 0);
    const { at, value } = vectorOf(
      seen,
      (feature) => numbers.get(feature),
      (feature) => (idf[feature] ?? 0) / idfSteps,
    );
    for (let i = 0; i < at.length; i++) {
      const row = (at[i] ?? 0) * classes.length;
      for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + (value[i] ?? 0) * (weights[row + c] ?? 0);
    }
    return sums.map((sum, c) => (sum * scale + (bias[c] ?? 0)) / temperature);
  };
  return { classes, logits };
}
