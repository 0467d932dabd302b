/** Floors on messages nobody trained on. A change that falls below them made the understanding worse. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { departmentIds } from '../../nlp/evaluation/department-names.ts';
import { evaluate } from '../../nlp/evaluation/evaluate.ts';
import { parseMessages } from '../../nlp/evaluation/messages.ts';
import { evaluatePolicies } from '../../nlp/evaluation/policies.ts';
import { senses } from '../../nlp/sense.ts';
import { createUnderstanding } from '../../nlp/understand.ts';
import { usualCatalogue } from './catalogue.ts';

const catalogue = usualCatalogue();
const { understand } = createUnderstanding({ catalogue });
const read = (name: string) => readFileSync(`test/nlp/${name}`, 'utf8');
const trained = new Set(
  ['consultation', 'help', 'suggestion', 'complaint', 'other'].flatMap((kind) =>
    ['zh', 'en'].flatMap((lang) => parseMessages(readFileSync(`nlp/training/${kind}.${lang}.jsonl`, 'utf8')).map(({ text }) => text)),
  ),
);

/**
 * `frozen` is never looked at; the weights of the features were chosen on `messages`; `desk` and `field`, each by one more writer
 * who knew neither program nor training messages, chose nothing.
 */
describe.each([
  ['frozen.jsonl', { zh: 0.92, en: 0.87, macroF1: 0.9, share: 0.77, right: 0.965, top1: 0.78, top3: 0.935 }],
  ['independent/messages.jsonl', { zh: 0.915, en: 0.905, macroF1: 0.91, share: 0.79, right: 0.97, top1: 0.9, top3: 0.975 }],
  ['independent/desk.jsonl', { zh: 0.935, en: 0.925, macroF1: 0.93, share: 0.82, right: 0.97, top1: 0.87, top3: 0.97 }],
  ['independent/field.jsonl', { zh: 0.9, en: 0.89, macroF1: 0.9, share: 0.84, right: 0.96, top1: 0.94, top3: 0.99 }],
])('%s', (name, floors) => {
  const messages = parseMessages(read(name));
  const measuring = evaluate(messages, understand, departmentIds(catalogue));

  test('none of them is a training message', () => {
    expect(messages.filter(({ text }) => trained.has(text))).toEqual([]);
  });

  test('kind', async () => {
    const { byLang, macroF1 } = await measuring;
    expect(byLang['zh']?.accuracy).toBeGreaterThanOrEqual(floors.zh);
    expect(byLang['en']?.accuracy).toBeGreaterThanOrEqual(floors.en);
    expect(macroF1).toBeGreaterThanOrEqual(floors.macroF1);
  });

  test('what is said with confidence', async () => {
    const { confident } = await measuring;
    expect(confident.share).toBeGreaterThanOrEqual(floors.share);
    expect(confident.accuracy).toBeGreaterThanOrEqual(floors.right);
  });

  test('department', async () => {
    const { department } = await measuring;
    expect(department.top1).toBeGreaterThanOrEqual(floors.top1);
    expect(department.top3).toBeGreaterThanOrEqual(floors.top3);
  });
});

test('urgency, on messages that were chosen to be hard', async () => {
  const { urgent } = await evaluate(parseMessages(read('independent/urgent.jsonl')), understand, departmentIds(catalogue));
  expect(urgent.precision).toBeGreaterThanOrEqual(0.8);
  expect(urgent.recall).toBeGreaterThanOrEqual(0.55);
});

test('policies by a writer who knew neither the program nor the demonstration', () => {
  const measured = evaluatePolicies(read('independent/policies.jsonl'), read('independent/questions.jsonl'), senses(catalogue));
  expect(measured.hit1).toBeGreaterThanOrEqual(0.85);
  expect(measured.hit3).toBeGreaterThanOrEqual(0.91);
  expect(measured.falseAnswers).toBeLessThanOrEqual(0.05);
});
