import { offline } from '../../nlp/offline.ts';
import { parseExamples } from '../../nlp/trainer/examples.ts';
import { confirmedDepartments, confirmedExamples, confirmedFrom, feedbackReport } from '../../nlp/trainer/feedback.ts';
import { fitModels } from '../../nlp/trainer/train.ts';
import { usualCatalogue } from './catalogue.ts';

const usual = usualCatalogue();
/** A few departments: learning all of them takes seconds. */
const few = ['transport', 'water', 'market-regulation'];
const catalogue = { ...usual, departments: usual.departments.filter(({ id }) => few.includes(id)) };
const examples = parseExamples(
  [
    '{"text":"厂门口的路坏了没人修","kind":"complaint","lang":"zh","department":"transport"}',
    '{"text":"请问增值税怎么申报","kind":"consultation","lang":"zh"}',
    '{"text":"建议多开一趟公交","kind":"suggestion","lang":"zh","department":"transport"}',
    '{"text":"求尽快恢复供电","kind":"help","lang":"zh"}',
    '{"text":"你好呀今天天气不错","kind":"other","lang":"zh"}',
  ].join('\n'),
);
const base = { examples, phrases: [], catalogue };
/** This city's water bureau looks after lifts, which no catalogue knows. */
const lifts = Array.from({ length: confirmedFrom }, (_, at) => ({
  number: `QH${at}`,
  text: `${at + 1}号楼的电梯又停了，请帮忙`,
  kind: 'help',
  department: 'water',
}));

test('the last word on a demand counts, and no personal data is learned from', () => {
  const [example, ...rest] = confirmedExamples([
    { number: 'QH1', text: '联系 13800005678，路坏了', kind: 'complaint', department: 'transport' },
    { number: 'QH1', text: '联系 13800005678，路坏了', department: 'urban-management' },
    { number: 'QH2', text: '没有类型的不学' },
  ]);
  expect(rest).toEqual([]);
  expect(example).toMatchObject({ kind: 'complaint', department: 'urban-management', lang: 'zh' });
  expect(example?.text).not.toContain('13800005678');
});

test('thirty confirmed examples let the model speak for a department, twenty-nine do not', () => {
  expect(confirmedDepartments(confirmedExamples(lifts), catalogue)).toEqual(['water']);
  expect(confirmedDepartments(confirmedExamples(lifts.slice(1)), catalogue)).toEqual([]);
});

test('what was confirmed often enough is routed so, whatever the catalogue says; the report tells before and after', () => {
  const confirmed = confirmedExamples(lifts);
  const before = fitModels(base, 1);
  const models = fitModels({ ...base, examples: [...examples, ...confirmed] }, 1, ['water']);
  const lead = (text: string, learned = models) => offline({ catalogue, models: learned })(text).departments[0]?.id;
  expect(lead('九号楼的电梯又停了，请帮忙', before)).toBe('market-regulation');
  expect(lead('九号楼的电梯又停了，请帮忙')).toBe('water');
  expect(lead('厂门口的路坏了没人修')).toBe('transport');
  const { lines, worse } = feedbackReport(before, base, confirmed, catalogue);
  const [was, is] = lines;
  expect(worse).toBe(false);
  expect(was).toMatch(/^before .* of 30 {2}department 0\.0 %/);
  expect(is).toMatch(/^after .* of 30 {2}department 100\.0 %/);
});
