/** Words that a city writes into its catalogue take effect, whatever the trained model makes of the rest of a message. */
import { expect, test } from '@jest/globals';
import { catalogueSchema } from '../../mechanisms/catalogue.ts';
import { offline } from '../../nlp/offline.ts';
import { usualCatalogue } from './catalogue.ts';

const usual = usualCatalogue();
const lowAltitude = { name: '低空经济', en: 'Low-altitude economy', keywords: ['无人机起降点', 'drone landing pad', '飞手'] };
const dataBureau = {
  id: 'data',
  name: '数据发展局',
  en: 'Data Development Bureau',
  aliases: ['数发局'],
  responsibilities: ['公共数据开放'],
  topics: [{ name: '公共数据授权', en: 'Public data', keywords: ['公共数据', '算力券'] }],
};
const ours = catalogueSchema.parse({
  ...usual,
  departments: [
    ...usual.departments.map((one) =>
      one.id === 'transport' ? { ...one, aliases: [...one.aliases, '低空办'], topics: [...one.topics, lowAltitude] } : one,
    ),
    dataBureau,
  ],
});
const street = {
  id: 'beixin',
  name: '北辛街道办事处',
  en: 'Beixin Subdistrict Office',
  area: ['北辛街道', 'Beixin'],
  responsibilities: ['辖区沿街商铺管理'],
  topics: [{ name: '沿街商铺', en: 'Street shops', keywords: ['门头招牌', '沿街商铺', 'shop sign'] }],
};
const withStreet = offline({ catalogue: catalogueSchema.parse({ ...usual, departments: [...usual.departments, street] }) });
const before = offline({ catalogue: usual });
const now = offline({ catalogue: ours });

test.each([
  ['我们想在园区建一个无人机起降点，公安那边说不归他们管', 'transport'],
  ['We need a drone landing pad next to our warehouse', 'transport'],
  ['请开放公共数据给企业用，我们做软件的等着', 'data'],
  ['请数发局的同志来园区看看企业的难处', 'data'],
  ['低空办的人一直不来看场地', 'transport'],
])('a new word or department leads to its department: %s', (text, department) => {
  expect(before(text).departments[0]?.id).not.toBe(department);
  expect(now(text).departments[0]?.id).toBe(department);
});

test('a word of two characters is a hint beside what the rest of the message says', () => {
  const text = '飞手的工资个人所得税怎么申报';
  expect(before(text).departments.map(({ id }) => id)).not.toContain('transport');
  const { departments } = now(text);
  expect(departments[0]?.id).toBe('tax');
  expect(departments.map(({ id }) => id)).toContain('transport');
});

test('a department with an area is asked for its own places only', () => {
  expect(withStreet('北辛街道的沿街商铺门头招牌要统一换').departments[0]?.id).toBe('beixin');
  expect(withStreet('龙泉街道的沿街商铺门头招牌要统一换').departments.map(({ id }) => id)).not.toContain('beixin');
});

test('messages without such words are routed as before', () => {
  for (const text of ['门口路坏了没人修', '员工社保怎么转移到本地', 'Tap water is brown again in our canteen']) {
    const [one] = before(text).departments;
    expect(now(text).departments[0]).toMatchObject({ id: one?.id, topic: one?.topic });
  }
});
