/** 政策超市: what the library holds, how to fill it, and what each policy says now. */
import { html } from 'hono/html';
import { layout } from './layout.js';
function told(shown) {
    if (!shown)
        return '';
    if ('error' in shown)
        return html `<p role="alert">⚠️ ${shown.error}</p>`;
    const { added, changed, same } = shown.imported;
    return html `<p role="status">新增 ${added} 条，更新 ${changed} 条，未变 ${same} 条。</p>`;
}
function form() {
    return html `<form method="post" action="/policies" enctype="multipart/form-data">
    <p>
      <label
        >导入文件（YAML、CSV、Markdown、Word、文本，不超过 5 MB）<br /><input
          type="file"
          name="file"
          required
          accept=".yaml,.yml,.json,.csv,.md,.txt,.docx"
      /></label>
      <button>导入</button>
    </p>
    <p>
      <small
        >YAML 和 CSV 的字段：id、title、text、source、department、keywords、from、to、area、audience。area
        写镇街的名称或代码，只答给当地企业；写别的或不写，答给所有企业。同一 id 再次导入就是新的版本。</small
      >
    </p>
  </form>`;
}
function entry({ policy, version }, mayEdit) {
    const term = [policy.from ? `${policy.from} 起` : '', policy.to ? `${policy.to} 止` : ''].filter(Boolean).join('，');
    return html `<details>
    <summary>《${policy.title}》${policy.demo ? '（示例）' : ''} <small>${policy.source} ${policy.department ?? ''}</small></summary>
    <p style="white-space: pre-wrap">${policy.text}</p>
    <p>
      <small
        >第 ${version}
        版　${term}　${policy.area ? `适用于${policy.area}　` : ''}${policy.audience.length > 0 ? `限 ${policy.audience.join('、')}` : ''}</small
      >
    </p>
    ${mayEdit
        ? html `<form method="post" action="/policies/withdraw">
            <input type="hidden" name="id" value="${policy.id}" /><button>停用</button>
          </form>`
        : ''}
  </details>`;
}
export function policiesPage(list, mayEdit, shown) {
    const sorted = list.toSorted((a, b) => a.policy.title.localeCompare(b.policy.title, 'zh-CN'));
    return layout('政策库', html `<h1>政策库</h1>
      ${told(shown)} ${mayEdit ? form() : ''}
      <p>现有 ${list.length} 条。企业提问时，机器人只引用这里的原文；拿不准就不答，请企业提交。</p>
      ${sorted.map((one) => entry(one, mayEdit))}`, true);
}
//# sourceMappingURL=policies.js.map