/** The sign-in page: a link that somebody's preview opens is not spent, a button is pressed by a person. */
import { html } from 'hono/html';
import { layout } from './layout.js';
export function loginPage(token) {
    return layout('登录工作台', html `<h1>登录工作台</h1>
      <form method="post" action="/login"><input type="hidden" name="token" value="${token}" /><button class="primary">登录</button></form>
      <p>这个链接只能用一次。</p>`);
}
//# sourceMappingURL=login.js.map