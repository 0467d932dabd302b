import { dangerIn } from '../../nlp/danger.ts';
import { normalise } from '../../nlp/normalise.ts';
import { offline } from '../../nlp/offline.ts';
import { usualCatalogue } from './catalogue.ts';

const callFor = (text: string) => dangerIn(normalise(text));
const understand = offline({ catalogue: usualCatalogue() });

test.each([
  'fire!',
  'Fire! Fire!',
  '洪水来了',
  '电梯困人',
  '电梯关着人',
  '有人被关在电梯里了',
  '门口高压线断了在地上',
  '仓库闷烧有烟',
  '配电箱冒烟了',
  '发大水了厂子进水',
  '着火了，车间有人被困',
  '仓库着火了怎么办',
  '消防验收没过的仓库着火了',
  '厂房塌了，下面还埋着人',
  '前年着过火，现在又冒烟了',
  '昨晚塌方，人还埋在里面',
  '燃气泄漏，工人都撤出来了',
  'there is smoke in our warehouse',
  'there is a gas leak in our kitchen, people are unconscious',
  'The roof of the workshop collapsed, two men are trapped',
  'our shop is on fire',
  '锅炉要炸了',
  '燃气管道被挖断了',
  '地震了',
  'gas smell in the shop',
])('%s: call 119', (text) => expect(callFor(text)).toBe('119'));

test.each([
  '心梗了',
  '食物中毒',
  '员工猝死',
  '车间机器把手夹断了',
  '工人从架子上掉下来了',
  '死人了',
  '工地死人了',
  '工人被机器卷进去了',
  '有个客人晕倒了，没有呼吸',
  'a worker fell from the roof',
  'heart attack in the office',
  'Someone passed out in the workshop',
])('%s: call 120', (text) => expect(callFor(text)).toBe('120'));

test.each([
  '要跳楼',
  '有人跳楼',
  '有人要自杀',
  '员工在楼顶要跳楼讨薪',
  '我不想活了，公司被逼死了',
  '打死人了',
  '老板被人绑架了',
  '公章被抢',
  '工人打架',
  '店里有人拿刀砍人',
  'SOS',
  '救急',
  '救命',
  '救救我们',
  '门口打起来了',
  '老板被打了',
  'someone has a gun',
  'man with knife in the shop',
  'someone is threatening to jump',
  'robbed',
  'They kidnapped our owner',
])('%s: call 110', (text) => expect(callFor(text)).toBe('110'));

test.each([
  '项目被困在审批环节三个月',
  '资金被困在监管账户',
  '热死人了，停电两天',
  '这流程真是累死人了',
  '天塌了，订单全没了',
  '道德绑架我们捐款',
  '申请被打了回来',
  '救救我们的老字号招牌',
  '加班到吐血，年报系统还是上不去',
  '冷库补贴先拨一半，垫钱垫死人了',
  '别一棍子打死小企业',
  '我的心着火了哈哈',
  'One set of papers for food, fire, and hygiene',
  'Let us see fire drawings of our own building',
  'A template would save us fines.',
  'dust explosion-proof lamps',
  'We are bleeding money',
  '全场跳楼价甩卖',
  '生意被抢了，平台不管',
  '商标被抢注了怎么办',
  '救命啊，公众号上那个表格字太小了',
  'Our video went viral and orders exploded',
  '订单爆炸了，忙不过来',
  '两个部门的规定打架',
  '拨打人社局电话没人接',
  '我们属于中风险企业',
  '公司电脑中毒了',
  'Our money is trapped in the approval process',
  'the market has collapsed',
])('%s: a figure of speech calls nobody', (text) => expect(callFor(text)).toBeUndefined());

test.each([
  '三年前厂房塌了，赔偿款还没到位',
  '三年前厂房塌了现在赔偿款还没到位',
  '前年食物中毒事件罚款太重',
  '路面塌了半年没人修',
  '路面塌了，半年没人修',
  '去年仓库着火了，保险公司不赔',
  '上个月车间爆炸，有人受伤',
  '这里以前发生过火灾',
  'There was a gas leak last year and we still pay',
  'The road has collapsed for six months',
])('%s: what is long past calls nobody', (text) => expect(callFor(text)).toBeUndefined());

test.each([
  '消防验收怎么办',
  '食物中毒应急预案要备案吗',
  '工人受伤怎么申请工伤认定',
  '要是着火了由谁负责',
  '怎样预防煤气中毒',
  '食物中毒医保报销吗',
  'earthquake insurance for a factory',
  '地震局在哪里',
  '能不能每季度讲一次食物中毒怎么防',
  '燃气泄漏报警器必须装吗',
  '没有人受伤，就是墙裂了',
  'what is the penalty for gas leaks',
  'Do we need a fire safety certificate?',
  'What must we do if there is a fire?',
  'who pays for fire insurance',
])('%s: a rule or a fear calls nobody', (text) => expect(callFor(text)).toBeUndefined());

test.each(['要跳楼', 'SOS', 'fire!', '心梗了', '打死人了', '他妈的着火了', '你好 救命', 'robbed'])(
  '%s: danger is no chat, and urgent with words of its own',
  (text) => {
    const { kind, other, danger, urgent } = understand(text);
    expect({ kind, other }).not.toMatchObject({ kind: 'other' });
    expect(other).toBeUndefined();
    expect(danger).toBeDefined();
    expect(urgent).toMatch(/\p{L}/u);
  },
);

test('what is urgent without danger says no number', () => {
  expect(understand('投标明天截止，系统打不开')).not.toHaveProperty('danger');
});
