/** 接口: the tokens by which the city's other systems call `/api/v1`. */
import { html } from 'hono/html';
import { layout } from './layout.js';
const scopes = { read: '只读', write: '可读可提交' };
function form(error) {
    return html `<form method="post" action="/tokens">
    ${error ? html `<p role="alert">⚠️ ${error}</p>` : ''}
    <p>
      <label>哪个系统用<br /><input name="name" required maxlength="40" placeholder="12345 热线" /></label>
    </p>
    <p>
      <label><input type="radio" name="scope" value="read" checked /> ${scopes.read}</label>
      <label><input type="radio" name="scope" value="write" /> ${scopes.write}</label>
      <button>新建口令</button>
    </p>
  </form>`;
}
function made({ name, token }) {
    return html `<section role="status">
    <h2>${name} 的口令</h2>
    <p><code>${token}</code></p>
    <p>请现在就抄给对方：离开这一页就再也看不到，库里只存它的盲索引。</p>
  </section>`;
}
function entry({ id, name, scope, madeAt, usedAt, stoppedAt }, when) {
    const stop = html `<form method="post" action="/tokens/stop"><input type="hidden" name="id" value="${id}" /><button>停用</button></form>`;
    return html `<tr>
    <td>${name}</td>
    <td>${scopes[scope]}</td>
    <td>${when(madeAt)}</td>
    <td>${usedAt ? when(usedAt) : '还没有用过'}</td>
    <td>${stoppedAt ? `${when(stoppedAt)} 已停用` : stop}</td>
  </tr>`;
}
export function tokensPage(city, tokens, when, news) {
    return layout('接口', html `<h1>接口</h1>
      <p>
        ${city}的其他系统用口令调用
        <a href="/api/v1/openapi.json">/api/v1</a
        >。一个口令只看得到${city}；名称说明是谁提交的，同一名称下的对方编号不会重复立件，换口令时请用原来的名称。
      </p>
      ${news.made ? made(news.made) : ''} ${form(news.error)} ${tokens.length === 0 ? html `<p>还没有口令。</p>` : ''}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>系统</th>
              <th>权限</th>
              <th>新建</th>
              <th>最近使用</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map((token) => entry(token, when))}
          </tbody>
        </table>
      </div>`, true);
}
//# sourceMappingURL=tokens.js.map