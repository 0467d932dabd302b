/** `/` for somebody who is not signed in: what this is, and where its parts are. */
import { html } from 'hono/html';
import { layout } from './layout.js';
/** The first parts are what a newcomer plays; every department's officer comes after them. */
const shownParts = 8;
const card = ({ who, what, path }) => html `<li>
    <a href="${path}" target="_blank" rel="noopener"><b>${who}</b><span>${what}</span></a>
  </li>`;
function partList(parts) {
    const [enterprise, officer] = [parts[0], parts.find(({ path }) => path.startsWith('/groups/'))];
    const first = [enterprise, officer].filter((part) => part !== undefined);
    const others = parts.filter((part) => !first.includes(part));
    return html `<section aria-labelledby="parts">
    <h2 id="parts">演示：点一下就扮演一个角色</h2>
    <p class="hint">先开这两个，各在自己的标签页里：左边写一句话，右边签收、回复、办结。</p>
    <ol class="parts first">
      ${first.map(card)}
    </ol>
    <ul class="parts">
      ${others.slice(0, shownParts - first.length).map(card)}
    </ul>
    <details>
      <summary>其他部门的经办人（${others.length - shownParts + first.length}）</summary>
      <ul class="parts">
        ${others.slice(shownParts - first.length).map(card)}
      </ul>
    </details>
  </section>`;
}
function groupList(departments) {
    return html `<details>
    <summary>各部门的工作群</summary>
    <ul class="parts">
      ${departments.map(({ name }) => card({ who: name, what: '工作群，凭邀请码进入', path: `/groups/${encodeURIComponent(name)}` }))}
    </ul>
  </details>`;
}
export function landingPage({ city, mechanism, departments, parts }) {
    return layout(`企呼 · ${city}`, html `<section class="hero">
        <img src="/web/assets/icon.svg" alt="" width="56" height="56" />
        <div>
          <h1>企呼 <span lang="en">Qihu</span></h1>
          <p class="city">${city} · ${mechanism}</p>
        </div>
      </section>
      <p class="lead">企业写一句话，政府在法定时限内答复；谁该办、哪天到期、办得好不好，一张卡片上都看得见。</p>
      <p class="hint" lang="en">An entrepreneur writes one message; the government answers it inside its legal deadline.</p>
      <ul class="doors">
        <li><a class="primary" href="/chat">我是企业，写一句话</a></li>
        <li><a href="/groups/${encodeURIComponent(departments[0]?.name ?? '')}">我是部门，进工作群</a></li>
      </ul>
      ${parts ? partList(parts) : groupList(departments)}
      <footer>
        <p>派单员、督办员、领导：在对话里发送“登录”，会收到一次性的工作台链接。</p>
        <p><a href="/healthz">运行状态 /healthz</a> <a href="/readyz">就绪 /readyz</a> <a href="/metrics">指标 /metrics</a></p>
      </footer>`);
}
//# sourceMappingURL=landing.js.map