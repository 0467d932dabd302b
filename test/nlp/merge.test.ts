/** A model's answer laid over the house's own. */
import { expect, test } from '@jest/globals';
import { confidentFrom } from '../../nlp/confidence.ts';
import { type Answer, answerSchema } from '../../nlp/llm/answer.ts';
import { merge } from '../../nlp/llm/merge.ts';
import { offline } from '../../nlp/offline.ts';
import { usualCatalogue } from './catalogue.ts';

const catalogue = usualCatalogue();
const understood = offline({ catalogue });
const merged = (text: string, answer: Partial<Answer>) =>
  merge(answerSchema.parse({ kind: 'help', ...answer }), understood(text), text, catalogue);

test.each([
  ['隔壁工厂半夜噪音太大', 'advertising'],
  ['路灯不亮', 'abuse'],
  ['变压器不够用，能不能快点增容', 'chat'],
  ['The neighbouring plant is too loud at night', 'advertising'],
] as const)('a model alone talks no demand away: %s is no %s', (text, other) => {
  expect(merged(text, { kind: 'other', other })).toEqual(understood(text));
});

test('what the house takes for chat may be a demand to a model', () => {
  expect(merged('今天真是个好日子', { kind: 'other', other: 'chat' }).kind).toBe('other');
  expect(merged('今天真是个好日子', { kind: 'suggestion' }).kind).toBe('suggestion');
});

test('a kind that contradicts a confident answer of the house is unsure, and both kinds come first', () => {
  const text = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';
  expect(understood(text).confidence).toBeGreaterThanOrEqual(confidentFrom);
  const { kind, confidence, ranking } = merged(text, { kind: 'consultation' });
  expect(kind).toBe('consultation');
  expect(confidence).toBeLessThan(confidentFrom);
  expect(ranking.slice(0, 2).map((one) => one.kind)).toEqual(['consultation', 'complaint']);
});

test('a kind that both name is sure', () => {
  expect(merged('我们厂门口的路坏了三个月没人修', { kind: 'complaint' }).confidence).toBeGreaterThanOrEqual(confidentFrom);
});

test.each([
  ['建议', undefined],
  ['园区', undefined],
  ['晚上九点以后', undefined],
  ['车掉进坑里', undefined],
  ['货车不断地掉进坑里', '货车不断地掉进坑里'],
])('a message is urgent only with words of its own that tell of danger, standstill, loss or a date: %s', (urgentWords, urgent) => {
  expect(merged('建议园区补一补路，晚上九点以后货车不断地掉进坑里', { urgent: 'danger', urgentWords }).urgent).toBe(urgent);
});
