/** A demand called up by its number: the entrepreneur sees their own, the centre sees its desk. */
import { deskCard } from '../bot/render/desk.js';
import { mineCard } from '../bot/render/requester.js';
import { triageCard } from '../bot/render/centre.js';
import { button } from '../bot/render/view.js';
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { choose, fromCentre } from './centre.js';
import { groupWords } from './quote.js';
import { answer, answerText, tellPresser, textsOf } from './speak.js';
import { stepAndTell } from './step.js';
import { viewOf } from './view.js';
function sees({ person }, demand) {
    if (person.id === demand.requester.id || (person.enterprise && person.enterprise === demand.enterprise))
        return 'own';
    return holds(actorOf(person), demand.city, 'dispatcher', 'administrator', 'supervisor', 'leader') ? 'desk' : undefined;
}
/** `QH20260302-0001` alone, in private. In a work group it is left to the words around it. */
export async function look(visit, typed) {
    if (visit.event.chat.kind === 'group')
        return groupWords(visit, { text: typed, attachments: [] });
    const stored = await visit.rooms.apply.load(typed.toUpperCase());
    const side = stored && sees(visit, stored.demand);
    if (!stored || !side)
        return answerText(visit, textsOf(visit).person.unknownDemand);
    const view = await viewOf(visit.rooms, stored.demand, visit.locale);
    const card = side === 'own' ? mineCard(view) : stored.demand.stage.name === 'triage' ? triageCard(view) : deskCard(view);
    await answer(visit, { type: 'card', card }, { ref: { purpose: 'notice', number: stored.demand.number } });
}
/** 加协办 (D2.13): one department of the catalogue cooperates. */
export async function coHandling(visit, number) {
    if (!(await fromCentre(visit)))
        return;
    const { rooms, city, locale } = visit;
    const options = city.catalogue.departments.map(({ id }) => button(rooms.cities.departmentName(city.mechanism.city, id, locale), 'cohandlewith', number, id));
    await choose(visit, textsOf(visit).ask.cohandleWith(number), options);
}
export async function coHandleWith(visit, number, department) {
    const { rooms, city, locale } = visit;
    if (!department || !rooms.cities.department(city.mechanism.city, department))
        return tellPresser(visit, textsOf(visit).toast.stale, true);
    const name = rooms.cities.departmentName(city.mechanism.city, department, locale);
    await stepAndTell(visit, number, { type: 'add-co-handler', department }, textsOf(visit).toast.coHandles(name));
}
//# sourceMappingURL=desk.js.map