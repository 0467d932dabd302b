import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { synonymsIn } from '../../nlp/policies/synonyms.ts';

test('what people say brings in what documents say', () => {
  const [spoken] = synonymsIn('进城证怎么办');
  expect(spoken?.word).toBe('进城证');
  expect(spoken?.others).toContain('城区货车通行证');
});

test('a short word inside a longer one was not said', () => {
  const words = synonymsIn('安全出口被堵了').map(({ word }) => word);
  expect(words).not.toContain('出口');
});

test('an English word is found whole, in the plural too', () => {
  const words = (text: string) => synonymsIn(text).map(({ word }) => word);
  expect(words('two truck permits please')).toContain('truck permit');
  expect(words('the truckpermits')).not.toContain('truck permit');
});

test('every line of the table has two words or more', () => {
  const lines = readFileSync('nlp/policies/synonyms.txt', 'utf8').split('\n').filter(Boolean);
  expect(lines.filter((line) => line.split(' / ').filter((word) => word.trim()).length < 2)).toEqual([]);
});
