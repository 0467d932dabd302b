/** 单位名册 (D2.34, D5.4): who answers for each unit, who works its demands, and in which group. What is missing stands out. */
import { html } from 'hono/html';
import { layout } from './layout.js';
const names = (list) => (list.length > 0 ? list.join('、') : html `<span class="hint">还没有登记</span>`);
function firmsTable(firms) {
    if (firms.length === 0)
        return '';
    const without = firms.filter(({ steward }) => !steward).length;
    return html `<h3>首席服务员</h3>
    <p>重点企业 ${firms.length} 家，${without} 家还没有首席服务员。派单员在对话里发“首席服务员 企业全称 姓名”指定。</p>
    <ul>
      ${firms.map(({ firm, steward }) => html `<li>${firm}　${names(steward ? [steward] : [])}</li>`)}
    </ul>`;
}
export function unitsPage(cities) {
    return layout('单位名册', html `<h1>单位名册</h1>
      <p class="hint">主要负责人是第一责任人。各人在对话里用“绑定”加自己的邀请码登记；工作群由管理员在群里发“登记 单位名”。</p>
      ${cities.map(({ name, units, firms }) => html `<h2>${name}</h2>
            <div class="scroll">
              <table class="units">
                <thead>
                  <tr>
                    <th>单位</th>
                    <th>主要负责人</th>
                    <th>分管负责人</th>
                    <th>经办人</th>
                    <th>工作群</th>
                    <th>服务清单</th>
                  </tr>
                </thead>
                <tbody>
                  ${units.map((unit) => html `<tr>
                        <td>${unit.name}</td>
                        <td>${names(unit.heads)}</td>
                        <td>${names(unit.deputies)}</td>
                        <td>${names(unit.officers)}</td>
                        <td>${names(unit.groups)}</td>
                        <td>${unit.services.join('、')}</td>
                      </tr>`)}
                </tbody>
              </table>
            </div>
            ${firmsTable(firms)}`)}`, true);
}
//# sourceMappingURL=units.js.map