/** 暂存: what cannot be told until somebody writes again. Whoever looks after the demand telephones meanwhile. */
import { html } from 'hono/html';
import { layout } from './layout.js';
const numberIn = (key) => /QH\d{8}-\d{4,}/.exec(key)?.[0] ?? '';
/** By demand, the longest waiting first; what belongs to none stands last. */
function byDemand(parked) {
    const waiting = new Map();
    for (const { key, at } of parked) {
        const number = numberIn(key);
        const { count = 0, since = at } = waiting.get(number) ?? {};
        waiting.set(number, { number, count: count + 1, since: since < at ? since : at });
    }
    return [...waiting.values()].toSorted((one, two) => Number(one.number === '') - Number(two.number === '') || one.since.getTime() - two.since.getTime());
}
function row({ number, count, since }, moment) {
    return html `<tr>
    <td>${number ? html `<a href="/demands/${number}">${number}</a>` : '与诉求无关'}</td>
    <td>${count}</td>
    <td>${moment(since)}</td>
  </tr>`;
}
export function parkedPage(parked, moment) {
    const waiting = byDemand(parked);
    return layout('暂存', html `<h1>暂存</h1>
      <p>对方现在收不到的消息：微信客服超过 48 小时或发满 5 条，或对方停用了机器人。对方一来信就自动补发；这之前请打电话告诉企业。</p>
      ${waiting.length === 0
        ? html `<p>没有。</p>`
        : html `<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>诉求</th>
                    <th>消息</th>
                    <th>最早</th>
                  </tr>
                </thead>
                <tbody>
                  ${waiting.map((one) => row(one, moment))}
                </tbody>
              </table>
            </div>`}`, true);
}
//# sourceMappingURL=parked.js.map