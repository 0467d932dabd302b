const privately = {
    mine: { zh: '我的诉求', en: 'My demands' },
    booking: { zh: '预约', en: 'Book a meeting' },
    bind: { zh: '绑定邀请码', en: 'Bind an invitation code' },
    cancel: { zh: '取消', en: 'Cancel' },
    language: { zh: '语言', en: 'Language' },
    help: { zh: '帮助', en: 'Help' },
};
const inGroups = {
    todo: { zh: '待办', en: 'To do' },
    register: { zh: '登记本群的部门', en: "Make this a department's work group" },
    help: { zh: '帮助', en: 'Help' },
};
const scopes = { all_private_chats: privately, all_group_chats: inGroups };
/** Without a language code a menu is everybody's; English speakers have their own. */
export async function publishMenus(api) {
    for (const [type, menu] of Object.entries(scopes)) {
        for (const language of ['zh', 'en']) {
            const commands = Object.entries(menu).map(([command, words]) => ({ command, description: words[language] }));
            await api.call('setMyCommands', { commands, scope: { type }, ...(language === 'en' && { language_code: 'en' }) });
        }
    }
}
//# sourceMappingURL=menu.js.map