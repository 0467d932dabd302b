/** Floors on messages nobody trained on. A change that falls below them made the understanding worse. */
import { readFileSync } from 'node:fs';
import { departmentIds } from '../../nlp/evaluation/department-names.ts';
import { type Evaluation, evaluate } from '../../nlp/evaluation/evaluate.ts';
import { parseMessages } from '../../nlp/evaluation/messages.ts';
import { createUnderstanding } from '../../nlp/understand.ts';
import { usualCatalogue } from './catalogue.ts';

const catalogue = usualCatalogue();
const messages = parseMessages(readFileSync('test/nlp/frozen.jsonl', 'utf8'));
let measured: Evaluation;
beforeAll(async () => {
  measured = await evaluate(messages, createUnderstanding({ catalogue }).understand, departmentIds(catalogue));
});

test('none of them is a training message', () => {
  const files = ['consultation', 'help', 'suggestion', 'complaint', 'other'].flatMap((kind) =>
    ['zh', 'en'].map((lang) => `nlp/training/${kind}.${lang}.jsonl`),
  );
  const trained = new Set(files.flatMap((file) => parseMessages(readFileSync(file, 'utf8')).map(({ text }) => text)));
  expect(messages.filter(({ text }) => trained.has(text))).toEqual([]);
});

test('kind', () => {
  expect(measured.byLang.zh?.accuracy).toBeGreaterThanOrEqual(0.87);
  expect(measured.byLang.en?.accuracy).toBeGreaterThanOrEqual(0.87);
  expect(measured.macroF1).toBeGreaterThanOrEqual(0.87);
});

test('what is said with confidence', () => {
  expect(measured.confident.share).toBeGreaterThanOrEqual(0.77);
  expect(measured.confident.accuracy).toBeGreaterThanOrEqual(0.94);
});

test('department', () => {
  expect(measured.department.top1).toBeGreaterThanOrEqual(0.715);
  expect(measured.department.top3).toBeGreaterThanOrEqual(0.91);
});
