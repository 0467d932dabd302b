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

test.each([
  ['和李四一起办厂', '和[NAME_1]一起办厂'],
  ['张丽、李四、王五都没拿到工资', '[NAME_1]、[NAME_2]、[NAME_3]都没拿到工资'],
  ['刘强和赵敏打架', '[NAME_1]和[NAME_2]打架'],
  ['找王五盖章他不盖', '找[NAME_1]盖章他不盖'],
  ['投诉窗口的张伟态度恶劣', '投诉窗口的[NAME_1]态度恶劣'],
  ['村支书王建国拦着不让施工', '村支书[NAME_1]拦着不让施工'],
  ['城管队员陈大勇打人', '城管队员[NAME_1]打人'],
  ['项目经理牛大力跑路', '项目经理[NAME_1]跑路'],
  ['昨天罗强骂我', '昨天[NAME_1]骂我'],
  ['黄丽娟是村会计', '[NAME_1]是村会计'],
  ['余小平不给钱，刘强东也不给', '[NAME_1]不给钱，[NAME_2]也不给'],
  ['郑爽', '[NAME_1]'],
  ['收件人：王大锤', '收件人：[NAME_1]'],
  ['李总让我反映：张伟强在工地摔了', '[NAME_1]总让我反映：[NAME_2]在工地摔了'],
  ['周经理的同事吴昊天', '[NAME_1]经理的同事[NAME_2]'],
  ['王工和刘姐、张哥、孙阿姨、房东赵大爷', '[NAME_1]工和[NAME_2]姐、[NAME_3]哥、[NAME_4]阿姨、房东[NAME_5]大爷'],
  ['窗口的小王教我，出纳小芳不管', '窗口的[NAME_1]教我，出纳[NAME_2]不管'],
  ['交警老赵扣了', '交警[NAME_1]扣了'],
  ['孙法官不执行', '[NAME_1]法官不执行'],
])('a person needs no word of a list behind the name: %s', (text, expected) => {
  expect(redact(text).text).toBe(expected);
});

test.each([
  ['Mary Jones hit Zhang Wei', '[NAME_1] hit [NAME_2]'],
  ['Officer Tom Brown and manager David Lee', 'Officer [NAME_1] and manager [NAME_2]'],
  ['Captain Zhao took my truck', 'Captain [NAME_1] took my truck'],
  ['I am zhang li', 'I am [NAME_1]'],
  ['zhang wei refused to stamp', '[NAME_1] refused to stamp'],
  ['this is Peter from the mill', 'this is [NAME_1] from the mill'],
  ['我叫Peter，她叫wangjing', '我叫[NAME_1]，她叫wangjing'],
  ['Mr. O’Brien met David and Mary', 'Mr. [NAME_1] met [NAME_2] and [NAME_3]'],
])('a name in Latin letters: %s', (text, expected) => {
  expect(redact(text).text).toBe(expected);
});

test.each([
  ['代码9137 0481 MA3C 1XYZ 0K', '代码[CREDIT_CODE_1]'],
  ['91370481-MA3C1XYZ0K', '[CREDIT_CODE_1]'],
  ['组织机构代码 MA3C1XYZ0', '组织机构代码 [CREDIT_CODE_1]'],
  ['138.1234.5678或138—1234—5678', '[PHONE_1]或[PHONE_2]'],
  ['0632—5512345', '[PHONE_1]'],
  ['邮箱zhang@公司.中国被封', '邮箱[EMAIL_1]被封'],
  ['发到a@b.com说好的', '发到[EMAIL_1]说好的'],
])('a number or a mail address in an unusual writing: %s', (text, expected) => {
  expect(redact(text).text).toBe(expected);
});

test.each([
  ['滕州市北辛街道平行路88号3栋2单元501', '滕州市北辛街道平行路[ADDRESS_1]'],
  ['善国路66号2号楼1单元602室的业主', '善国路[ADDRESS_1]的业主'],
  ['荆河路12号1003室漏水', '荆河路[ADDRESS_1]漏水'],
  ['金河小区3-2-501停水', '金河小区[ADDRESS_1]停水'],
  ['12 Beixin Road apt 501', '[ADDRESS_1] Beixin Road [ADDRESS_2]'],
  ['Room 501, 12 Beixin Road', '[ADDRESS_1], 12 Beixin Road'],
  ['88 Jiefang Road, Building 3, Unit 2, Room 501', '[ADDRESS_1] Jiefang Road, [ADDRESS_2]'],
])('a home is hidden from the house number on, its street is not: %s', (text, expected) => {
  expect(redact(text).text).toBe(expected);
});

test.each([
  '平行路88号门口有个坑',
  '12号楼3单元没水',
  '园区5号楼200家企业，共有3栋1200平米厂房',
  'Room 203 of the service hall is always closed, Beijing Road 5 is dark',
])('a place that is nobody’s door stays: %s', (text) => {
  expect(redact(text).text).toBe(text);
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
  '三张工单没人处理，两张纸不够，照张相也要钱',
  '李庄村、孙村路、徐庄镇、张店区、吴江区、刘家豆腐坊、老王庄',
  '曹县汉服，韩国客户，韩资企业，宋体字，陈旧设备，姜汤，老陈醋',
  '文旅让找消防，高新和高企奖补，黄牛卖号，苏式糕点',
  '董事会和老董事长，王者荣耀，王府井',
  '法人章和财务章丢了，公章也丢了',
  '周末没人，两周老师换了三个，换了任书记',
  '白天停电，方便面厂，林场工人，安全生产，高明的办法',
  '姓王的那个人',
  'Jiangsu Road, Sun Moon Lake, Wang Li Road and Jim’s Restaurant',
  'I’m Chinese, this is urgent, I am from Qingdao, Manager On Duty',
  'tell me the truth, a colleague Said nothing',
  '版本1.38.1234，IP地址138.12.34.56，2024.03.15',
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
