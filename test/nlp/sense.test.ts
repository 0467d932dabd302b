import { expect, test } from '@jest/globals';
import { createLibrary } from '../../nlp/policies/library.ts';
import { nearness, senses } from '../../nlp/sense.ts';
import { usualCatalogue } from './catalogue.ts';

const senseOf = senses(usualCatalogue());

test('two texts in two languages about one thing are nearer than two about two things', () => {
  const near = (one: string, two: string) => nearness(senseOf(one), senseOf(two)).departments;
  const question = 'How long does a foreign worker wait for the tax refund on exports?';
  expect(near(question, '出口退税申报和审核时限')).toBeGreaterThan(near(question, '城区货车通行证办理'));
});

test('a question finds a policy in the other language with which it shares no word', () => {
  const policy = (id: string, title: string, text: string) => ({ id, title, text, keywords: [], audience: [], source: '', demo: false });
  const library = createLibrary(
    [
      policy('pots', '餐饮油烟净化补助办法', '第一条　安装油烟净化设备的，按购置费的三成补助。'),
      policy('graduates', '高校毕业生就业补贴办法', '第一条　招用毕业年度高校毕业生并缴纳社会保险的，每人补贴一千元。'),
      policy('trucks', '城区货车通行证管理办法', '第一条　货车进入城区应当办理通行证。'),
    ],
    senseOf,
  );
  expect(library.search('we hired five college graduates, does the city pay anything', 1)[0]?.policy.id).toBe('graduates');
});
