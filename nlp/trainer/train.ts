import type { Packaged } from '../packaged.ts';
import { confidentFrom } from '../confidence.ts';
import { softmax } from '../linear.ts';
import { type Outcome, confident, measure } from '../evaluation/measure.ts';
import { temperatureOf } from './calibrate.ts';
import type { Example } from './examples.ts';
import { type Verdict, crossValidate } from './folds.ts';
import { type Labelled, trainModel } from './model.ts';

/** Settings of the two models: the subject of a message needs fewer features than its form. */
const settings = {
  kind: { strength: 8, rounds: 26, least: 3, most: 12000 },
  department: { strength: 20, rounds: 15, least: 3, most: 3000 },
};

/** The wordings were written beside the training messages, so the folds flatter the model: it is to doubt more than they say. */
const caution = 1.5;

const byKind = (examples: Example[]): Labelled[] => examples.map(({ plain, seen, kind }) => ({ plain, seen, label: kind }));
const byDepartment = (examples: Example[]): Labelled[] =>
  examples.flatMap(({ plain, seen, department }) => (department === undefined ? [] : [{ plain, seen, label: department }]));

function outcomesOf(verdicts: Verdict[], temperature: number): Outcome[] {
  return verdicts.map(({ truth, classes, logits }) => {
    const chances = softmax(logits.map((logit) => logit / temperature));
    const confidence = Math.max(...chances);
    return { truth, said: classes[chances.indexOf(confidence)] ?? '', confidence };
  });
}

/** The five-fold report, in lines. */
function report(examples: Example[], outcomes: Outcome[], temperature: number): string[] {
  const line = (name: string, some: Outcome[]): string => {
    const { n, accuracy, macroF1 } = measure(some);
    const { share, accuracy: sure } = confident(some, confidentFrom);
    return `${name}  n ${n}  accuracy ${accuracy.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}  from ${confidentFrom}: ${share.toFixed(2)} of them ${sure.toFixed(3)}`;
  };
  const of = (lang: string): Outcome[] => outcomes.filter((_, at) => examples[at]?.lang === lang);
  return [line('all', outcomes), line('zh ', of('zh')), line('en ', of('en')), `temperature ${temperature.toFixed(2)}`];
}

/** Trains both models. The same examples give the same bytes: nothing is random and the order is fixed. */
export function train(examples: Example[]): { models: Packaged; lines: string[] } {
  const verdicts = crossValidate(byKind(examples), settings.kind);
  const temperature = Number((caution * temperatureOf(verdicts)).toFixed(3));
  const kind = { ...trainModel(byKind(examples), settings.kind), temperature };
  const department = trainModel(byDepartment(examples), settings.department);
  return { models: { department, kind }, lines: report(examples, outcomesOf(verdicts, temperature), temperature) };
}

/** The text of model.json: keys in the order of their letters. */
export function serialise(models: Packaged): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return `${JSON.stringify(models, sorted, 2)}\n`;
}
