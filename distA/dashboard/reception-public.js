/** What everybody may read of reception days: the notices (D4.2, D4.8, D4.21) and how far the assigned matters are (D4.18). No firm is named. */
import { html } from 'hono/html';
import { leadOf, promisedTarget } from '../mechanisms/demand.js';
import { layout } from './layout.js';
import { dayWords, named } from './receptions.js';
import { dayOf } from '../mechanisms/calendar.js';
const progress = {
    triage: '派单中',
    dispatched: '已交办',
    handling: '办理中',
    reviewing: '办理中',
    resolved: '已办结',
    verifying: '核查中',
    closed: '已办结',
};
function progressOf({ stage }) {
    if (stage.name !== 'closed' || stage.closure === 'written-off')
        return progress[stage.name];
    return stage.closure === 'withdrawn' ? '企业撤回' : '不予受理';
}
function progressRow(field, outcome, stored, { desk }) {
    const { demand } = stored;
    const lead = leadOf(demand);
    const target = promisedTarget(demand);
    const open = demand.stage.name !== 'closed' && demand.stage.name !== 'resolved';
    return html `<tr>
    <td>${named(desk.rules.fields, field)}</td>
    <td>${outcome}</td>
    <td>${desk.departments.find(({ id }) => id === lead)?.name ?? ''}</td>
    <td>${progressOf(demand)}</td>
    <td>${target && open ? dayOf(target.by, desk.calendar) : ''}</td>
  </tr>`;
}
function pastDay(reception, page) {
    const assigned = reception.bookings.flatMap(({ field, outcome, number }) => {
        const stored = number ? page.demands.get(number) : undefined;
        return stored ? [progressRow(field, outcome ?? '', stored, page)] : [];
    });
    const count = (stage) => reception.bookings.filter((booking) => booking.stage === stage).length;
    return html `<section>
    <h3>${dayWords(reception)} ${named(page.desk.rules.leaders, reception.leader)}</h3>
    <p>当场解决 ${count('solved')} 件，作出说明 ${count('explained')} 件，交办 ${count('assigned')} 件。</p>
    ${assigned.length === 0
        ? ''
        : html `<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th>领域</th>
                  <th>交办事项</th>
                  <th>承办单位</th>
                  <th>进展</th>
                  <th>时限</th>
                </tr>
              </thead>
              <tbody>
                ${assigned}
              </tbody>
            </table>
          </div>`}
  </section>`;
}
export function publicReceptionsPage(page) {
    const { desk, notices, past } = page;
    return layout(desk.title, html `<h1>${desk.name}${desk.title}</h1>
      <h2>通告</h2>
      ${notices.length === 0 ? html `<p>现在没有发布中的通告。</p>` : ''}
      ${notices.map(({ lines }) => html `<p class="own">${lines.join('\n')}</p>`)}
      <h2>交办事项办理进展</h2>
      ${past.length === 0 ? html `<p>还没有。</p>` : past.map((reception) => pastDay(reception, page))}`);
}
//# sourceMappingURL=reception-public.js.map