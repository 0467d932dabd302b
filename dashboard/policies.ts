/** 政策超市: what the library holds, how to fill it, and what each policy says now. */
import { html } from 'hono/html';
import type { Remark } from '../mechanisms/policy-import.ts';
import type { Imported, KeptPolicy } from '../models/policies.ts';
import { type Html, layout } from './layout.ts';

export type Shown = { imported: Imported; remarks: Remark[]; strange: string[] } | { error: string } | undefined;

const strangeFields = (names: string[]): string => `不认识的栏目：${names.join('、')}。已略过；可用的栏目见下面的说明。`;

function said(remark: Remark): string {
  switch (remark.type) {
    case 'taken-id':
      return `《${remark.title}》没有导入：它的 id（${remark.id}）已经是《${remark.holder}》的。请换一个 id；确实由它代替，请先停用原来的那条。`;
    case 'same-title':
      return `库里已有另一份同名的《${remark.title}》（${remark.other || '没有文号'}），现在两份都有效。新的代替旧的，请停用旧的。`;
    case 'no-department':
      return `《${remark.title}》的部门“${remark.department}”不在本市的派单目录里，请核对。政策已导入。`;
    case 'no-tag':
      return `《${remark.title}》只给“${remark.tag}”，但没有企业带这个标签，目前凭它答不到任何企业。政策已导入，请核对 audience。`;
  }
}

function told(shown: Shown): Html | string {
  if (!shown) return '';
  if ('error' in shown) return html`<p role="alert">⚠️ ${shown.error}</p>`;
  const { added, changed, same } = shown.imported;
  const remarks = [...(shown.strange.length > 0 ? [strangeFields(shown.strange)] : []), ...shown.remarks.map(said)];
  return html`<p role="status">新增 ${added} 条，更新 ${changed} 条，未变 ${same} 条。</p>
    ${
      remarks.length > 0
        ? html`<ul role="alert">
            ${remarks.map((remark) => html`<li>⚠️ ${remark}</li>`)}
          </ul>`
        : ''
    }`;
}

function form(): Html {
  return html`<form method="post" action="/policies" enctype="multipart/form-data">
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
        >YAML 和 CSV 的字段：标题 title、正文 text、文号 source、部门 department、关键词 keywords、生效日期 from、失效日期 to、区域
        area、对象 audience、编号 id，中文英文都认。area 写镇街的名称或代码，只答给当地企业；写别的或不写，答给所有企业。同一 id
        再次导入就是新的版本。</small
      >
    </p>
  </form>`;
}

function entry({ policy, version }: KeptPolicy, mayEdit: boolean): Html {
  const term = [policy.from ? `${policy.from} 起` : '', policy.to ? `${policy.to} 止` : ''].filter(Boolean).join('，');
  return html`<details>
    <summary>《${policy.title}》${policy.demo ? '（示例）' : ''} <small>${policy.source} ${policy.department ?? ''}</small></summary>
    <p style="white-space: pre-wrap">${policy.text}</p>
    <p>
      <small
        >第 ${version}
        版　${term}　${policy.area ? `适用于${policy.area}　` : ''}${policy.audience.length > 0 ? `限 ${policy.audience.join('、')}` : ''}</small
      >
    </p>
    ${
      mayEdit
        ? html`<form method="post" action="/policies/withdraw">
            <input type="hidden" name="id" value="${policy.id}" /><button>停用</button>
          </form>`
        : ''
    }
  </details>`;
}

export function policiesPage(list: KeptPolicy[], mayEdit: boolean, shown?: Shown): Promise<string> {
  const sorted = list.toSorted((a, b) => a.policy.title.localeCompare(b.policy.title, 'zh-CN'));
  return layout(
    '政策库',
    html`<h1>政策库</h1>
      ${told(shown)} ${mayEdit ? form() : ''}
      <p>现有 ${list.length} 条。企业提问时，机器人只引用这里的原文；拿不准就不答，请企业提交。</p>
      ${sorted.map((one) => entry(one, mayEdit))}`,
    true,
  );
}
