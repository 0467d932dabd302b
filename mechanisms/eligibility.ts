/** Who may turn to the government here: the list and its batches (D1.3), size and class (D3.5, D4.4), nobody without a name (D4.7). */
import type { Actor } from './actor.ts';
import { type Day, dayOf } from './calendar.ts';
import type { Mechanism } from './mechanism.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './decide/decision.ts';

/** D1.3: on the list, and the batch has opened. */
function isListed({ tags, batches }: Mechanism['eligibility'], held: readonly string[], today: Day): boolean {
  const waiting = batches.filter(({ tag, from }) => held.includes(tag) && from > today);
  const opened = batches.some(({ tag, from }) => held.includes(tag) && from <= today);
  return (!tags || tags.some((tag) => held.includes(tag))) && (waiting.length === 0 || opened);
}

/** Why this person, whose enterprise holds these tags, may not; undefined when they may. */
export function barred(actor: Actor, tags: readonly string[], { mechanism, calendar, now }: World): Refusal | undefined {
  const { eligibility } = mechanism;
  if (actor.type !== 'person' || (!actor.enterprise && eligibility.anonymous === 'refused'))
    return { code: 'anonymous-refused', rule: eligibility.rule };
  // Who was bound before this was known counts as the principal.
  if (eligibility.who === 'principal' && actor.principal === false)
    return { code: 'not-principal', rule: eligibility.whoRule ?? eligibility.rule };
  if (isListed(eligibility, tags, dayOf(now, calendar))) return undefined;
  const { rule, redirect } = eligibility;
  return { code: 'not-eligible', rule, ...(redirect ? { redirect } : {}) };
}
