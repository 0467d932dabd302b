/** 接待日 for the office: days, the register of bookings (D4.22), what was decided; a form for one more day. */
import { html } from 'hono/html';
import { isLive } from '../mechanisms/reception.js';
import { layout } from './layout.js';
import { moment } from './naming.js';
const halves = { am: '上午', pm: '下午' };
export const stages = {
    booked: '已预约',
    cancelled: '已取消',
    declined: '不予受理',
    solved: '当场解决',
    explained: '已作说明',
    assigned: '已交办',
};
export const named = (list, code) => list.find((each) => each.code === code)?.zh ?? code;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
/** `2026-06-18 周四上午`. */
export const dayWords = ({ day, half }) => `${day} 周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}${halves[half]}`;
export const pathOf = ({ city, id }) => `/receptions/${city}/${id}`;
/** What the person is told about the form that was sent. */
export const told = (said) => (said ? html `<p role="alert">${said}</p>` : '');
function row(reception, { rules, calendar }) {
    const { cancelled, publishedAt, publishAt, bookings, slots } = reception;
    const state = cancelled ? `已取消：${cancelled.reason}` : publishedAt ? '已发通告' : `${moment(publishAt, calendar)} 发通告`;
    return html `<tr>
    <td><a href="${pathOf(reception)}">${dayWords(reception)}</a></td>
    <td>${named(rules.leaders, reception.leader)}</td>
    <td>${named(rules.forms, reception.form)}，${reception.place.zh}</td>
    <td>${bookings.filter(isLive).length}/${slots.length}</td>
    <td>${state}</td>
  </tr>`;
}
const options = (list) => list.map(({ code, zh }) => html `<option value="${code}">${zh}</option>`);
function addForm({ city, rules }) {
    return html `<details>
    <summary>加一场接待日</summary>
    <form method="post" action="/receptions" class="stacked">
      <input type="hidden" name="city" value="${city}" />
      <label>日期 <input type="date" name="day" required /></label>
      <label
        >半天
        <select name="half">
          ${rules.slots.am.length > 0 ? html `<option value="am">上午</option>` : ''}
          ${rules.slots.pm.length > 0 ? html `<option value="pm">下午</option>` : ''}
        </select></label
      >
      <label
        >接待领导
        <select name="leader">
          ${options(rules.leaders)}
        </select></label
      >
      <label
        >形式
        <select name="form">
          ${options(rules.forms)}
        </select></label
      >
      <label>地点 <input name="place" placeholder="不填就是这种形式的通常地点" maxlength="60" /></label>
      <button>排上</button>
    </form>
  </details>`;
}
/** Every day of each city that has them, the next one first. */
export function receptionsPage(desks, mayEdit, said) {
    return layout('接待日', html `<h1>接待日</h1>
      ${told(said)} ${desks.length === 0 ? html `<p>本市的机制没有接待日。</p>` : ''}
      ${desks.map(({ desk, list }) => html `<section>
            <h2>${desk.title}</h2>
            <p class="hint">
              每年至少 ${desk.rules.perYear} 场，通告按规定提前发布（${desk.rules.notice.rule}）。
              <a href="/reception?city=${desk.city}">公开的通告和办理进展</a>
            </p>
            ${mayEdit ? addForm(desk) : ''}
            ${list.length === 0
        ? html `<p>还没有排。</p>`
        : html `<div class="scroll">
                    <table>
                      <thead>
                        <tr>
                          <th>时间</th>
                          <th>接待领导</th>
                          <th>形式和地点</th>
                          <th>已约</th>
                          <th>通告</th>
                        </tr>
                      </thead>
                      <tbody>
                        ${list.map((reception) => row(reception, desk))}
                      </tbody>
                    </table>
                  </div>`}
          </section>`)}`, true);
}
//# sourceMappingURL=receptions.js.map