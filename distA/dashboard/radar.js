/** 共性问题雷达: what several enterprises wrote about this week, with growth, departments and examples; no names of anybody. */
import { html } from 'hono/html';
import { layout } from './layout.js';
function growth({ size, before }) {
    if (before === 0)
        return '新出现';
    return size > before ? `↑ 上周 ${before}` : size < before ? `↓ 上周 ${before}` : `持平 上周 ${before}`;
}
function row(problem, department) {
    const { topic, size, enterprises, departments, examples } = problem;
    return html `<tr>
    <td>${topic}</td>
    <td>${enterprises} 家 / ${size} 件</td>
    <td>${growth(problem)}</td>
    <td>${departments.map(department).join('、') || '待派'}</td>
    <td>${examples.map(({ number, title }) => html `<div><a href="/demands/${number}">${number}</a> ${title}</div>`)}</td>
  </tr>`;
}
function section({ city, problems }, department) {
    if (problems.length === 0)
        return html `<h2>${city}</h2>
      <p>最近七天没有两家以上企业反映同一类问题。</p>`;
    return html `<h2>${city}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>问题</th>
            <th>最近七天</th>
            <th>变化</th>
            <th>承办单位</th>
            <th>例子</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map((problem) => row(problem, department))}
        </tbody>
      </table>
    </div>`;
}
export function radarPage(cities, department) {
    return layout('共性问题', html `<h1>共性问题</h1>
      <p>两家以上企业在最近七天反映或附议的同一类问题，企业多的在前。可以提请联席会议研究。</p>
      ${cities.map((one) => section(one, department))}`, true);
}
//# sourceMappingURL=radar.js.map