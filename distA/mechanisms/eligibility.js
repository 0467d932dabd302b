import { dayOf } from './calendar.js';
/** D1.3: on the list, and the batch has opened. */
function isListed({ tags, batches }, held, today) {
    const waiting = batches.filter(({ tag, from }) => held.includes(tag) && from > today);
    const opened = batches.some(({ tag, from }) => held.includes(tag) && from <= today);
    return (!tags || tags.some((tag) => held.includes(tag))) && (waiting.length === 0 || opened);
}
/** Why this person, whose enterprise holds these tags, may not; undefined when they may. */
export function barred(actor, tags, { mechanism, calendar, now }) {
    const { eligibility } = mechanism;
    if (actor.type !== 'person' || (!actor.enterprise && eligibility.anonymous === 'refused'))
        return { code: 'anonymous-refused', rule: eligibility.rule };
    // Who was bound before this was known counts as the principal.
    if (eligibility.who === 'principal' && actor.principal === false)
        return { code: 'not-principal', rule: eligibility.whoRule ?? eligibility.rule };
    if (isListed(eligibility, tags, dayOf(now, calendar)))
        return undefined;
    const { rule, redirect } = eligibility;
    return { code: 'not-eligible', rule, ...(redirect ? { redirect } : {}) };
}
//# sourceMappingURL=eligibility.js.map