/** A hint for the dispatcher: what looks complex; and one line of a long message. */
import { describe, expect, test } from '@jest/globals';
import { complexity } from '../../nlp/complexity.ts';
import { summaryOf } from '../../nlp/summary.ts';
import { usualCatalogue } from './catalogue.ts';

const complexOf = complexity(usualCatalogue());

test.each([
  ['我们厂的土地证办了六年还没下来，跑了自然资源局和住建局十几趟', '六年还、跑了自然资源局和住建局十几趟、住建局、自然资源局'],
  ['工程款被拖欠三百多万，多次找甲方和住建局都没结果', '三百多万、多次'],
  ['园区三十多家企业的产权证一直办不下来，属于历史遗留问题', '历史遗留、三十多家企业'],
  ['2015年以来多次反映，几个部门互相推诿', '互相推、2015年以来、多次'],
  ['We have asked several times for three years about the land title', 'for three years、several times、land title'],
])('%s', (text, words) => {
  expect(complexOf(text)?.split('、').toSorted()).toEqual(words.split('、').toSorted());
});

test.each([
  '厂门口的路坏了三个月没人修',
  '请问小微企业贷款贴息最高多少，期限几年',
  '公司成立两年了，想问怎么申请高新技术企业',
  '食堂许可证办理找哪个部门',
  '车间漏电冒烟了，快派人来',
  'How do I register a company?',
  'The street light in front of our shop has been broken for two weeks',
])('%s is simple', (text) => {
  expect(complexOf(text)).toBeUndefined();
});

describe('one line of a long message', () => {
  const letter =
    '尊敬的领导您好，我们是一家做汽车零部件的企业，在开发区已经十年了，一直遵纪守法，按时纳税。今年三月以来，厂区门口的道路因为管网施工被挖开，至今没有恢复，货车进出要绕行五公里，每天多花运费两千元。我们找过施工单位，也打过热线。恳请交通部门尽快恢复厂区门口道路，让货车能够正常进出厂区。谢谢领导。联系人王先生，电话13800000000。';
  test('is the sentence that says what is wanted, not the greeting', () => {
    expect(summaryOf(letter)).toBe('恳请交通部门尽快恢复厂区门口道路，让货车能够正常进出厂区。');
  });
  test('is cut to a line', () => {
    const line = summaryOf(`请尽快${'协调解决厂区门口的道路被长期占用的问题'.repeat(12)}`) ?? '';
    expect([line.endsWith('…'), line.length <= 60]).toEqual([true, true]);
  });
  test('is not needed for a short one', () => {
    expect(summaryOf('厂门口的路坏了三个月没人修')).toBeUndefined();
  });
});
