/** The frame of every dashboard page. HTML that escapes by default, no script. */
import { html } from 'hono/html';
/** Where whoever has signed in can go. */
const places = [
    ['/', '工作台'],
    ['/ledger', '台账'],
    ['/radar', '共性问题'],
    ['/standings', '亮牌'],
    ['/inquiries', '征询'],
    ['/receptions', '接待日'],
    ['/meetings', '会议'],
    ['/bulletins', '通报'],
    ['/forms', '表单'],
    ['/units', '名册'],
    ['/policies', '政策库'],
    ['/doors', '入口'],
    ['/tokens', '接口'],
    ['/dead-letters', '未送达'],
];
export async function layout(title, body, signedIn = false) {
    const page = await html `<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/web/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/assets/theme.css" />
        <link rel="stylesheet" href="/web/assets/dashboard.css" />
      </head>
      <body>
        <header>
          <a class="brand" href="/"><img src="/web/assets/icon.svg" alt="" width="28" height="28" />企呼</a>
          ${signedIn
        ? html `<nav aria-label="工作台">
                  ${places.map(([path, name]) => html `<a href="${path}">${name}</a>`)}
                  <form method="post" action="/logout"><button>退出</button></form>
                </nav>`
        : ''}
        </header>
        <main>${body}</main>
      </body>
    </html>`;
    return String(page);
}
//# sourceMappingURL=layout.js.map