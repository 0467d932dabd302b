import fc from 'fast-check';
import { titleOf, widthOf } from '../../nlp/title.ts';

test.each([
  ['我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知', '厂门口的路坏了三个月没人修'],
  ['你好，请问高新技术企业复审需要什么材料？', '高新技术企业复审需要什么材料'],
  ['尊敬的领导您好，我是城东做家具的，车间停电两天了，求帮助', '车间停电两天了，求帮助'],
  ['我想咨询一下个体户怎么转公司', '个体户怎么转公司'],
  ['Hello, our street light has been broken for a month. Nobody comes.', 'our street light has been broken for a month'],
  ['停电', '停电'],
])('%s → %s', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('a long clause is cut inside the width and never inside a Latin word', () => {
  const title = titleOf('The transformer upgrade application that we handed in four months ago is still not answered by anyone');
  expect(widthOf(title)).toBeLessThanOrEqual(60);
  expect(title).toBe('The transformer upgrade application that we handed in four…');
});

test('any text gives one line of at most 30 Chinese characters or 60 letters', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom('路', '坏', '，', '。', 'road ', '你好', '\n', '请问'), { maxLength: 120 }).map((all) => all.join('')),
      ),
      (text) => {
        const title = titleOf(text);
        expect(widthOf(title)).toBeLessThanOrEqual(60);
        expect(title).not.toMatch(/\n/);
      },
    ),
  );
});
