import { createHash } from 'node:crypto';
import type { Catalogue } from '../../mechanisms/catalogue.ts';
import { type Packaged, packedFormat } from '../packaged.ts';
import { confidentFrom } from '../confidence.ts';
import { softmax } from '../linear.ts';
import { normalise } from '../normalise.ts';
import { packWords } from '../own-words.ts';
import { pressingFeatures } from '../pressing.ts';
import { subjectOf } from '../subject.ts';
import { urgencyOf } from '../urgency.ts';
import { type Outcome, confident, measure } from '../evaluation/measure.ts';
import { temperatureOf } from './calibrate.ts';
import type { Example, Phrase } from './examples.ts';
import { type Verdict, crossValidate } from './folds.ts';
import { type Labelled, trainModel } from './model.ts';

/** Settings of the models. Together they stay under 500 kB: a word of the 22 departments takes four times the room of one of the five kinds. */
const settings = {
  kind: { strength: 8, rounds: 60, least: 2, most: 29000 },
  department: { strength: 10, rounds: 60, least: 2, most: 21000 },
  urgent: { strength: 8, rounds: 30, least: 2, most: 6000 },
};

/** All that the models are made from. */
export interface Lessons {
  examples: Example[];
  /** What people speak of who mean a department. */
  phrases: Phrase[];
  catalogue: Catalogue;
}

/** The wordings were written beside the training messages, so the folds flatter the model: it is to doubt more than they say. */
const caution = 2;

const byKind = (examples: Example[]): Labelled[] => examples.map(({ plain, seen, kind }) => ({ plain, seen, label: kind }));
const byDepartment = (examples: Example[]): Labelled[] =>
  examples.flatMap(({ plain, department }) => (department === undefined ? [] : [{ plain, seen: subjectOf(plain), label: department }]));

const byUrgency = (examples: Example[]): Labelled[] =>
  examples.flatMap(({ text, plain, seen, urgent, kind }) =>
    urgent === undefined || kind === 'other'
      ? []
      : [{ plain, seen: pressingFeatures(urgencyOf(text), seen), label: urgent ? 'urgent' : 'calm' }],
  );

/** Phrases and the catalogue's own words are messages too: each says what its department answers for. Its names stay out: naming a bureau is the weakest reason. */
function bySubject({ phrases, catalogue }: Lessons): Labelled[] {
  const words = catalogue.departments.flatMap(({ id: department, responsibilities, topics }) =>
    [...responsibilities, ...topics.flatMap((topic) => [topic.name, topic.en, ...topic.keywords])].map((word) => ({
      plain: normalise(word),
      department,
    })),
  );
  return [...phrases, ...words].map(({ plain, department }) => ({ plain, seen: subjectOf(plain), label: department }));
}

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

/** Fits the models; nothing is random and the order is fixed. `confirmed` departments are spoken for by the model. */
export function fitModels(lessons: Lessons, temperature: number, confirmed: string[] = []): Packaged {
  const { examples } = lessons;
  const kind = { ...trainModel(byKind(examples), settings.kind), temperature };
  const department = trainModel([...byDepartment(examples), ...bySubject(lessons)], settings.department);
  const urgent = trainModel(byUrgency(examples), settings.urgent);
  const spokenFor = confirmed.length > 0 ? { confirmed: confirmed.join(' ') } : {};
  return { department: { ...department, ...spokenFor, taught: packWords(lessons.catalogue) }, format: packedFormat, kind, urgent };
}

/** Digest of all that the models are made from: another one means that they have to be trained again. */
export function digestOf(lessons: Lessons): string {
  const { examples } = lessons;
  const learned = [...byKind(examples), ...byDepartment(examples), ...byUrgency(examples), ...bySubject(lessons)];
  return createHash('sha256')
    .update(JSON.stringify([settings, caution, learned.map(({ plain, label }) => [plain, label])]))
    .digest('hex');
}

/** Trains the models. The same lessons give the same bytes. */
export function train(lessons: Lessons): { models: Packaged; lines: string[] } {
  const { examples } = lessons;
  const verdicts = crossValidate(byKind(examples), settings.kind);
  const temperature = Number((caution * temperatureOf(verdicts)).toFixed(3));
  return {
    models: { ...fitModels(lessons, temperature), inputs: digestOf(lessons) },
    lines: report(examples, outcomesOf(verdicts, temperature), temperature),
  };
}

/** The text of model.json: keys in the order of their letters. */
export function serialise(models: Packaged): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return `${JSON.stringify(models, sorted, 2)}\n`;
}
