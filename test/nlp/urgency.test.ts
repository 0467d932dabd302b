import { offline } from '../../nlp/offline.ts';
import { shorten } from '../../nlp/clauses.ts';
import { tells, withoutPersons } from '../../nlp/reason.ts';
import { urgencyOf } from '../../nlp/urgency.ts';
import { usualCatalogue } from './catalogue.ts';

test.each([
  ['车间漏电冒烟了，快派人来', '漏电'],
  ['整个厂已经停产三天了', '整个厂已经停产'],
  ['投标明天截止，系统打不开', '明天截止'],
  ['燃气泄漏，工人都撤出来了', '泄漏'],
  ['Gas leak near the dormitory', 'gas leak'],
  ['Production has stopped since Monday', 'production has stopped'],
  ['Our permit expires next week and nobody answers', 'expires next week'],
])('%s is urgent, in its own words', (text, words) => {
  expect(urgencyOf(text)).toBe(words);
});

test.each([
  '年报截止时间是什么时候',
  '建议在园区增设公交',
  'When is the deadline for the annual report?',
  '厂门口的路坏了三个月没人修',
  '招工难，希望帮忙',
])('%s can wait', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

/** Urgent in words that no list has: the model hears it, and the clause that says most is the reason. */
test.each([
  ['我们做面包的，老面缸今早起全泡在污水里，求你们派泵车来抽', /水/],
  ['The kiln is cooling down by itself and we cannot get the gas valve open, please send somebody', /kiln|gas|valve/],
])('%s is urgent, with one of its own clauses as the reason', (text, words) => {
  expect(urgencyOf(text)).toBeUndefined();
  const { urgent } = offline({ catalogue: usualCatalogue() })(text);
  expect(urgent).toMatch(words);
  expect(text.toLowerCase()).toContain(urgent?.toLowerCase().replace('…', ''));
});

test('an English word by itself is no reason: its clause is', () => {
  const { urgent } = offline({ catalogue: usualCatalogue() })(
    'Our ammonia compressor is leaking, the hall is full of gas, please send the fire brigade now',
  );
  expect(urgent).toMatch(/ .* /);
});

describe('the reason is one whole clause of the writer’s', () => {
  const urgentOf = (text: string) => offline({ catalogue: usualCatalogue() })(text).urgent;

  test.each([
    ['标书材料一直传不上去，12月2号截止，求帮忙处理', '12月2号截止'],
    ['银行的贷款下月8号三百万到期，续贷一直没批下来，请帮帮我们', '银行的贷款下月8号三百万到期'],
    ['货款官司输了，下周三法院要来封我们的厂房设备，求协调', '下周三法院要来封我们的厂房设备'],
    ['厂房后墙开裂，求派人来看看', '厂房后墙开裂'],
  ])('%s: with its date and who does what', (text, reason) => expect(urgentOf(text)).toBe(reason));

  test.each([
    ['就是这个，门口护栏断了，孩子差点掉下去', /护栏断了|掉下去/],
    ['楼上漏水到我们店里，已经打过物业电话了，没人来管', /漏水/],
    ['急死，冷库停电，六吨带鱼要化了', /停电|要化了/],
    ['急死了，工人工资发不出来，怎么办', /发不出来/],
    ['没电了，从早上到现在，冰柜里的东西都要坏了', /没电了|要坏了/],
    ['仓库漏水，已经损失了三万多块钱货款，没人管', /漏水/],
    ['广告牌掉下来了，补充一下昨天砸到车了', /^广告牌掉下来了/],
    ['已经损失了三万多块钱货款，机器全停了', /全停了/],
    ['the freezer has no power, since this morning, everything is rotting', /power|rotting/],
  ])('%s: the one that tells, not the one that begs, points or adds', (text, told) => expect(urgentOf(text)).toMatch(told));

  test('two words by themselves are read with the clause before them', () => {
    expect(urgentOf('墙体 开裂 求助')).toBe('墙体，开裂');
  });

  test.each([
    ['我们厂着火了，请联系我儿子李小明 159-0000-1234', '我们厂着火了'],
    ['QQ 81234567 联系我，危房要塌了', '危房要塌了'],
    ['张师傅被压在机器下面动不了，快派人来', '…师傅被压在机器下面动不了'],
  ])('%s: without anybody’s name or number', (text, reason) => expect(urgentOf(text)).toBe(reason));

  test('what is too long is cut around what it tells, between words', () => {
    const long = '因为隔壁工地连续施工打桩导致我们厂区东侧二号厂房的承重墙已经出现很宽的裂缝随时可能倒下来压到工人';
    expect(urgentOf(long)).toBe('…厂区东侧二号厂房的承重墙已经出现很宽的裂缝…');
  });

  test('a date is never cut in two, wherever the line ends', () => {
    const clause = '合同约定的全部货物必须在下月8号之前装船发走';
    const cuts = Array.from({ length: 30 }, (_, more) => shorten(clause, 14 + more));
    expect(cuts.filter((line) => /下…|下月…|下月8…/.test(line))).toEqual([]);
    expect(cuts.some((line) => line.includes('下月8号…'))).toBe(true);
  });
});

test('the model’s own words for urgency lose names and numbers too', () => {
  expect(withoutPersons('快打13812345678找王师傅，阀门关不上')).toBe('快打…找…师傅，阀门关不上');
  expect(withoutPersons('2026-12-02前付30000000元')).toBe('2026-12-02前付30000000元');
});

test('what only sounds hurried, and tells of no danger, standstill, loss or date, can wait', () => {
  expect(tells('求助！孩子的事办不下来，愁死了')).toBe(false);
  expect(tells('求助！孩子掉进井里了')).toBe(true);
});
