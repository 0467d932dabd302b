/** 交办 (D4.13): what a firm brought to a reception becomes a demand with its clocks, or the demand that it was goes to its department. */
import { textsIn } from '../bot/texts/index.js';
import { by } from '../mechanisms/actor.js';
import { dayOf } from '../mechanisms/calendar.js';
import { decideReception } from '../mechanisms/decide/reception.js';
import { leadOf } from '../mechanisms/demand.js';
import { filed } from './filing.js';
import { handOnReception } from './tell-reception.js';
/** An open demand is dispatched, or gets one more department (D2.13); what is closed by now is filed anew. */
async function takenUp(rooms, { demand: number }, { department, by: actor, key }) {
    const stored = number ? await rooms.apply.load(number) : undefined;
    if (!number || !stored || stored.demand.stage.name === 'closed')
        return undefined;
    const { stage } = stored.demand;
    if (stage.name !== 'triage' && leadOf(stored.demand) === department)
        return { ok: true, number };
    const step = stage.name === 'triage' ? { type: 'dispatch', lead: department } : { type: 'add-co-handler', department };
    const applied = await rooms.apply.apply(number, { ...step, by: actor, key: `${key}:taken-up` });
    return applied.ok ? { ok: true, number } : { ok: false, refusal: applied.refusal };
}
/** The demand of a booking has the booking's own id: filed again after a crash, it is the one that is there. */
async function fileAnew(rooms, booking, assignment) {
    const { city: name, id, no, department, outcome, by: actor, key } = assignment;
    const city = rooms.cities.get(name);
    const { requester, enterprise } = booking;
    const text = `${booking.text}\n${textsIn(rooms.locale).reception.button.assign}：${outcome}`;
    const draft = { id: `${name}-${id}-${no}`, texts: [text], files: booking.attachments, suggestion: await city.understand(booking.text) };
    const number = await rooms.nextNumber(dayOf(rooms.now(), city.calendar));
    const command = {
        type: 'file',
        by: { type: 'person', ...requester, grants: [], enterprise },
        key,
        demand: { ...filed(draft, number, { city, locale: rooms.locale }, enterprise), reception: id },
        candidates: [],
        lead: department,
        dispatcher: by(actor),
    };
    const applied = await rooms.apply.file({ ...command, candidates: [] }, (await rooms.enterprises.get(enterprise))?.tags ?? []);
    return applied.ok ? { ok: true, number: applied.demand.number } : { ok: false, refusal: applied.refusal };
}
/** Decided first, so that nothing is filed that is refused; then the demand; then the reception's own entry, and all are told. */
export async function assignMatter(rooms, assignment) {
    const { city, id, no, department, outcome, by: actor, key } = assignment;
    const stored = await rooms.receptions.get(city, id);
    const booking = stored?.state.bookings.find((each) => each.no === no);
    if (!stored || !booking)
        return { ok: false, refusal: { code: 'booking-ended' } };
    if (stored.history.some((entry) => entry.key === key))
        return { ok: true, number: booking.number ?? '', stored };
    const command = { type: 'assign', no, number: '', department, outcome, by: actor, key };
    const ahead = decideReception(stored.state, command, { ...rooms.cities.get(city), now: rooms.now() });
    if (!ahead.ok)
        return ahead;
    const found = (await takenUp(rooms, booking, assignment)) ?? (await fileAnew(rooms, booking, assignment));
    if (!found.ok)
        return found;
    const applied = await rooms.receptions.apply(city, id, { ...command, number: found.number });
    if (!applied.ok)
        return applied;
    await handOnReception(rooms, applied);
    return { ok: true, number: found.number, stored: applied };
}
//# sourceMappingURL=assign.js.map