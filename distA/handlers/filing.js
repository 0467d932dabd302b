/** A draft becomes a demand: its number, who has it first, and the one command. */
import { by as byOf } from '../mechanisms/actor.js';
import { dayOf } from '../mechanisms/calendar.js';
import { barred } from '../mechanisms/eligibility.js';
import { kindIn } from '../mechanisms/kinds.js';
import { laneAtFiling } from '../mechanisms/lanes.js';
import { townFor } from '../mechanisms/towns.js';
import { heardBy } from './backup.js';
import { draftKind, draftText } from './draft-card.js';
import { textsOf } from './speak.js';
import { townOf } from './towns.js';
/** The demand that a draft becomes. */
export function filed(draft, number, { city, locale }, enterprise) {
    const { suggestion } = draft;
    const spoke = (suggestion?.departments ?? []).filter(({ topic }) => topic.zh !== '');
    const topic = spoke.find(({ id }) => id === suggestion?.departments[0]?.id)?.topic;
    return {
        id: draft.id,
        number,
        city: city.mechanism.city,
        mechanism: city.ref,
        kind: kindIn(city.mechanism, draftKind(draft)),
        lane: laneAtFiling(city.mechanism, suggestion?.urgent),
        title: suggestion?.title || textsOf({ locale }).person.fileInTitle,
        text: `${draftText(draft)}${draft.heard ? textsOf({ locale }).draft.transcribed : ''}`,
        language: suggestion?.language ?? (locale === 'en' ? 'en' : 'zh'),
        attachments: draft.files,
        enterprise,
        ...(topic ? { topic } : {}),
        ...(spoke.length > 0 ? { reasons: Object.fromEntries(spoke.map((one) => [one.id, one.topic])) } : {}),
        ...(draft.addressee ? { addressee: draft.addressee } : {}),
        ...(suggestion?.urgent ? { urgent: suggestion.urgent } : {}),
        ...(suggestion?.summary ? { summary: suggestion.summary } : {}),
        ...(suggestion?.complex === undefined ? {} : { complex: suggestion.complex }),
    };
}
/** Who has it first: the town of the enterprise, else who was chosen, else who is sure enough. */
async function firstOf(draft, { rooms, city, by, chosen }) {
    const { suggestion } = draft;
    const { mechanism } = city;
    const town = townFor(mechanism, kindIn(mechanism, draftKind(draft)), await townOf({ rooms, city, person: by }));
    if (town)
        return { lead: town, town };
    const [likeliest] = suggestion?.departments ?? [];
    const sure = chosen ? { id: chosen.department, topic: undefined } : suggestion?.departmentSure ? likeliest : undefined;
    return sure ? { lead: await heardBy(rooms, mechanism.city, sure.id, sure.topic?.zh) } : {};
}
/** Files it, once for each id of a draft. Whoever may not file is refused before a number is taken, and leaves no gap. */
export async function fileDraft(draft, filing) {
    const { rooms, city, by, key, door, chosen } = filing;
    const tags = (await rooms.enterprises.get(by.enterprise))?.tags ?? [];
    const refusal = barred(by, tags, { ...city, now: rooms.now() });
    if (refusal)
        return { ok: false, refusal };
    const number = await rooms.nextNumber(dayOf(rooms.now(), city.calendar));
    const { lead, town } = await firstOf(draft, filing);
    const suggested = draft.suggestion?.departments.map(({ id }) => id) ?? [];
    const candidates = [...new Set([...(chosen ? [chosen.department] : []), ...suggested])];
    const demand = { ...filed(draft, number, filing, by.enterprise), ...(door ? { door } : {}), likely: candidates };
    const dispatcher = chosen && lead && !town ? { dispatcher: byOf(chosen.by) } : {};
    return rooms.apply.file({ type: 'file', by, key, demand, candidates, ...(lead ? { lead } : {}), ...dispatcher }, tags);
}
//# sourceMappingURL=filing.js.map