/** 联席会议: what is proposed for the agenda and why, and a form for what was decided. */
import { html } from 'hono/html';
import { leadOf } from '../mechanisms/demand.js';
import { layout } from './layout.js';
const reasons = {
    raised: '提请研究',
    hard: '难事',
    disputed: '职责有争议',
    shared: '多个单位',
    overdue: '已逾期',
    common: '共性问题',
};
function decision({ demand }, { rule, departments }) {
    const lead = leadOf(demand);
    const options = departments.map(({ id, name }) => html `<option value="${id}">${name}</option>`);
    return html `<details>
    <summary>记会议决定</summary>
    <form method="post" action="/meetings" class="stacked">
      <input type="hidden" name="number" value="${demand.number}" />
      <input type="hidden" name="meeting" value="${rule.code}" />
      <label>决定 <input name="text" required maxlength="500" placeholder="谁、做什么、做到什么程度" /></label>
      <label
        >牵头
        <select name="lead" ${lead ? '' : 'required'}>
          <option value="">${lead ? '不变' : '请选择'}</option>
          ${options}
        </select></label
      >
      <label
        >协办
        <select name="co">
          <option value="">不加</option>
          ${options}
        </select></label
      >
      <label>时限 <input type="date" name="day" /></label>
      <button>交办</button>
    </form>
  </details>`;
}
function item(proposed, agenda, mayEdit) {
    const { demand, why } = proposed;
    const lead = leadOf(demand);
    const name = agenda.departments.find(({ id }) => id === lead)?.name;
    return html `<li>
    <p><a href="/demands/${demand.number}">${demand.number}</a> ${demand.title}</p>
    <p class="hint">
      ${why.map((each) => reasons[each]).join('、')}　${name ?? '待派'}${demand.returns > 0 ? `　退回 ${demand.returns} 次` : ''}
    </p>
    ${mayEdit ? decision(proposed, agenda) : ''}
  </li>`;
}
function section(agenda, mayEdit) {
    const { name, rule, items } = agenda;
    return html `<section>
    <h2>${name}　${rule.zh} <small>${rule.rule}</small></h2>
    ${items.length === 0
        ? html `<p>没有需要上会的诉求。</p>`
        : html `<ol class="history">
            ${items.map((each) => item(each, agenda, mayEdit))}
          </ol>`}
  </section>`;
}
/** Each city's meetings. What was decided in this period is no longer on the agenda; it stands in the demand's history. */
export function meetingsPage(agendas, mayEdit, said) {
    return layout('会议', html `<h1>联席会议</h1>
      ${said ? html `<p role="alert">${said}</p>` : ''}
      <p class="hint">议题从在办的诉求里提出。要加一件，在对话里把它提请研究。决定交办后，牵头和协办单位的工作群、企业马上收到。</p>
      ${agendas.length === 0 ? html `<p>本市的文件没有规定这样的会议。</p>` : ''} ${agendas.map((agenda) => section(agenda, mayEdit))}`, true);
}
//# sourceMappingURL=meetings.js.map