import { statSync } from 'node:fs';
import { packagedModels } from '../../nlp/packaged.ts';
import { parseExamples, readExamples, readPhrases } from '../../nlp/trainer/examples.ts';
import { digestOf, fitModels, serialise } from '../../nlp/trainer/train.ts';
import { usualCatalogue } from './catalogue.ts';

const examples = readExamples('nlp/training');
const phrases = readPhrases('nlp/training');

test('the model was trained on these messages and this catalogue: else run `npm run train`', () => {
  expect(packagedModels().inputs).toBe(digestOf({ examples, phrases, catalogue: usualCatalogue() }));
});

test('training again gives the same bytes', () => {
  const some = examples.filter((_, at) => at % 200 === 0);
  const catalogue = { ...usualCatalogue(), departments: usualCatalogue().departments.slice(0, 2) };
  const fit = () => serialise(fitModels({ examples: some, phrases: [], catalogue }, 1));
  // Compared as a flag: a difference would print two models.
  expect(fit() === fit()).toBe(true);
});

test('the model is smaller than 500 kB', () => {
  expect(statSync('nlp/model.json').size).toBeLessThan(500_000);
});

test('there are 200 different messages or more of each kind and language', () => {
  for (const kind of ['consultation', 'help', 'suggestion', 'complaint'])
    for (const lang of ['zh', 'en']) {
      const texts = examples.filter((example) => example.kind === kind && example.lang === lang).map(({ plain }) => plain);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeGreaterThanOrEqual(200);
    }
  expect(examples.filter(({ kind }) => kind === 'other').length).toBeGreaterThanOrEqual(200);
});

test('a line with an unknown kind is refused', () => {
  expect(() => parseExamples('{"text":"x","kind":"praise","lang":"zh"}')).toThrow();
});
