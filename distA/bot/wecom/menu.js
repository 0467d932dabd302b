/** The menu under the application's chat: a key is the command that it stands for. https://developer.work.weixin.qq.com/document/path/90231 */
import { tokenOf } from './check.js';
import { createHttp } from './http.js';
/** At most three, five below one; names of at most 16 bytes, below one 40. */
function menuOf(publicUrl) {
    const desk = publicUrl ? [{ type: 'view', name: '工作台 Dashboard', url: new URL('/wecom/login', publicUrl).href }] : [];
    return {
        button: [
            { type: 'click', name: '我的诉求', key: 'mine' },
            { type: 'click', name: '帮助', key: 'help' },
            { name: '更多 More', sub_button: [{ type: 'click', name: '中文 / English', key: 'language' }, ...desk] },
        ],
    };
}
/** Puts it in the place of whatever menu there was. Throws WecomError, or an error of the network. */
export async function makeMenu({ corpId, apiRoot, app }, publicUrl) {
    if (!app)
        throw new Error('a menu belongs to the application: set WECOM_AGENT_ID, WECOM_SECRET, WECOM_TOKEN, WECOM_AES_KEY');
    const http = createHttp(apiRoot, 8000);
    const query = { access_token: await tokenOf(http, corpId, app.secret), agentid: String(app.agentId) };
    await http.json({ path: '/cgi-bin/menu/create', query, body: menuOf(publicUrl) });
}
//# sourceMappingURL=menu.js.map