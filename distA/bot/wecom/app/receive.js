import { withQuestion } from '../asks.js';
import { readXml } from '../xml.js';
import { decodeApp } from './decode.js';
import { appMessage } from './message.js';
/** WeCom switches off what nobody uses. https://developer.work.weixin.qq.com/document/path/90240 */
const alerts = {
    inactive_alert: 'WeCom will switch this application off soon: nobody uses it',
    close_inactive_agent: 'WeCom has switched this application off',
    low_active_alert: 'WeCom will limit this application soon: too few use it',
    low_active: 'WeCom limits this application: too few use it',
};
const ends = new Set(['reopen_inactive_agent', 'active_restored']);
const kfEvents = new Set(['kf_msg_or_event', 'kf_account_auth_change']);
export function createAppReceive(deps) {
    const { corpId, agentId, names, asks, codes, log, onEvent, onAlert, onKf } = deps;
    function watch({ Event = '' }) {
        const alert = alerts[Event];
        if (alert)
            log.error({ event: Event }, alert);
        if (alert || ends.has(Event))
            onAlert(alert ?? '');
    }
    const ours = ({ ToUserName, AgentID }) => ToUserName === corpId && (AgentID === undefined || AgentID === String(agentId));
    async function take(message) {
        const member = message.FromUserName.toLowerCase();
        const decoded = decodeApp(message, member);
        if (!decoded)
            return;
        if (message.TaskId && message.ResponseCode)
            await codes.pressed(message.TaskId, message.ResponseCode);
        const event = await withQuestion(decoded, asks);
        await onEvent({ ...event, sender: { ...event.sender, name: await names.of(member, member) } });
        if (event.content.type === 'text' && event.content.replyTo)
            await asks.answered(event.chat.id, event.sender.id);
    }
    return async function receive(text) {
        const fields = readXml(text);
        const message = appMessage.safeParse(fields);
        if (!message.success) {
            const places = message.error.issues.map(({ path }) => path.join('.')).slice(0, 5);
            log.error({ places }, 'WeCom sent a message that cannot be read: skipped');
        }
        else if (kfEvents.has(message.data.Event ?? ''))
            onKf?.(fields);
        else if (!ours(message.data))
            log.warn({}, 'a callback for another application was skipped');
        else {
            watch(message.data);
            await take(message.data);
        }
        return '';
    };
}
//# sourceMappingURL=receive.js.map