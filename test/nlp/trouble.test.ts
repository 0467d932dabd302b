import { offline } from '../../nlp/offline.ts';
import { usualCatalogue } from './catalogue.ts';

const understand = offline({ catalogue: usualCatalogue() });

test.each([
  '化粪池溢了',
  '欠薪',
  '讨薪堵门',
  '老板跑了',
  '垃圾臭',
  '老鼠多',
  '地铁口堵',
  '危房',
  '洪水来了',
  '生意难做',
  '招工难',
  'scam',
  'so slow',
  'rats everywhere',
])('%s: a trouble in a word or two is a demand', (text) => {
  expect(understand(text)).not.toHaveProperty('other');
});

test.each(['哈哈哈', '今晚月亮好圆', '人生好难', '热情洋溢', '这电影好看', 'nice weather', 'so happy today'])('%s stays chat', (text) => {
  expect(understand(text)).toMatchObject({ kind: 'other' });
});
