import { readFileSync, statSync } from 'node:fs';
import { packagedModels } from '../../nlp/packaged.ts';
import { parseExamples, readExamples } from '../../nlp/trainer/examples.ts';
import { fitBoth, serialise } from '../../nlp/trainer/train.ts';
import { usualCatalogue } from './catalogue.ts';

const examples = readExamples('nlp/training');

test('training again gives the same bytes', () => {
  const again = serialise(fitBoth(examples, usualCatalogue(), packagedModels().kind.temperature));
  // Compared as a flag: a difference would print two models.
  expect(again === readFileSync('nlp/model.json', 'utf8')).toBe(true);
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
