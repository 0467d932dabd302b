/** 通报: the figures of a period for each unit, each with the demands that it counts, and its definition beside it. */
import { html } from 'hono/html';
import { bottomOf, figureNames } from '../mechanisms/bulletin.js';
import { layout } from './layout.js';
/** What each figure is called, and what exactly it counts. */
export const figures = {
    received: { name: '收到', counts: '本期提交、现由本单位主办的诉求。' },
    answered: { name: '办结', counts: '本期报送过办结结果的诉求；同一件重办后再次办结只计一件。' },
    due: { name: '应办结', counts: '向企业承诺的时限在本期到期的诉求；到期前企业撤回或依规不予受理的不计。' },
    onTime: { name: '按时', counts: '应办结的诉求中，所有承诺时限都没有逾期的。' },
    late: { name: '逾期', counts: '应办结的诉求中，有承诺时限逾期的，包括到期时仍未办结的。' },
    rated: { name: '评价', counts: '企业本期作出评价的诉求，以最后一次为准；评价申诉成立的不计。' },
    satisfied: { name: '满意', counts: '评价等次属于本市规定的“满意”等次的。' },
    redone: { name: '重办', counts: '本期因不满意退回重办的诉求。' },
    open: { name: '在办', counts: '期末（本期未结束的，到现在）仍未办结的诉求。' },
    yellow: { name: '黄牌', counts: '本期发出、没有撤销的黄牌；链接到发牌的诉求。' },
    red: { name: '红牌', counts: '本期发出、没有撤销的红牌；链接到发牌的诉求。' },
    falseContact: { name: '虚假联系', counts: '单位报告已联系、企业答“否”的次数。' },
};
export const placeOf = ({ city, rule, period }) => `/bulletins/${city}/${rule.code}/${period.id}`;
const percent = (part, whole) => (whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`);
function cells({ unit, figures: counted, median, points }, place, ranked) {
    const cell = (name) => {
        const { length } = counted[name];
        return html `<td>${length === 0 ? '0' : html `<a href="${placeOf(place)}/${unit}/${name}">${length}</a>`}</td>`;
    };
    return html `${ranked ? html `<td>${points ?? '—'}</td>` : ''}
    <td>${percent(counted.onTime.length, counted.due.length)}</td>
    <td>${percent(counted.satisfied.length, counted.rated.length)}</td>
    <td>${median ?? '—'}</td>
    ${figureNames.map(cell)}`;
}
function table(rows, place, unitName) {
    const { ranked } = place.rule;
    return html `<div class="scroll">
    <table class="figures-table">
      <thead>
        <tr>
          ${ranked ? html `<th>名次</th>` : ''}
          <th>单位</th>
          ${ranked ? html `<th>得分</th>` : ''}
          <th>按时率</th>
          <th>满意率</th>
          <th>办结用时</th>
          ${figureNames.map((name) => html `<th>${figures[name].name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => html `<tr>
              ${ranked ? html `<td>${row.points === undefined ? '—' : index + 1}</td>` : ''}
              <th scope="row">${unitName(row.unit)}</th>
              ${cells(row, place, ranked)}
            </tr>`)}
      </tbody>
    </table>
  </div>`;
}
function definitions(measure, ranked) {
    const points = `按时率 × ${measure.onTime} ＋ 满意率 × ${measure.satisfied}，每张黄牌减 ${measure.yellow} 分、红牌减 ${measure.red} 分、每次虚假联系减 ${measure.falseContact} 分；没有可计的一项按满分计，两项都没有的不排名。分值由本市设定，文件没有规定。`;
    return html `<h2>各项怎么算</h2>
    <dl class="definitions">
      ${figureNames.map((name) => html `<div>
            <dt>${figures[name].name}</dt>
            <dd>${figures[name].counts}</dd>
          </div>`)}
      <div>
        <dt>办结用时</dt>
        <dd>本期首次办结的诉求，从提交到首次办结的工作日数，取中位数。</dd>
      </div>
      ${ranked
        ? html `<div>
              <dt>得分</dt>
              <dd>${points}</dd>
            </div>`
        : ''}
    </dl>`;
}
function outcome(rows, { bottom, praised }, unitName) {
    const names = (list) => list.map(({ unit }) => unitName(unit)).join('、');
    const last = bottom ? bottomOf(rows, bottom.count) : [];
    const first = rows.filter(({ points }) => points !== undefined).slice(0, praised?.count ?? 0);
    return html `${praised && first.length > 0 ? html `<p>表扬：${names(first)} <small>${praised.rule}</small></p>` : ''}
  ${bottom && last.length > 0 ? html `<p>排名末 ${bottom.count} 位：${names(last)}，${bottom.zh} <small>${bottom.rule}</small></p>` : ''}`;
}
export function bulletinPage({ place, rows, measure, running, unitName, periodName }) {
    const { rule, period } = place;
    const names = (list) => list.map(({ zh }) => zh).join('、');
    return layout(rule.zh, html `<h1>${rule.zh}　${periodName(period)}</h1>
      <p class="hint">${running ? '本期还没有结束，以下是到现在的数字。' : ''}依据 ${rule.rule}</p>
      ${rows.length === 0 ? html `<p>本期没有诉求。</p>` : table(rows, place, unitName)} ${outcome(rows, rule, unitName)}
      ${rule.to.length > 0 ? html `<p>报送：${names(rule.to)}</p>` : ''} ${rule.cc.length > 0 ? html `<p>抄送：${names(rule.cc)}</p>` : ''}
      <p><a href="${placeOf(place)}.csv" download>下载表格</a></p>
      ${definitions(measure, rule.ranked)}`, true);
}
/** The demands behind one figure. */
export function figurePage({ place, periodName, unit, figure, numbers }) {
    const { name: title, counts } = figures[figure];
    return layout(title, html `<h1>${unit}　${title} ${numbers.length}</h1>
      <p class="hint">${periodName(place.period)}。${counts}</p>
      <ul>
        ${numbers.map((number) => html `<li><a href="/demands/${number}">${number}</a></li>`)}
      </ul>
      <p><a href="${placeOf(place)}">回到${place.rule.zh}</a></p>`, true);
}
export function bulletinsPage(cities, periodName) {
    const list = ({ city, name, bulletins }) => html `<section>
      <h2>${name}</h2>
      ${bulletins.length === 0 ? html `<p>本市的文件没有规定通报。</p>` : ''}
      ${bulletins.map(({ rule, periods }) => html `<h3>${rule.zh} <small>${rule.rule}</small></h3>
            <p>${periods.map((period) => html `<a href="${placeOf({ city, rule, period })}">${periodName(period)}</a>　 `)}</p>`)}
    </section>`;
    return layout('通报', html `<h1>通报</h1>
      ${cities.map(list)}`, true);
}
//# sourceMappingURL=bulletins.js.map