import { actorOf } from '../models/persons.js';
import { explain } from './explain.js';
import { fileDraft } from './filing.js';
import { answeredByDemand } from './inquiry.js';
/** By its name as registered or its credit code, in that city. */
async function enterpriseOf({ enterprises }, city, wanted) {
    return (await enterprises.known(city, wanted.toUpperCase())) ?? (await enterprises.ofCity(city)).find(({ name }) => name === wanted);
}
/** Who is told of it: the principal of the enterprise, where one is bound; else nobody, and the source is named. */
async function requesterOf({ persons }, city, enterprise, source) {
    const speaking = await persons.speakingFor([enterprise]);
    const anybody = city.mechanism.eligibility.who === 'anyone' ? speaking[0] : undefined;
    const person = speaking.find(({ principal }) => principal !== false) ?? anybody;
    return { ...(person ? actorOf(person) : source), enterprise };
}
/** Files it, or finds what the same reference was filed as before. */
export async function fileOnBehalf(rooms, down) {
    const { source: name, reference, text, kind } = down;
    const city = rooms.cities.get(down.city);
    const id = `a${rooms
        .blind(`api:${down.city}:${name}:${reference}`)
        .replace(/[^A-Za-z0-9]/g, '0')
        .slice(0, 16)}`;
    const before = await rooms.ledger.withId(id);
    if (before)
        return { type: 'filed', stored: before, repeated: true };
    const enterprise = await enterpriseOf(rooms, down.city, down.enterprise);
    if (!enterprise)
        return { type: 'unknown', what: 'enterprise' };
    const department = down.department ? rooms.cities.departmentNamed(down.city, down.department) : undefined;
    if (down.department && !(department && rooms.cities.department(down.city, department)))
        return { type: 'unknown', what: 'department' };
    const source = { type: 'person', id: `api:${name}`, name, grants: [] };
    const by = await requesterOf(rooms, city, enterprise.id, source);
    const draft = { id, texts: [text], files: [], suggestion: await city.understand(text), ...(kind ? { kind } : {}) };
    const chosen = department ? { chosen: { department, by: source } } : {};
    const applied = await fileDraft(draft, { rooms, city, locale: rooms.locale, by, key: id, door: name, ...chosen });
    if (!applied.ok)
        return { type: 'refused', code: applied.refusal.code, words: explain(applied.refusal, { rooms, city, locale: rooms.locale }) };
    await answeredByDemand({ rooms, city }, by, { number: applied.demand.number, key: id });
    return { type: 'filed', stored: applied, repeated: applied.repeated };
}
//# sourceMappingURL=on-behalf.js.map