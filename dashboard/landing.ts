/** `/` for somebody who is not signed in: what this is, and where its parts are. */
import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';
import type { Part } from './parts.ts';

export interface Landing {
  city: string;
  mechanism: string;
  departments: Array<{ id: string; name: string }>;
  /** Only in the demo: with real people a link must not carry a code. */
  parts?: Part[];
}

function partList(parts: Part[]): Html {
  return html`<section>
    <h2>演示：点一下就扮演一个角色</h2>
    <p>每个角色在自己的标签页里，可以同时打开几个。先开一个企业，再开交通运输局的经办人。</p>
    <ul class="parts">
      ${parts.map(({ who, what, path }) => html`<li><a href="${path}" target="_blank" rel="noopener">${who}</a><span>${what}</span></li>`)}
    </ul>
  </section>`;
}

export function landingPage({ city, mechanism, departments, parts }: Landing): Promise<string> {
  return layout(
    `企呼 · ${city}`,
    html`<h1>企呼 Qihu</h1>
      <p class="lead">企业写一句话，政府在法定时限内答复；谁该办、哪天到期、办得好不好，一张卡片上都看得见。</p>
      <p>${city} · ${mechanism}</p>
      <ul class="doors">
        <li><a href="/chat">企业：网页对话</a></li>
        <li><a href="/groups/${encodeURIComponent(departments[0]?.name ?? '')}">部门：工作群</a></li>
        <li><a href="/healthz">运行状态 /healthz</a></li>
        <li><a href="/readyz">就绪 /readyz</a></li>
        <li><a href="/metrics">指标 /metrics</a></li>
      </ul>
      <p>派单员、督办员、领导：在对话里发送“登录”，会收到一次性的工作台链接。</p>
      ${
        parts
          ? partList(parts)
          : html`<details>
              <summary>各部门的工作群</summary>
              <ul>
                ${departments.map(({ name }) => html`<li><a href="/groups/${encodeURIComponent(name)}">${name}</a></li>`)}
              </ul>
            </details>`
      }`,
  );
}
