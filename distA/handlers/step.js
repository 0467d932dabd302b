import { actorOf } from '../models/persons.js';
import { explain } from './explain.js';
import { tellPresser, textsOf } from './speak.js';
/** Applies; a refusal is told to the person, and the card they pressed on is shown as it is now. */
export async function step(visit, number, intention) {
    const { rooms, person, event } = visit;
    const applied = await rooms.apply.apply(number, { ...intention, by: actorOf(person), key: event.id });
    if (applied.ok)
        return applied;
    const text = applied.refusal.code === 'unknown-demand' ? textsOf(visit).person.unknownDemand : explain(applied.refusal, visit);
    await tellPresser(visit, text, true);
    return undefined;
}
/** A step whose only answer to the person is a word that it is done. */
export async function stepAndTell(visit, number, intention, told) {
    const applied = await step(visit, number, intention);
    if (applied)
        await tellPresser(visit, typeof told === 'string' ? told : told(applied), false);
}
//# sourceMappingURL=step.js.map