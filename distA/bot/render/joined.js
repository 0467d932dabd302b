/** What an enterprise that joined 附议 a demand is told: the steps, not who filed it, nor in what words. */
import { leadOf, promisedTarget } from '../../mechanisms/demand.js';
import { standsCard, tellRequester } from './requester.js';
import { button, inLocale, leadName, promise, words } from './view.js';
/** The receipt; `title` without names. */
export function joinedCard(title, view) {
    const { demand } = view;
    const { joining, label } = words(view);
    const target = promisedTarget(demand);
    return {
        mark: '✅',
        title: joining.joined(demand.number),
        subject: title,
        facts: [
            { label: label.department, value: leadName(view) },
            ...(target ? [{ label: label.answerBy, value: promise(target, view) }] : []),
        ],
        footer: joining.footer,
        buttons: [[button(joining.leave, 'unjoin', demand.number)]],
    };
}
/** Among 我的诉求; `title` without names. */
export function joinedMineCard(title, view) {
    return standsCard(title, [[button(words(view).joining.leave, 'unjoin', view.demand.number)]], view);
}
function ended({ closure, reason: code }, { demand, mechanism, today }) {
    const { joining } = words({ today });
    if (closure === 'withdrawn')
        return joining.withdrawn(demand.number);
    const reason = mechanism.refusals.find((one) => one.code === code);
    return joining.rejected(demand.number, reason ? inLocale(reason, today.locale) : '', reason?.rule ?? '');
}
function sentence(entry, view) {
    const { demand, names } = view;
    const { joining, requester } = words(view);
    switch (entry.type) {
        case 'replied': {
            const by = entry.department ? names.department(entry.department) : leadName(view);
            return joining.replied(demand.number, by, entry.text || requester.repliedFiles(entry.attachments.length));
        }
        case 'resolved':
            return joining.resolved(demand.number, leadName(view), entry.outcome);
        case 'redone':
            return joining.redone(demand.number, leadName(view));
        case 'closed':
            return ended(entry, view);
        default: {
            const same = tellRequester(entry, view);
            return same?.type === 'text' ? `${same.text}${joining.yours}` : undefined;
        }
    }
}
/** One step, for who joined; while it is under way they may leave. */
export function tellJoined(entry, view) {
    const text = sentence(entry, view);
    const over = entry.type === 'closed' || entry.type === 'resolved' || !leadOf(view.demand);
    return text === undefined
        ? undefined
        : { type: 'text', text, ...(over ? {} : { buttons: [[button(words(view).joining.leave, 'unjoin', view.demand.number)]] }) };
}
//# sourceMappingURL=joined.js.map