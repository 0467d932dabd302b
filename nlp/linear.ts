import type { Block, Features } from './features.ts';
import { unsqueeze } from './squeeze.ts';
import { placesOf, unpackNumbers } from './term.ts';

/** A trained model as it lies in model.json. */
export interface PackedModel {
  /** Names separated by spaces. */
  classes: string;
  /** One number per class, separated by spaces. */
  bias: string;
  /** Terms in rising order, one for each row, see `packNumbers`. */
  features: string;
  /** One byte per feature: inverse document frequency times `idfSteps`; squeezed. */
  idf: string;
  /** One signed byte per feature and class, see `weightOf`, times `scale`; a class after the other; squeezed. */
  weights: string;
  scale: number;
  /** Divides the logits so that probabilities are honest. */
  temperature: number;
  /** Classes with enough examples confirmed by people, separated by spaces. */
  confirmed?: string;
  /** The catalogue's words that it was taught, see `packWords`. */
  taught?: string;
}

/** Steps of a weight's byte to either side. */
const steps = 15;

/** A weight between -1 and 1 as a byte. Most are small: by the root they are told apart better, and large ones need it less. */
export const byteOf = (weight: number): number => Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight)) * steps);

/** What `byteOf` was given, or nearly. */
export const weightOf = (byte: number): number => (Math.sign(byte) * byte * byte) / (steps * steps);

/** Steps of a byte per unit of inverse document frequency. */
export const idfSteps = 25;
/** One row of a sparse matrix: feature numbers and values. */
export interface Vector {
  at: number[];
  value: number[];
}

/** The features that a model knows. */
export interface Known {
  numberOf: (term: number) => number | undefined;
  idf: (feature: number) => number;
}

/** Features by their numbers, and the bytes of their inverse document frequency. */
export const knownOf = (terms: ArrayLike<number>, idf: ArrayLike<number>): Known => ({
  numberOf: placesOf(terms),
  idf: (feature) => (idf[feature] ?? 0) / idfSteps,
});

/** Where the features of one block are computed; made larger when one has more. */
let room = { at: new Int32Array(1024), value: new Float64Array(1024) };

/** What a model computes with, in training as in serving, block by block: tf-idf, sublinear, of the length of its weight; or flat. Terms that the model does not know are passed over. How many features stand in the room after it. */
function readBlock({ terms: { numbers, counts }, weight, flat }: Block, { numberOf, idf }: Known): number {
  if (numbers.length > room.at.length) room = { at: new Int32Array(2 * numbers.length), value: new Float64Array(2 * numbers.length) };
  const { at, value } = room;
  let known = 0;
  let squares = 0;
  for (let i = 0; i < numbers.length; i++) {
    const feature = numberOf(numbers[i] ?? 0);
    if (feature === undefined) continue;
    const tfIdf = flat ? 1 : (1 + Math.log(counts[i] ?? 1)) * idf(feature);
    at[known] = feature;
    value[known++] = tfIdf;
    squares += tfIdf * tfIdf;
  }
  const scale = flat ? weight : weight / (Math.sqrt(squares) || 1);
  for (let i = 0; i < known; i++) value[i] = (value[i] ?? 0) * scale;
  return known;
}

/** The features of a text, to learn from. */
export function vectorOf(seen: Features, known: Known): Vector {
  const vector: Vector = { at: [], value: [] };
  for (const block of seen) {
    const count = readBlock(block, known);
    vector.at.push(...room.at.subarray(0, count));
    vector.value.push(...room.value.subarray(0, count));
  }
  return vector;
}

/** A probability from one logit. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

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
  /** Inverse document frequency of a term; undefined for one that it does not know. */
  rarityOf(term: number): number | undefined;
}

/** They lie class by class, which packs well; a feature's weights beside each other are quicker to read. */
function byFeature(packed: Uint8Array, classes: number): Float32Array {
  const bytes = Int8Array.from(packed);
  const features = bytes.length / classes;
  const turned = new Float32Array(bytes.length);
  for (let c = 0; c < classes; c++)
    for (let feature = 0; feature < features; feature++) turned[feature * classes + c] = weightOf(bytes[c * features + feature] ?? 0);
  return turned;
}

const unpacked = new WeakMap<PackedModel, LinearModel>();

/** A trained model, unpacked once. */
export function linearModel(packed: PackedModel): LinearModel {
  const known = unpacked.get(packed);
  if (known) return known;
  const model = unpack(packed);
  unpacked.set(packed, model);
  return model;
}

function addRow(sums: number[], weights: Float32Array, feature: number, value: number): void {
  const row = feature * sums.length;
  for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + value * (weights[row + c] ?? 0);
}

function unpack(packed: PackedModel): LinearModel {
  const { scale, temperature } = packed;
  const classes = packed.classes.split(' ');
  const bias = packed.bias.split(' ').map(Number);
  const idf = unsqueeze(packed.idf);
  const weights = byFeature(unsqueeze(packed.weights), classes.length);
  const known = knownOf(unpackNumbers(packed.features), idf);
  const logits = (seen: Features): number[] => {
    const sums = classes.map(() => 0);
    for (const block of seen) {
      const count = readBlock(block, known);
      for (let i = 0; i < count; i++) addRow(sums, weights, room.at[i] ?? 0, room.value[i] ?? 0);
    }
    return sums.map((sum, c) => (sum * scale + (bias[c] ?? 0)) / temperature);
  };
  const rarityOf = (term: number): number | undefined => {
    const feature = known.numberOf(term);
    return feature === undefined ? undefined : known.idf(feature);
  };
  return { classes, logits, rarityOf };
}
