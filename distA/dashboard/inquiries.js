/** 每周征询: town by town who was asked, who answered what, and who was not reached (D2.2, D2.3, D2.5). */
import { html } from 'hono/html';
import { addDays } from '../mechanisms/calendar.js';
import { askedOf, countStates } from '../mechanisms/coverage.js';
import { layout } from './layout.js';
const names = {
    none: '没有问题',
    raised: '提出诉求',
    silent: '问了没回',
    quiet: '要求不问',
    unreachable: '联系不上',
    open: '还没问',
};
const marks = { none: '✅', raised: '✅', silent: '🟡', quiet: '⚪', unreachable: '🔴', open: '⚪' };
const areaName = (area, { rules }) => rules.areas.find(({ code }) => code === area)?.zh ?? '未划分镇街';
function place({ id, area }, { city, rules, week }) {
    return html `<form method="post" action="/inquiries" class="stacked">
    <input type="hidden" name="city" value="${city}" /><input type="hidden" name="week" value="${week}" />
    <input type="hidden" name="enterprise" value="${id}" />
    <select name="area" aria-label="镇街">
      <option value="">未划分</option>
      ${rules.areas.map(({ code, zh }) => html `<option value="${code}" ${code === area ? 'selected' : ''}>${zh}</option>`)}
    </select>
    <button>改</button>
  </form>`;
}
function firm(asked, page) {
    const { name, state, number } = asked;
    return html `<tr>
    <td>${name}</td>
    <td>${marks[state]} ${names[state]} ${number ? html `<a href="/demands/${number}">${number}</a>` : ''}</td>
    <td>${page.mayEdit && page.rules.areas.length > 0 ? place(asked, page) : ''}</td>
  </tr>`;
}
function row({ area, enterprises, counts }, page) {
    const officer = page.rules.areas.find(({ code }) => code === area)?.officer;
    return html `<tr>
    <td><a href="#${area ?? 'none'}">${areaName(area, page)}</a></td>
    <td>${officer?.zh ?? ''}</td>
    <td>${askedOf(counts)}/${enterprises.length}</td>
    <td>${counts.none}</td>
    <td>${counts.raised}</td>
    <td>${counts.silent}</td>
    <td>${counts.open + counts.unreachable > 0 ? html `<b>${counts.open + counts.unreachable}</b>` : 0}</td>
  </tr>`;
}
function list({ area, enterprises }, page) {
    if (enterprises.length === 0)
        return '';
    return html `<section id="${area ?? 'none'}">
    <h2>${areaName(area, page)}</h2>
    <div class="scroll">
      <table>
        <tbody>
          ${enterprises.map((asked) => firm(asked, page))}
        </tbody>
      </table>
    </div>
  </section>`;
}
function one(page) {
    const { city, title, week, covered } = page;
    const all = covered.flatMap(({ enterprises }) => enterprises);
    const total = countStates(all);
    const empty = covered.filter(({ enterprises }) => enterprises.length === 0).map(({ area }) => areaName(area, page));
    const at = (day) => `/inquiries?${new URLSearchParams({ city, week: day }).toString()}`;
    const figures = [
        ['企业', all.length],
        ['已问', askedOf(total)],
        ['没有问题', total.none],
        ['提出诉求', total.raised],
        ['问了没回', total.silent],
        ['没问到', total.open + total.unreachable],
    ];
    return html `<section>
    <h2>${title}　${week} 至 ${addDays(week, 6)}</h2>
    <p><a href="${at(addDays(week, -7))}">上一周</a>　<a href="${at(addDays(week, 7))}">下一周</a></p>
    <dl class="figures">
      ${figures.map(([name, count]) => html `<div>
            <dt>${name}</dt>
            <dd>${count}</dd>
          </div>`)}
    </dl>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>镇街</th>
            <th>征询专员</th>
            <th>已问</th>
            <th>没有问题</th>
            <th>诉求</th>
            <th>没回</th>
            <th>没问到</th>
          </tr>
        </thead>
        <tbody>
          ${covered.filter(({ enterprises }) => enterprises.length > 0).map((each) => row(each, page))}
        </tbody>
      </table>
    </div>
    ${empty.length > 0 ? html `<p class="hint">还没有企业登记在：${empty.join('、')}。</p>` : ''} ${covered.map((each) => list(each, page))}
  </section>`;
}
/** Each city that asks, one under the other. */
export function inquiriesPage(pages) {
    return layout('每周征询', html `<h1>每周征询</h1>
      ${pages.length === 0 ? html `<p>本市的机制没有每周征询。</p>` : pages.map(one)}`, true);
}
//# sourceMappingURL=inquiries.js.map