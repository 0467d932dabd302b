/** 亮牌: each department's cards, interviews and hand-offs, with where each came from. */
import { html } from 'hono/html';
import { row, standingCards } from '../mechanisms/standing.js';
import { layout } from './layout.js';
import { moment } from './naming.js';
const colors = { yellow: '黄牌', red: '红牌' };
const interviewees = { deputy: '分管负责人', head: '主要负责人' };
/** One entry of a department's history, with a link to the demand that it came from. */
function line(entry, standing) {
    const demand = (number) => html `<a href="/demands/${number}">${number}</a>`;
    switch (entry.type) {
        case 'card-given': {
            const { color, order, rule, number } = entry.card;
            return html `${colors[color]} ${demand(number)} ${order ? `督办通知第 ${order} 号` : ''} <small>${rule}</small>`;
        }
        case 'card-lifted': {
            const card = standing.cards[entry.place];
            return html `撤销${card ? colors[card.color] : ''} ${card ? demand(card.number) : ''} ${entry.by.name}：${entry.reason}`;
        }
        case 'interview-due':
            return html `应约谈${interviewees[entry.interview.with]}（${entry.interview.by.zh}） ${demand(entry.interview.number)}
        <small>${entry.interview.rule}</small>`;
        case 'interview-held':
            return html `已约谈${interviewees[standing.interviews[entry.place]?.with ?? 'deputy']} ${entry.by.name}：${entry.text}`;
        case 'handed-off':
            return html `移交${entry.handOff.to.zh} ${demand(entry.handOff.number)}
        <small>${entry.handOff.rule}</small> ${entry.handOff.reason ?? ''}`;
        case 'inspected':
            return html `${entry.inspection.to.zh}督查 ${demand(entry.inspection.number)} <small>${entry.inspection.rule}</small>`;
        case 'false-contact':
            return html `报告已联系，企业否认 ${demand(entry.number)} <small>${entry.rule}</small>`;
        case 'row-ended':
            return html `按时办结，连续记录清零 ${demand(entry.number)}`;
        case 'row-used':
            return html `连续${colors[entry.color]}已升级`;
    }
}
function section({ standing, history }, naming) {
    const calendar = naming.calendar(standing.city);
    const due = standing.interviews.filter(({ held }) => !held).length;
    return html `<section>
    <h2>${naming.department(standing.city, standing.department)}</h2>
    <dl class="figures">
      <div>
        <dt>有效黄牌</dt>
        <dd>${standingCards(standing, 'yellow').length}</dd>
      </div>
      <div>
        <dt>连续黄牌</dt>
        <dd>${row(standing, 'yellow')}</dd>
      </div>
      <div>
        <dt>有效红牌</dt>
        <dd>${standingCards(standing, 'red').length}</dd>
      </div>
      <div>
        <dt>待约谈</dt>
        <dd>${due}</dd>
      </div>
      <div>
        <dt>虚假联系</dt>
        <dd>${standing.falseContacts.length}</dd>
      </div>
    </dl>
    <ol class="history">
      ${history.map((entry) => html `<li><time datetime="${entry.at.toISOString()}">${moment(entry.at, calendar)}</time> ${line(entry, standing)}</li>`)}
    </ol>
  </section>`;
}
/** Departments with anything at all, the worst first. */
export function standingsPage(list, naming) {
    const weight = ({ standing }) => standingCards(standing, 'red').length * 100 + standingCards(standing, 'yellow').length;
    const shown = list.filter(({ history }) => history.length > 0).toSorted((a, b) => weight(b) - weight(a));
    return layout('亮牌', html `<h1>亮牌与约谈</h1>
      <p>撤销和记录约谈在对话里办：督办员发送“亮牌”。</p>
      ${shown.length === 0 ? html `<p>没有。</p>` : shown.map((stored) => section(stored, naming))}`, true);
}
//# sourceMappingURL=standings.js.map