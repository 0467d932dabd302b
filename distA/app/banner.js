/** What the console prints when everything is ready: the addresses, in the demo with their codes, and a link to sign in once. */
import { randomBytes } from 'node:crypto';
import { demoParts } from '../dashboard/parts.js';
const shownParts = 7;
/** Whoever reads the console is the operator: an administrator by a link that works once. */
async function operatorLink({ house }) {
    const { stores, cities, rooms } = house;
    const operator = await stores.persons.meet({ channel: 'web', user: 'operator', name: '管理员', locale: house.config.locale });
    const grant = { role: 'administrator', city: cities.first().mechanism.city };
    await stores.persons.grant(operator.id, grant);
    return `${rooms.publicUrl}/login?token=${await stores.logins.link(operator.id)}`;
}
/** A city with real people has to begin with somebody: a code for the first administrator, once. */
async function firstAdministrator({ house }) {
    const { stores, cities, config } = house;
    const { city } = cities.first().mechanism;
    const known = await stores.persons.withRole(city, ['administrator']);
    if (config.seed === 'demo' || known.some(({ chat }) => chat))
        return [];
    const code = `ADMIN-${randomBytes(6).toString('hex').toUpperCase()}`;
    await stores.invitations.add({ code, city, role: 'administrator', reusable: false });
    return [`第一位管理员 First administrator    私聊机器人发送 绑定 ${code}`];
}
export async function banner(running) {
    const { house, url } = running;
    const { config, rooms, cities } = house;
    const base = rooms.publicUrl;
    if (config.role === 'worker')
        return `\n企呼 Qihu 已就绪 ready（worker）\n  ${url}/healthz  ${url}/readyz  ${url}/metrics\n\n`;
    const { mechanism, catalogue } = cities.first();
    const parts = config.seed === 'demo'
        ? demoParts(catalogue.departments.map(({ name }) => name), mechanism.centre.zh).slice(0, shownParts)
        : [];
    const lines = [
        `企呼 Qihu 已就绪 ready · ${mechanism.name} ${mechanism.title.zh}`,
        `  首页 home        ${base}/`,
        `  企业 web chat    ${base}/chat`,
        `  工作群 groups    ${base}/groups/${encodeURIComponent(catalogue.departments[0]?.id ?? '')} …`,
        `  状态 health      ${base}/healthz  ${base}/readyz  ${base}/metrics`,
        `  工作台 sign in   ${await operatorLink(running)}`,
        ...(await firstAdministrator(running)).map((line) => `  ${line}`),
        ...(parts.length > 0
            ? [
                '',
                '演示角色，每个链接在自己的标签页打开 parts to play, one browser tab each:',
                ...parts.map(({ who, path }) => `  ${who}\n    ${base}${path}`),
            ]
            : []),
        ...(config.seed === 'demo' && (config.telegram || config.wecom || config.mongodbUri)
            ? ['', '注意：演示数据已打开（SEED=demo），演示邀请码人人可用。Demo data is on: its codes are open to everybody.']
            : []),
    ];
    return `\n${lines.join('\n')}\n\n`;
}
//# sourceMappingURL=banner.js.map