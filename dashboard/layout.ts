/** The frame of every dashboard page. HTML that escapes by default, no script. */
import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export async function layout(title: string, body: Html, signedIn = false): Promise<string> {
  const page = await html`<!doctype html>
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
          ${
            signedIn
              ? html`<nav aria-label="工作台">
                  <a href="/">工作台</a><a href="/ledger">台账</a><a href="/radar">共性问题</a><a href="/standings">亮牌</a
                  ><a href="/inquiries">征询</a><a href="/receptions">接待日</a><a href="/meetings">会议</a><a href="/bulletins">通报</a
                  ><a href="/forms">表单</a><a href="/policies">政策库</a><a href="/doors">入口</a><a href="/dead-letters">未送达</a>
                  <form method="post" action="/logout"><button>退出</button></form>
                </nav>`
              : ''
          }
        </header>
        <main>${body}</main>
      </body>
    </html>`;
  return String(page);
}
