/** One reception day: the brief for the leader (D4.10), the register to print (D4.22), and the decisions made on the spot (D4.13, D4.14). */
import { html } from 'hono/html';
import { dayOf } from '../mechanisms/calendar.js';
import { csv } from './csv.js';
import { layout } from './layout.js';
import { dayWords, named, pathOf, stages, told } from './receptions.js';
const hidden = (no, act) => html `<input type="hidden" name="no" value="${no}" /><input type="hidden" name="act" value="${act}" />`;
function decisions({ no }, { reception, desk }) {
    const path = pathOf(reception);
    return html `<details class="noprint">
    <summary>登记办理意见</summary>
    <form method="post" action="${path}" class="stacked">
      ${hidden(no, 'assign')}
      <label
        >交办给
        <select name="department">
          ${desk.departments.map(({ id, name }) => html `<option value="${id}">${name}</option>`)}
        </select></label
      >
      ${desk.lanes.length > 0
        ? html `<label
              >办理方式
              <select name="lane">
                <option value="">按期办结</option>
                ${desk.lanes.map(({ code, zh }) => html `<option value="${code}">${zh}</option>`)}
              </select></label
            >`
        : ''}
      <label>交办要求（会公布，不写企业名称） <input name="text" required maxlength="200" /></label>
      <button>交办</button>
    </form>
    <form method="post" action="${path}" class="stacked">
      ${hidden(no, 'settle')}
      <label
        >或
        <select name="how">
          <option value="solved">当场解决</option>
          <option value="explained">客观上不能办，已作说明</option>
        </select></label
      >
      <label>怎么答复的（会告诉企业） <input name="text" required maxlength="500" /></label>
      <button>登记</button>
    </form>
  </details>`;
}
function outcome({ stage, number, department, outcome: text, refusal }, { desk }) {
    const unit = desk.departments.find(({ id }) => id === department)?.name ?? '';
    return html `${stages[stage]} ${unit} ${number ? html `<a href="/demands/${number}">${number}</a>` : ''} ${text ?? refusal ?? ''}`;
}
function line(booking, page) {
    const { reception, desk, firms, mayEdit, now } = page;
    const firm = firms.get(booking.enterprise);
    const came = dayOf(now, desk.calendar) >= reception.day;
    const open = booking.stage === 'booked';
    return html `<tr>
    <td>${booking.slot}</td>
    <td>${firm?.name ?? ''}<br /><small>${firm?.contact ?? ''}</small></td>
    <td>${booking.text}${booking.attachments.length > 0 ? html ` <small>📎${booking.attachments.length}</small>` : ''}</td>
    <td>${named(desk.rules.fields, booking.field)}</td>
    <td>${open && mayEdit && came && !reception.cancelled ? decisions(booking, page) : outcome(booking, page)}</td>
  </tr>`;
}
function changes({ reception, mayEdit, now, desk }) {
    if (!mayEdit || reception.cancelled || dayOf(now, desk.calendar) > reception.day)
        return '';
    const path = pathOf(reception);
    return html `<section class="noprint">
    <h2>更改</h2>
    <form method="post" action="${path}" class="stacked">
      <input type="hidden" name="act" value="place" />
      <label>地点 <input name="text" required maxlength="60" value="${reception.place.zh}" /></label><button>改地点</button>
    </form>
    <form method="post" action="${path}" class="stacked">
      <input type="hidden" name="act" value="cancel" />
      <label>取消的原因（会告诉已预约的企业） <input name="text" required maxlength="200" /></label><button>取消这一场</button>
    </form>
  </section>`;
}
export function receptionPage(page) {
    const { reception, desk, said } = page;
    const { bookings, cancelled, leader, form, place } = reception;
    const sorted = bookings.toSorted((one, two) => one.slot.localeCompare(two.slot));
    return layout(`接待日 ${reception.day}`, html `<h1>${dayWords(reception)} ${named(desk.rules.leaders, leader)}接待日</h1>
      ${told(said)}
      <p>
        ${named(desk.rules.forms, form)}，${place.zh}。${cancelled ? html `<b>已取消：${cancelled.reason}</b>` : ''}
        <span class="noprint"><a href="${pathOf(reception)}.csv">导出预约登记表和交办单</a></span>
      </p>
      <h2>预约登记表</h2>
      ${sorted.length === 0
        ? html `<p>还没有企业预约。</p>`
        : html `<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>时间</th>
                    <th>企业和联系人</th>
                    <th>反映的事项</th>
                    <th>领域</th>
                    <th>办理意见</th>
                  </tr>
                </thead>
                <tbody>
                  ${sorted.map((booking) => line(booking, page))}
                </tbody>
              </table>
            </div>`}
      ${changes(page)}`, true);
}
/** 预约登记表 and 企业诉求交办单 (D4.22) as one table that a spreadsheet opens. */
export function receptionTable({ reception, desk, firms }) {
    const head = ['序号', '时间', '企业', '联系人', '反映的事项', '领域', '办理意见', '承办单位', '诉求编号', '交办要求或答复'];
    const rows = reception.bookings.map((booking) => {
        const firm = firms.get(booking.enterprise);
        return [
            String(booking.no),
            `${reception.day} ${booking.slot}`,
            firm?.name ?? '',
            firm?.contact ?? '',
            booking.text,
            named(desk.rules.fields, booking.field),
            stages[booking.stage],
            desk.departments.find(({ id }) => id === booking.department)?.name ?? '',
            booking.number ?? '',
            booking.outcome ?? '',
        ];
    });
    return csv([head, ...rows]);
}
//# sourceMappingURL=reception.js.map