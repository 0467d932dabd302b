/** What a model says of a clause is shown only where the clause says the same. */
import { describe, expect, test } from '@jest/globals';
import { faithful } from '../../nlp/policies/faithful.ts';

const fair = '企业参加境外展会的，展位费补贴70%，每个展位最高3万元，每家企业每年不超过三个展会。';
const loan = '单户贷款余额不超过300万元的，按实际利率的50%给予贴息，期限不超过两年。申请截止2026年6月30日。失信企业不得申请。';
const change = '变更住所的，应当自决定作出之日起30日内申请变更登记，可以网上办理。职工50人以上的企业由窗口上门。';

describe('is shown', () => {
  test.each([
    [fair, '企业参加境外展会，展位费补贴70%，每个展位最高3万元。'],
    [fair, '展位费补贴70%。'],
    [fair, '每家企业每年不超过三个展会。'],
    [fair, '每家企业每年最多三个展会。'],
    [loan, '贷款余额不超过300万元的，按实际利率的50%贴息，最长不超过两年。'],
    [loan, '单户贷款余额不超过 300 万元，贴息50%，期限不超过两年。'],
    [loan, '申请截止日期是2026年6月30日。'],
    [loan, '失信企业不能申请。'],
    [change, '变更住所应当在30天内申请变更登记。'],
    [change, '可以网上办理变更登记。'],
    ['Enterprises may apply for up to 50% of the rent within three months.', 'Enterprises may apply for up to 50% of the rent.'],
  ])('of %s: %s', (passage, sentence) => expect(faithful(sentence, passage)).toBe(true));
});

describe('is not shown', () => {
  test.each([
    ['a figure of another unit', fair, '展位费补贴三成。'],
    ['a limit turned round', fair, '每个展位最低3万元。'],
    ['a limit lost', fair, '每个展位补贴3万元。'],
    ['all for some, and an order', fair, '所有企业参加境外展会都补贴70%，必须在三个展会之后。'],
    ['a person for an enterprise', fair, '个人参加境外展会的，展位费补贴70%。'],
    ['a condition added', fair, '企业参加境外展会并完成备案的，展位费补贴70%。'],
    ['every year for at most', fair, '每家企业每年三个展会。'],
    ['months for exhibitions', fair, '企业参加境外展会的，展位费补贴三个月。'],
    ['what must be as what may be', change, '变更住所的，可以自行决定30日内申请。'],
    ['at most as at least', change, '变更住所应当30日以上申请变更登记。'],
    ['at least as at most', change, '职工50人以下的企业由窗口上门。'],
    ['after as within', change, '变更住所应当在30日后申请变更登记。'],
    ['only', loan, '只有单户贷款给予贴息。'],
    ['an order that is none', loan, '贷款余额必须不超过300万元。'],
    ['a promise', fair, '企业参加境外展会的，展位费自动补贴70%。'],
    ['most for least, in English', 'Firms with at least 50 workers may apply.', 'Firms with at most 50 workers may apply.'],
  ])('%s', (_what, passage, sentence) => expect(faithful(sentence, passage)).toBe(false));
});
