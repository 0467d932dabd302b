/** What a joint meeting decides about a demand. */
import { holds } from '../actor.js';
import { coHandlersOf, leadOf } from '../demand.js';
import { happen, isAt, refuse, wrongStage } from './decision.js';
/** D2.9, D3.9, D3.10, D5.1: one lead whom nobody disputes any more, others cooperate, what is done and until when. */
export const decideAtMeeting = (demand, command, { mechanism, now }) => {
    if (!holds(command.by, demand.city, 'dispatcher', 'administrator', 'leader'))
        return refuse({ code: 'not-your-role', need: 'centre' });
    if (!isAt(demand, 'triage', 'dispatched', 'handling'))
        return wrongStage(demand);
    const meeting = mechanism.meetings.find(({ code }) => code === command.meeting);
    const before = isAt(demand, 'triage') ? undefined : leadOf(demand);
    const lead = command.lead ?? before;
    if (!meeting || !lead)
        return refuse({ code: 'unknown-reason' });
    if (!command.text.trim())
        return refuse({ code: 'empty-text' });
    if (command.until && command.until <= now)
        return refuse({ code: 'needs-later-date' });
    const others = [...new Set([...coHandlersOf(demand), ...(command.coHandlers ?? [])])].filter((department) => department !== lead);
    const fresh = others.filter((department) => !coHandlersOf(demand).includes(department));
    const assigned = lead === before
        ? fresh.map((department) => ({ type: 'co-handler-added', department }))
        : [{ type: 'dispatched', lead, coHandlers: others }];
    const { until } = command;
    return happen(...assigned, {
        type: 'decided',
        meeting: meeting.code,
        text: command.text.trim(),
        ...(until ? { until } : {}),
        rule: meeting.rule,
    });
};
//# sourceMappingURL=meeting.js.map