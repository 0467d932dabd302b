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
  ['账号6222 0212 0800 1234567', '账号[ACCOUNT_1]'],
  ['打到6222-0212-0800-1234567上', '打到[ACCOUNT_1]上'],
  ['手机号１３８１２３４５６７８', '手机号[PHONE_1]'],
  ['身份证３７０４８１１９９００１０１１２３４', '身份证[ID_1]'],
  ['打1381 234 5678或(0632)5512345', '打[PHONE_1]或[PHONE_2]'],
  ['壹叁捌壹贰叁肆伍陆柒捌', '[PHONE_1]'],
  ['打幺三八一二三四五六七八', '打[PHONE_1]'],
  ['座机5512345，Tel 5512346', '座机[PHONE_1]，Tel [PHONE_2]'],
  ['Passport E12345678', 'Passport [PASSPORT_1]'],
  ['护照号：E12345678', '护照号：[PASSPORT_1]'],
  ['微信号zhangsan_88，VX：zhangsan', '微信号[WECHAT_1]，VX：[WECHAT_2]'],
  ['微信wx_zhangsan88', '微信[WECHAT_1]'],
  ['加QQ12345678', '加QQ[QQ_1]'],
  ['财务张丽不给报销', '财务[NAME_1]不给报销'],
  ['会计孙丽丽说没有钱', '会计[NAME_1]说没有钱'],
  ['我儿子李小明 13812345678', '我儿子[NAME_2] [PHONE_1]'],
  ['通知李小明13812345678', '通知[NAME_2][PHONE_1]'],
  ['老板司马相如跑了', '老板[NAME_1]跑了'],
  ['阿不都热合曼·买买提欠款', '[NAME_1]欠款'],
  ['员工陈晨工伤', '员工[NAME_1]工伤'],
  ['小李说找老王', '[NAME_1]说找[NAME_2]'],
  ['找王建国，联系赵铁柱', '找[NAME_1]，联系[NAME_2]'],
  ['联系人：安然', '联系人：[NAME_1]'],
  ['感谢王科长', '感谢[NAME_1]科长'],
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

test.each([
  '找方案，联系高新区，老板在王府井开石材厂',
  '财务金额不对，会计说不行，财务部也不管',
  '员工们都在马路边，员工常常加班，老板何时发工资',
  '老板于是停产，会计任何票都不收，找段时间再说',
  '小区老旧，小时工多，小微企业用小程序，养老金，面积小于',
  '前任老板和对方律师，老师傅受伤，业主方破产，老赖',
  '孔径、黄牌、白酒，罚了三万元',
  '微信支付失败，WeChat payment failed，电话12345',
  '停电2024-03-15 2024-03-18 2024-03-19三次',
])('%s holds no name and no number of a person', (text) => {
  expect(redact(text).text).toBe(text);
});

test('a name that was found once goes at its later mentions too', () => {
  expect(redact('王强队长骂人，昨天王强还骂我').text).toBe('[NAME_1]队长骂人，昨天[NAME_1]还骂我');
  expect(redact('法人代表赵铁柱跑了，赵铁柱的电话是13812345678').text).toBe('法人代表[NAME_2]跑了，[NAME_2]的电话是[PHONE_1]');
});

test('the same phone gets the same placeholder, and a typed placeholder is not filled', () => {
  const { text, restore } = redact('[PHONE_1] 打13912345678，再打13912345678');
  expect(text).toBe('[PHONE_1] 打[PHONE_2]，再打[PHONE_2]');
  expect(restore('[PHONE_1] [PHONE_2]')).toBe('[PHONE_1] 13912345678');
});

test('whatever is written comes back', () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            '张三',
            '13912345678',
            '１３９１２３４５６７８',
            '财务',
            '京A88888',
            '路',
            ' ',
            '[PHONE_1]',
            'a@b.cn',
            '，',
            '我叫',
            '先生',
          ),
        )
        .map((all) => all.join('')),
      (text) => {
        const redacted = redact(text);
        expect(redacted.restore(redacted.text)).toBe(text);
      },
    ),
  );
});
