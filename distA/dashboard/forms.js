/** The city's own forms: filled from the demands, printed as they are, or taken into a spreadsheet. */
import { html } from 'hono/html';
import { dayOf } from '../mechanisms/calendar.js';
import { leadOf } from '../mechanisms/demand.js';
import { layout } from './layout.js';
const level = ({ survey }, code) => survey.scale.find((each) => each.code === code)?.zh ?? code;
const outcomesOf = ({ history }) => history.flatMap((entry) => (entry.type === 'resolved' ? [entry] : []));
const day = (moment, { calendar }) => dayOf(moment, calendar);
/** Ticked as on paper: ☑ 满意 ☐ 不满意. */
const ticks = ({ mechanism }, code) => mechanism.survey.scale.map((each) => `${each.code === code ? '☑' : '☐'} ${each.zh}`).join(' ');
const fills = {
    number: ({ demand }) => demand.number,
    'filed-at': ({ demand }, desk) => day(demand.filedAt, desk),
    unit: ({ demand }, { firm, mechanism }) => firm(demand.enterprise)?.area || mechanism.centre.zh,
    enterprise: ({ demand }, { firm }) => firm(demand.enterprise)?.name ?? '',
    contact: ({ demand }, { firm }) => firm(demand.enterprise)?.contact ?? '',
    text: ({ demand }) => demand.text,
    suggested: ({ history }, { departmentName }) => {
        const first = history.find(({ type }) => type === 'dispatched' || type === 'queued');
        if (first?.type === 'dispatched')
            return departmentName(first.lead);
        return first?.type === 'queued' ? first.candidates.map(departmentName).join('、') : '';
    },
    department: ({ demand }, { departmentName }) => {
        const lead = leadOf(demand);
        return lead ? departmentName(lead) : '';
    },
    'department-contact': ({ demand: { stage } }) => ('officer' in stage ? (stage.officer?.name ?? '') : ''),
    solved: (stored) => (outcomesOf(stored).length === 0 ? '否' : stored.demand.stage.name === 'closed' ? '是' : '已答复，待评价'),
    outcome: (stored) => outcomesOf(stored).at(-1)?.outcome ?? '',
    outcomes: (stored, desk) => outcomesOf(stored)
        .map(({ at, outcome }, index) => `第${index + 1}次（${day(at, desk)}）：${outcome}`)
        .join('\n'),
    rating: ({ demand }, desk) => ticks(desk, demand.ratings.at(-1)?.level),
    ratings: ({ demand }, desk) => demand.ratings
        .map(({ at, level: code, comment }) => `${day(at, desk)} ${level(desk.mechanism, code)}${comment ? `：${comment}` : ''}`)
        .join('\n'),
    comment: ({ demand }) => demand.ratings.at(-1)?.comment ?? '',
    statement: ({ history }) => history.findLast((entry) => entry.type === 'form-submitted')?.text ?? '',
    opinion: ({ history }) => {
        const entry = history.findLast((each) => 'opinion' in each && each.opinion);
        return entry && 'opinion' in entry ? (entry.opinion ?? '') : '';
    },
    blank: () => '',
};
/** One line for each demand, by the form's columns. */
export function formRows({ columns }, list, desk) {
    return list.map((stored, index) => columns.map(({ field }) => (field === 'no' ? String(index + 1) : fills[field](stored, desk))));
}
function slots({ sign, seal }) {
    return html `<div class="slots">
    ${sign.map((who) => html `<p>${who}（签字）：＿＿＿＿＿＿＿＿</p>`)} ${seal.map((whose) => html `<p>${whose}（盖章）</p>`)}
    ${sign.length + seal.length > 0 ? html `<p>　　　年　　月　　日</p>` : ''}
  </div>`;
}
/** A table of the demands of some days. */
export function formPage(form, rows, { city, from, to }) {
    const query = new URLSearchParams({ from, to }).toString();
    return layout(form.zh, html `<h1>${form.zh}</h1>
      <p class="hint">${from} 至 ${to}　依据 ${form.rule}</p>
      <form class="stacked noprint" method="get">
        <label>从 <input type="date" name="from" value="${from}" required /></label>
        <label>到 <input type="date" name="to" value="${to}" required /></label>
        <button>看这几天</button>
        <a href="/forms/${city}/${form.code}.csv?${query}" download>下载表格</a>
      </form>
      <div class="scroll">
        <table class="form">
          <thead>
            <tr>
              ${form.columns.map(({ zh }) => html `<th>${zh}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => html `<tr>
                  ${row.map((cell) => html `<td class="own">${cell}</td>`)}
                </tr>`)}
          </tbody>
        </table>
      </div>
      ${rows.length === 0 ? html `<p>这几天没有。</p>` : ''} ${slots(form)}`, true);
}
/** One sheet for one demand. */
export function sheetPage(form, row) {
    return layout(form.zh, html `<h1>${form.zh}</h1>
      <p class="hint noprint">依据 ${form.rule}。打印后由本人签字、单位盖章，拍照上传。</p>
      <div class="scroll">
        <table class="form sheet">
          <tbody>
            ${form.columns.map(({ zh }, index) => html `<tr>
                  <th scope="row">${zh}</th>
                  <td class="own">${row[index] ?? ''}</td>
                </tr>`)}
          </tbody>
        </table>
      </div>
      ${slots(form)}`, true);
}
export function formsPage(cities) {
    return layout('表单', html `<h1>表单</h1>
      ${cities.map(({ city, name, forms }) => html `<h2>${name}</h2>
            ${forms.length === 0 ? html `<p>本市的文件没有附表。</p>` : ''}
            <ul>
              ${forms.map(({ code, zh, rule, kind }) => html `<li>${kind === 'table' ? html `<a href="/forms/${city}/${code}">${zh}</a>` : html `${zh}（在每件诉求的页面上打开）`} <small>${rule}</small></li>`)}
            </ul>`)}`, true);
}
//# sourceMappingURL=forms.js.map