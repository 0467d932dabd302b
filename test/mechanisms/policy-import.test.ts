/** One document never takes the place of another, and what a city does not know is said. */
import { expect, test } from '@jest/globals';
import { type Policy, policySchema } from '../../mechanisms/policy.ts';
import { review } from '../../mechanisms/policy-import.ts';

const policy = (fields: Partial<Policy>): Policy => policySchema.parse({ id: 'a', title: '甲办法', text: '第一条　正文。', ...fields });
const shelf = (current: Policy[] = [], tags: string[] = []) => ({
  current,
  isDepartment: (name: string) => name === '财政局',
  tags: new Set(tags),
});

test('the same id and title is a new version', () => {
  const next = policy({ text: '第一条　改过的正文。' });
  expect(review([next], shelf([policy({})]))).toEqual({ taken: [next], remarks: [] });
});

test('the same id with another title is not taken, and says whose id it is; the others of the file are', () => {
  const other = policy({ id: 'b', title: '丙办法' });
  const { taken, remarks } = review([policy({ title: '乙办法' }), other], shelf([policy({})]));
  expect(taken).toEqual([other]);
  expect(remarks).toEqual([{ type: 'taken-id', title: '乙办法', id: 'a', holder: '甲办法' }]);
});

test('one of the same title and another number is taken beside the old one, and said', () => {
  const [old, fresh] = [policy({ id: 'p-000000000001', source: '〔2024〕1号' }), policy({ id: 'p-000000000002', source: '〔2026〕1号' })];
  expect(review([fresh], shelf([old]))).toEqual({
    taken: [fresh],
    remarks: [{ type: 'same-title', title: '甲办法', other: '〔2024〕1号' }],
  });
});

test('the same title and number is the same document, whatever its id was derived from', () => {
  const [old, fresh] = [policy({ id: 'p-000000000001', source: '〔2026〕1号' }), policy({ id: 'p-000000000002', source: '〔2026〕1号' })];
  expect(review([fresh], shelf([old]))).toEqual({ taken: [{ ...fresh, id: old.id }], remarks: [] });
});

test('a department and a tag that the city does not know are taken, and said', () => {
  const fresh = policy({ department: '火星局', audience: ['紫色企业'] });
  expect(review([fresh], shelf())).toEqual({
    taken: [fresh],
    remarks: [
      { type: 'no-department', title: '甲办法', department: '火星局' },
      { type: 'no-tag', title: '甲办法', tag: '紫色企业' },
    ],
  });
});

test.each([
  ['规上', ['above-scale'], ['above-scale']],
  ['规模以上工业企业', ['above-scale'], ['above-scale']],
  ['小微企业', ['small', 'micro'], ['small', 'micro']],
  ['高新技术企业', ['high-tech'], ['high-tech']],
  ['规上', ['规上', 'above-scale'], ['规上']],
  ['规上', ['large'], ['规上']],
])('the audience %s where enterprises have the tags %j', (word, tags, audience) => {
  expect(review([policy({ audience: [word] })], shelf([], tags)).taken[0]?.audience).toEqual(audience);
});
