/** What a question wants to know of its subject: how long, how much, when, which papers. The passage to quote tells that. */

export interface Aspect {
  asked: RegExp;
  /** A passage that tells it. */
  told: RegExp;
}

const count = '(?:\\d+|[一二两三四五六七八九十]+)\\s*';
const aspect = (asked: string, told: string): Aspect => ({ asked: new RegExp(asked, 'i'), told: new RegExp(told, 'i') });

const aspects: readonly Aspect[] = [
  // Until it is done.
  aspect(
    '几天|多少天|几个?工作日|多少个?工作日|(?:多久|多长时间|什么时候|啥时候|何时|几时)(?:能|可以|才|会)*(?:办|批|下|到账?|拿|出|拨|给|发|结|退|返|完)|到账|how (?:many|long)[^?]*(?:days|take|wait|approv|get)|how (?:soon|quickly)|turnaround',
    `${count}个?(?:工作)?[日天](?!前申|起)|当场|当日|即时|当即|小时内|working days`,
  ),
  // How long it holds.
  aspect(
    '几年|多少年|多久|多长时间|几个月|多少个月|年限|期限|有效期|管用|how (?:many|long)[^?]*(?:years|months|valid|last|stay|keep|help)|how long|period|validity',
    `${count}个?(?:年(?!度)|月(?!\\d|份)|周)|有效期|(?:租|公示|培训|周)期|years|months`,
  ),
  aspect(
    '什么时候|啥时候|何时|几时|几月|哪个?月|哪天|几号|截止|什么时间|多久之?内|多长时间内|\\bwhen\\b|deadline|which months?|until when|by what date',
    '(?<!\\d)\\d{1,2}月|每(?:年|半年|月|季度)|按季度|之日起|\\d+[日天]后|(?:后|前)[^，。；]{0,8}(?:申请|提出|申报|提交|办理)|(?:内|前|后)(?:申请|提出|申报)|截止|逾期|月底|january|february|march|april|\\bmay\\b|june|july|august|september|october|november|december|quarter|within',
  ),
  aspect(
    '多少钱|几块|几万|几千|几成|百分之几|几个点|[补奖贴贷减退返存罚收给领拿免]多少|多少(?![天年月人个平日家])|额度|比例|最高|上限|标准是|how much|rate|amount|maximum|percent|reward|what share',
    '\\d[\\d.]*\\s*(?:[%‰]|[十百千万亿]*(?:美?元|倍)|万分之)|(?:[一二两三四五六七八九十]+)(?:成|[百千万亿]+元|倍)|全免|减半|百分之|percent|yuan|%',
  ),
  aspect(
    '材料|资料|单证|证件|带(?:什么|啥)|(?:准备|交|提供|提交|要)(?:什么|啥|哪些)(?:材料|资料|东西|手续)?$|documents?|papers?\\b|paperwork|\\bforms?\\b',
    '提交|提供|材料|凭(?!证)|凭证|证明|申请表|协议|复印件|合同|回执|报告书?|submit|certificate|contract|invoice',
  ),
  aspect(
    '哪些人|谁(?:能|可以|有资格)|什么(?:企业|公司|人|条件)|哪些(?:企业|公司)|条件|要求|资格|门槛|够格|符合|\\bwho\\b|eligib|qualif|conditions?|requirements?|can (?:our|we|my|a|i)',
    '条件|对象|不少于|不低于|不高于|不超过\\d+人|方可|资格|符合|应当(?:拥有|具备|配备|取得|签订|为|从事)|可以(?:申请|享受)|占(?:比|职工)|eligible|must have|at least',
  ),
  aspect(
    '收费|要钱|花钱|免费|费用|手续费|要(?:不要)?[交缴]|[交缴]不[交缴]|\\bfees?\\b|charge|\\bcost|free',
    '免费|免[征收缴]|不收|不缴|不向.{2,6}收费|收取|收费|[征缴](?:收|纳)|零投资|费率|free|charge|exempt',
  ),
  aspect('几年|多少年|how many years', `${count}年(?!度)`),
  aspect('几个月|多少个?月|how many months', `${count}个月`),
  aspect('退[给回还]|什么时候退', '退|返还'),
  aspect('罚|fine\\b|penalt', '罚款|处罚|责令|不予|fine|penalt'),
  aspect(
    '续|到期|延期|展期|换证|renew|extend|extension|prolong|expire',
    '续|期满|届满|到期|展期|延长|延期|换发|重新审查|renew|extend|extension',
  ),
  aspect('增加|提高|怎么加|不够|提额|增额|扩大|increase|raise|higher', '提高|增加|增额|上浮|扩大|increase|raise'),
  aspect('丢|遗失|补办|补领|挂失|\\blost\\b', '遗失|丢失|补发|补领|补办|lost'),
  aspect('多大|面积|平米|平方|how (?:large|big)|area', '平方米|亩|公顷|square'),
  aspect(
    '去哪|到哪|哪里|哪儿|找谁|哪个(?:部门|窗口|单位)|\\bwhere\\b|which office',
    '窗口|大厅|专区|网上|平台|向.{2,14}(?:申请|提出|申报|提交)|受理|统一',
  ),
  aspect(
    '怎么(?:申请|办|报|领|弄|申领|申报)|如何|流程|步骤|how (?:do|can|to)',
    '申请|提出|提交|申报|办理|备案|窗口|网上|平台|受理|apply|submit',
  ),
];

/** What a question wants to know; none where it only names its subject. */
export const wantedIn = (text: string): readonly Aspect[] => aspects.filter(({ asked }) => asked.test(text));

/** How well one of several passages tells what is wanted, 0 to about 1 for each: what all of them tell tells them not apart. */
export function tellingOf(wanted: readonly Aspect[], passages: readonly string[]): number[] {
  const scores = passages.map(() => 0);
  for (const { told } of wanted) {
    const tell = passages.map((text) => told.test(text));
    const worth = 0.3 + 0.7 * (tell.filter((one) => !one).length / passages.length);
    for (const [at, one] of tell.entries()) if (one) scores[at] = (scores[at] ?? 0) + worth;
  }
  return scores;
}

/** Words that name what is wanted and no subject: a policy need not have them. */
export const wanting =
  /^(?:材料|资料|单证|证件|手续|条件|要求|资格|时间|期限|年限|时候|准备|哪天|哪些|截止|收费|费用|申请|办理|流程|标准|比例|额度|上限|最高|最多|最长|增加|提高|多少|几个|不用|自己|为什|day|month|year|work|paper|document|apply|fee|amount|rate|maximum|deadline|much|long|hand|per|small|enterprise|firm|business|project|expense|simple)$/;
