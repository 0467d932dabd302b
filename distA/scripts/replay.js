/** Replays a ledger under a mechanism: each demand through the real decisions, each missed clock through the real ladder. */
import { clock } from '../mechanisms/actor.js';
import { decide, file } from '../mechanisms/decide/index.js';
import { decideStanding } from '../mechanisms/decide/standing.js';
import { newStanding } from '../mechanisms/standing.js';
/** One person who may do everything that a ledger records. */
function everyone({ city, eligibility }, department) {
    const grants = [
        { role: 'officer', city, department },
        { role: 'dispatcher', city },
    ];
    return {
        type: 'person',
        id: 'replay',
        name: '',
        grants: [...grants],
        ...(eligibility.anonymous === 'refused' ? { enterprise: 'replay' } : {}),
    };
}
function begin({ number, kind, department, filedAt }, rules) {
    const { mechanism } = rules;
    const demand = {
        id: number,
        number,
        city: mechanism.city,
        mechanism: mechanism.version,
        kind,
        lane: 'general',
        title: '',
        text: '',
        language: 'zh',
        attachments: [],
        enterprise: 'replay',
    };
    const by = everyone(mechanism, department);
    const tags = [...(mechanism.eligibility.tags ?? [])];
    const filed = file({ type: 'file', by, key: number, demand, candidates: [], lead: department }, { ...rules, now: filedAt }, tags);
    if (!filed.ok)
        throw new Error(`${number} cannot be filed under ${mechanism.city}: ${filed.refusal.code}`);
    return filed;
}
/** What the demand tells its department's standing, in order. */
function eventsOf(recorded, rules, end) {
    const { number, department, resolvedAt } = recorded;
    let state = begin(recorded, rules);
    let entries = state.entries.length;
    const events = [];
    const apply = (command, now) => {
        const decision = decide(state.demand, command, { ...rules, now }, entries);
        if (!decision.ok)
            return;
        const first = entries;
        state = decision;
        entries += decision.entries.length;
        for (const notice of decision.notices.filter(({ to }) => to.type === 'standing')) {
            const entry = decision.entries[notice.entry - first];
            if (entry?.type === 'missed')
                events.push({ at: now, department, what: { type: 'record-missed', number, kind: state.demand.kind, target: entry.target } });
            if (entry?.type === 'resolved')
                events.push({ at: now, department, what: { type: 'record-met', number } });
        }
    };
    const until = resolvedAt ?? end;
    while (state.alarmAt && state.alarmAt < until)
        apply({ type: 'check-deadlines', by: clock, key: `${entries}` }, state.alarmAt);
    const by = everyone(rules.mechanism, department);
    const overdue = state.demand.targets.some(({ promised, missedAt }) => promised && missedAt);
    const [first] = rules.mechanism.closings;
    const closing = first ? { closing: first.code } : {};
    if (resolvedAt) {
        apply({ type: 'resolve', by, key: 'resolve', outcome: '-', attachments: [], ...closing }, resolvedAt);
        apply({ type: 'release', by, key: 'release' }, resolvedAt);
    }
    return { events, overdue };
}
const none = { demands: 0, overdue: 0, yellow: 0, red: 0, interviews: 0, handOffs: 0 };
function loadOf(standing) {
    const count = (color) => standing.cards.filter((card) => card.color === color).length;
    return { yellow: count('yellow'), red: count('red'), interviews: standing.interviews.length, handOffs: standing.handOffs.length };
}
/** Every demand of the ledger until `end`, under these rules. */
export function replay(ledger, rules, end) {
    const told = ledger.map((recorded) => ({ recorded, ...eventsOf(recorded, rules, end) }));
    const standings = new Map();
    const events = told.flatMap((each) => each.events).toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const [index, { at, department, what }] of events.entries()) {
        const before = standings.get(department) ?? newStanding(rules.mechanism.city, department);
        const decision = decideStanding(before, { ...what, by: clock, key: String(index) }, { ...rules, now: at });
        if (decision.ok)
            standings.set(department, decision.standing);
    }
    const byDepartment = {};
    for (const { recorded, overdue } of told) {
        const { department } = recorded;
        const before = byDepartment[department] ?? { ...none, ...loadOf(standings.get(department) ?? newStanding('', department)) };
        byDepartment[department] = { ...before, demands: before.demands + 1, overdue: before.overdue + (overdue ? 1 : 0) };
    }
    const total = Object.values(byDepartment).reduce((sum, load) => addUp(sum, load), none);
    return { ...total, byDepartment };
}
function addUp(one, two) {
    return {
        demands: one.demands + two.demands,
        overdue: one.overdue + two.overdue,
        yellow: one.yellow + two.yellow,
        red: one.red + two.red,
        interviews: one.interviews + two.interviews,
        handOffs: one.handOffs + two.handOffs,
    };
}
//# sourceMappingURL=replay.js.map