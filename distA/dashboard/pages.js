/** What those who watch see: how much there is, the ledger 台账, one demand with its whole history, what could not be delivered. */
import { html } from 'hono/html';
import { leadOf, promisedTarget } from '../mechanisms/demand.js';
import { layout } from './layout.js';
import { moment } from './naming.js';
const stageNames = {
    triage: '待派',
    dispatched: '待签收',
    handling: '办理中',
    reviewing: '审核中',
    resolved: '待评价',
    verifying: '核查中',
    closed: '已结案',
};
const entryNames = {
    filed: '提交',
    queued: '待派',
    dispatched: '派单',
    'co-handler-added': '加协办',
    accepted: '签收',
    contacted: '已联系',
    'contact-confirmed': '企业回应联系',
    replied: '回复',
    supplemented: '企业补充',
    nudged: '企业催办',
    'extension-requested': '申请延期',
    'extension-granted': '同意延期',
    'extension-declined': '不同意延期',
    'kept-too-long': '镇街超过首办期限',
    'suspension-requested': '申请中止计时',
    'suspension-granted': '同意中止计时',
    'suspension-declined': '不同意中止计时',
    resumed: '继续计时',
    returned: '退回',
    'return-declined': '不同意退回',
    transferred: '转办',
    resolved: '办结',
    'asked-again': '再次请评价',
    rated: '评价',
    commented: '评价意见',
    redone: '退回重办',
    doubted: '交核查',
    closed: '结案',
    recounted: '重新计算时限',
    reported: '报告进展',
    'lane-set': '定分类',
    escalated: '提请研究',
    instructed: '批示',
    decided: '会议决定',
    submitted: '报送结果',
    'sent-back': '退回修改',
    appealed: '申诉',
    reminded: '催办',
    'form-submitted': '报送审核反馈表',
    'rating-appealed': '评价申诉',
    'rating-appeal-decided': '评价申诉决定',
    joined: '附议',
    left: '退出附议',
    warned: '快到期',
    missed: '逾期',
};
/** What the enterprise said to 已联系: a denial must not read as a confirmation (D2.30). */
const contactAnswers = { yes: '是', no: '否，没有联系', 'wrong-number': '打错了' };
const entryName = (entry) => entry.type === 'contact-confirmed' ? `${entryNames[entry.type]}：${contactAnswers[entry.answer]}` : entryNames[entry.type];
export function overviewPage(counts, queues) {
    return layout('工作台', html `<h1>工作台</h1>
      <dl class="figures">
        ${Object.entries(stageNames).map(([stage, name]) => html `<div>
              <dt>${name}</dt>
              <dd>${counts[stage] ?? 0}</dd>
            </div>`)}
      </dl>
      <h2>收发</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>队列</th>
              <th>等待</th>
              <th>暂存</th>
              <th>未送达</th>
            </tr>
          </thead>
          <tbody>
            ${queues.map(({ name, waiting, parked, dead }) => html `<tr>
                  <td>${name}</td>
                  <td>${waiting}</td>
                  <td>${parked > 0 ? html `<a href="/parked">${parked}</a>` : parked}</td>
                  <td>${dead > 0 ? html `<a href="/dead-letters">${dead}</a>` : dead}</td>
                </tr>`)}
          </tbody>
        </table>
      </div>`, true);
}
function ledgerRow({ demand }, naming) {
    const calendar = naming.calendar(demand.city);
    const lead = leadOf(demand);
    const target = promisedTarget(demand);
    const late = target && !target.stoppedAt && target.missedAt;
    return html `<tr>
    <td><a href="/demands/${demand.number}">${demand.number}</a></td>
    <td>${naming.kind(demand.city, demand.kind)}</td>
    <td>${demand.title}</td>
    <td>${lead ? naming.department(demand.city, lead) : ''}</td>
    <td>${demand.suspended ? '中止计时' : stageNames[demand.stage.name]}</td>
    <td>${late ? '🔴 ' : ''}${target ? moment(target.by, calendar) : ''}</td>
  </tr>`;
}
export function ledgerPage(list, naming) {
    return layout('台账', html `<h1>台账</h1>
      ${list.length === 0 ? html `<p>还没有诉求。</p>` : ''}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>编号</th>
              <th>类型</th>
              <th>问题</th>
              <th>承办单位</th>
              <th>状态</th>
              <th>时限</th>
            </tr>
          </thead>
          <tbody>
            ${list.map((stored) => ledgerRow(stored, naming))}
          </tbody>
        </table>
      </div>`, true);
}
/** Why the clocks stand still, and until when. */
function pauseWords(entry, calendar) {
    if (entry.type !== 'suspension-requested' && entry.type !== 'suspension-granted')
        return '';
    return `${entry.reason || (entry.code ?? '')}，${moment(entry.until, calendar)} 起继续`;
}
export function demandPage({ demand, history }, naming, { door, sheets }) {
    const calendar = naming.calendar(demand.city);
    return layout(demand.number, html `<h1>${demand.number} ${demand.title}</h1>
      <p class="own">${demand.text}</p>
      ${door ? html `<p class="hint">从“${door}”入口来</p>` : ''}
      ${sheets.map(({ code, zh }) => html `<p><a href="/demands/${demand.number}/${code}">${zh}</a></p>`)}
      <h2>流转记录</h2>
      <ol class="history">
        ${history.map((entry) => html `<li><time datetime="${entry.at.toISOString()}">${moment(entry.at, calendar)}</time> ${entryName(entry)} ${entry.by.name} ${entry.rule ? html `<small>${entry.rule}</small>` : ''} ${'text' in entry ? entry.text : 'outcome' in entry ? entry.outcome : ''}${pauseWords(entry, calendar)}${'opinion' in entry && entry.opinion ? `核查意见：${entry.opinion}` : ''}${'original' in entry && entry.original ? `（承办单位原文：${entry.original}）` : ''}</li>`)}
      </ol>`, true);
}
export function deadLettersPage(letters) {
    return layout('未送达', html `<h1>未送达</h1>
      <p>试过多次仍没有办成的收发。原因排除后可以重新发出，不会丢，也不会发两次。</p>
      ${letters.length === 0 ? html `<p>没有。</p>` : ''}
      <ul class="letters">
        ${letters.map(({ key, queue, error, attempts }) => html `<li>
              <span>${queue === 'inbox' ? '收' : '发'} · ${error} · 试过 ${attempts} 次</span>
              <form method="post" action="/dead-letters">
                <input type="hidden" name="queue" value="${queue}" /><input type="hidden" name="key" value="${key}" /><button>
                  重新发出
                </button>
              </form>
            </li>`)}
      </ul>`, true);
}
export function messagePage(title, text) {
    return layout(title, html `<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">回到首页</a></p>`);
}
//# sourceMappingURL=pages.js.map