import { words } from './view.js';
export function tellSteward(entry, view) {
    const { number, title } = view.demand;
    const { steward, closure } = words(view);
    const firm = view.enterprise?.name ?? '';
    const outcome = entry.type === 'resolved' ? entry.outcome : entry.type === 'closed' ? closure[entry.closure] : undefined;
    return { type: 'text', text: outcome === undefined ? steward.filed(number, firm, title) : steward.outcome(number, firm, outcome) };
}
//# sourceMappingURL=steward.js.map