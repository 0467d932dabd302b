import fc from 'fast-check';
import { redact } from '../../nlp/redact.ts';

test.each([
  ['我叫李伟，电话13912345678', '我叫[NAME_2]，电话[PHONE_1]'],
  ['联系人：王小明 0571-88886666', '联系人：[NAME_2] [PHONE_1]'],
  ['王局长说等通知', '[NAME_1]局长说等通知'],
  ['张总，您好', '[NAME_1]总，您好'],
  ['车牌粤B12345D被拖走', '车牌[PLATE_1]被拖走'],
  ['信用代码91440300MA5FABCD12', '信用代码[CREDIT_CODE_1]'],
  ['身份证11010519491231002x', '身份证[ID_1]'],
  ['卡号6222 0212 3456 7890 123', '卡号[ACCOUNT_1]'],
  ['My name is John Smith, john@smith.org, +44 20 7946 0958', 'My name is [NAME_3], [EMAIL_1], [PHONE_2]'],
])('%s', (text, expected) => {
  const redacted = redact(text);
  expect(redacted.text).toBe(expected);
  expect(redacted.restore(redacted.text)).toBe(text);
});

test.each(['投资额1200万，用电315千伏安', '2024年3月15日停电8小时', '一共350人，缺30个工人', '张家港路的路灯不亮'])(
  '%s stays as it is',
  (text) => {
    expect(redact(text).text).toBe(text);
  },
);

test('the same phone gets the same placeholder, and a typed placeholder is not filled', () => {
  const { text, restore } = redact('[PHONE_1] 打13912345678，再打13912345678');
  expect(text).toBe('[PHONE_1] 打[PHONE_2]，再打[PHONE_2]');
  expect(restore('[PHONE_1] [PHONE_2]')).toBe('[PHONE_1] 13912345678');
});

test('whatever is written comes back', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('张三', '13912345678', '京A88888', '路', ' ', '[PHONE_1]', 'a@b.cn', '，', '我叫', '先生'))
        .map((all) => all.join('')),
      (text) => {
        const redacted = redact(text);
        expect(redacted.restore(redacted.text)).toBe(text);
      },
    ),
  );
});
