/** Groups that only listen: one that the application made (appchat), one with a webhook robot. Their chats are named by these. */
const hookPrefix = 'hook:';
export const appchatPrefix = 'appchat:';
export function readPlace(chat) {
    if (chat.startsWith(hookPrefix))
        return { type: 'hook', key: chat.slice(hookPrefix.length) };
    return chat.startsWith(appchatPrefix) ? { type: 'appchat', chatid: chat.slice(appchatPrefix.length) } : undefined;
}
const registration = /^(登记|登記|\/register)\s+(\S+)\s+(?:https:\/\/\S+\/webhook\/send\?key=([\w-]+)|appchat:([0-9A-Za-z]{1,32}))$/;
/**
 * Nobody can write to us in such a group: who registers it names it in the private chat. `登记 交通运输局 <webhook address>` is the
 * same as `登记 交通运输局` said in that group. Undefined for any other words.
 */
export function registrationIn(text) {
    const [, word, department, key, chatid] = registration.exec(text.trim()) ?? [];
    if (!word || !department)
        return undefined;
    return { text: `${word} ${department}`, chat: key ? `${hookPrefix}${key}` : `${appchatPrefix}${chatid}` };
}
//# sourceMappingURL=place.js.map