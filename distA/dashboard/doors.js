/** 入口: the links that parks and towns put up, each with its QR code and whom it has brought. */
import { html } from 'hono/html';
import { layout } from './layout.js';
function form(error) {
    return html `<form method="post" action="/doors">
    ${error ? html `<p role="alert">⚠️ ${error}</p>` : ''}
    <p>
      <label>园区、镇街或活动的名称<br /><input name="name" required maxlength="40" placeholder="松山湖园区" /></label>
      <button>新建入口</button>
    </p>
  </form>`;
}
function entry({ id, name, link, persons, demands, enterprises }) {
    return html `<li>
    ${link ? html `<a href="/doors/${id}.png"><img src="/doors/${id}.png" alt="${name}的二维码" width="180" height="180" loading="lazy" /></a>` : ''}
    <h2>${name}</h2>
    <p>来人 ${persons}　诉求 ${demands}</p>
    ${enterprises.length > 0 ? html `<p>${enterprises.join('、')}</p>` : ''}
    ${link ? html `<p><a href="${link}" rel="noopener">${link}</a></p>` : html `<p><small>不是在这里建的入口</small></p>`}
  </li>`;
}
export function doorsPage(doors, mayEdit, error) {
    return layout('入口', html `<h1>入口</h1>
      <p>每个园区、镇街一个微信入口：印出二维码，企业扫码就能写给企呼，从哪里来的分开计数。点二维码得到可以打印的大图。</p>
      ${mayEdit ? form(error) : ''} ${doors.length === 0 ? html `<p>还没有入口。</p>` : ''}
      <ul class="entrances">
        ${doors.map(entry)}
      </ul>`, true);
}
//# sourceMappingURL=doors.js.map