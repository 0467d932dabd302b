import { departmentIds } from '../../nlp/evaluation/department-names.ts';
import { evaluate } from '../../nlp/evaluation/evaluate.ts';
import { confident, measure } from '../../nlp/evaluation/measure.ts';
import { isUrgent, parseMessages } from '../../nlp/evaluation/messages.ts';
import { tableOf } from '../../nlp/evaluation/table.ts';
import { createUnderstanding } from '../../nlp/understand.ts';
import { usualCatalogue } from './catalogue.ts';

const catalogue = usualCatalogue();
const idOf = departmentIds(catalogue);

test.each([
  ['交通运输局', 'transport'],
  ['市交通局', 'transport'],
  ['滕州市自然资源和规划局', 'natural-resources'],
  ['市场监管局', 'market-regulation'],
  ['供电公司', 'industry'],
  ['消防救援大队', 'emergency'],
  ['Transport Bureau', 'transport'],
  ['tax', 'tax'],
  ['外星事务局', undefined],
])('%s is %s', (name, id) => {
  expect(idOf(name)).toBe(id);
});

test('rates are counted as everybody counts them', () => {
  const outcomes = [
    { truth: 'a', said: 'a', confidence: 0.9 },
    { truth: 'a', said: 'b', confidence: 0.4 },
    { truth: 'b', said: 'b', confidence: 0.8 },
  ];
  expect(measure(outcomes).accuracy).toBeCloseTo(2 / 3);
  expect(measure(outcomes).macroF1).toBeCloseTo(2 / 3);
  expect(confident(outcomes, 0.6)).toEqual({ share: 2 / 3, accuracy: 1 });
});

test('an evaluation has the agreed keys, and a table a person can read', async () => {
  const lines = [
    '{"id":1,"lang":"zh","text":"门口的路坏了三个月没人修","kind":"complaint","department":"交通局","urgent":false}',
    '{"id":2,"lang":"en","text":"How do I register a company?","kind":"consultation","department":"行政审批局","urgent":false}',
    '{"id":3,"lang":"zh","text":"车间漏电冒烟了，求快派人来","kind":"help","department":"供电公司","urgent":true}',
  ].join('\n');
  const measured = await evaluate(parseMessages(lines), createUnderstanding({ catalogue }).understand, idOf);
  expect(Object.keys(measured).toSorted()).toEqual([
    'accuracy',
    'byLang',
    'confident',
    'confusion',
    'department',
    'macroF1',
    'ms',
    'n',
    'urgent',
  ]);
  expect(measured).toMatchObject({ n: 3, accuracy: 1, department: { n: 3 }, urgent: { precision: 1, recall: 1 } });
  expect(tableOf(measured)).toContain('100.0 %');
});

test('a file as Windows writes it is read', () => {
  expect(parseMessages('\uFEFF{"text":"路坏了","kind":"help"}\r\n\r\n')).toMatchObject([{ text: '路坏了', kind: 'help' }]);
});

test('complexity is measured where it is labelled', async () => {
  const lines = [
    '{"text":"工程款被拖欠三百多万，多次找甲方都没结果","kind":"help","complexity":"complex"}',
    '{"text":"门口的路灯坏了，请修一下","kind":"help","complexity":"simple"}',
    '{"text":"开发区这块地牵涉很广，请统筹","kind":"help","complexity":"复杂"}',
    '{"text":"请问怎么注册公司","kind":"consultation"}',
  ].join('\n');
  const { complexity } = await evaluate(parseMessages(lines), createUnderstanding({ catalogue }).understand, idOf);
  expect(complexity).toEqual({ n: 3, accuracy: 2 / 3, precision: 1, recall: 1 / 2 });
});

test('a bad line is named by its number', () => {
  expect(() => parseMessages('{"text":"a","kind":"help"}\n{"text":1}')).toThrow('Line 2');
});

test('urgent may be a flag or a reason', () => {
  const urgent = (value: unknown) => isUrgent({ text: '', kind: 'help', urgent: value as boolean });
  expect([true, '停产', 1, false, '', null, undefined].map(urgent)).toEqual([true, true, true, false, false, false, false]);
});
