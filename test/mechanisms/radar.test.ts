import { type Blip, commonProblems } from '../../mechanisms/radar.ts';

const now = new Date('2026-03-16T09:00:00+08:00');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const blip = (number: string, enterprise: string, days: number, rest: Partial<Blip> = {}): Blip => ({
  number,
  title: `第 ${number} 件`,
  topic: '道路养护',
  lead: 'transport',
  enterprise,
  filedAt: ago(days),
  ...rest,
});

test('what two enterprises wrote about in a week is a common problem, with growth, departments and the newest examples', () => {
  const problems = commonProblems(
    [blip('1', 'a', 1), blip('2', 'b', 2), blip('3', 'b', 3, { lead: 'urban-management' }), blip('4', 'c', 6), blip('5', 'a', 9)],
    now,
  );
  expect(problems).toEqual([
    {
      topic: '道路养护',
      size: 4,
      enterprises: 3,
      before: 1,
      departments: ['transport', 'urban-management'],
      examples: [
        { number: '1', title: '第 1 件' },
        { number: '2', title: '第 2 件' },
        { number: '3', title: '第 3 件' },
      ],
    },
  ]);
});

test('one enterprise alone, an old week and demands without a topic are none', () => {
  const { topic: _topic, ...unknown } = blip('6', 'a', 1);
  const alone = [blip('1', 'a', 1), blip('2', 'a', 2)];
  expect(commonProblems([...alone, blip('3', 'b', 8), blip('4', 'c', 20), unknown, { ...unknown, enterprise: 'b' }], now)).toEqual([]);
});

test('who joined 附议 counts as an enterprise of the problem, and what is not alike within a topic is another problem (D1.15, D4.15)', () => {
  const problems = commonProblems(
    [
      blip('1', 'a', 1, { cluster: '1', joined: ['b', 'c'] }),
      blip('2', 'd', 2, { cluster: '2' }),
      blip('3', 'e', 2, { cluster: '3' }),
      blip('4', 'f', 3, { cluster: '3' }),
    ],
    now,
  );
  expect(problems.map(({ size, enterprises, examples }) => [size, enterprises, examples.map(({ number }) => number)])).toEqual([
    [1, 3, ['1']],
    [2, 2, ['3', '4']],
  ]);
});
