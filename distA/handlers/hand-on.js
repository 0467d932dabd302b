import { doubtCard, extensionCard, tellGroup, triageCard } from '../bot/render/centre.js';
import { coHandlerCard, groupCard, leftCard, supersededCard } from '../bot/render/group.js';
import { formWanted, ratingAppealCard } from '../bot/render/rating.js';
import { leaderCard, reviewCard, principalLeads } from '../bot/render/office.js';
import { answeredSurvey, filedCard, surveyCard, tellRequester } from '../bot/render/requester.js';
import { tellSteward } from '../bot/render/steward.js';
import { suspensionCard } from '../bot/render/suspension.js';
import { inLocale } from '../bot/render/view.js';
import { textsIn } from '../bot/texts/index.js';
import { tellJoined } from '../bot/render/joined.js';
import { warningCard } from '../bot/render/standing.js';
import { foresee } from '../mechanisms/decide/standing.js';
import { nextOpen } from '../mechanisms/calendar.js';
import { coHandlersOf, leadOf } from '../mechanisms/demand.js';
import { nameless } from './joining.js';
import { forOfficer, recipients } from './audiences.js';
import { privately } from './recipients.js';
import { chatKey } from './speak.js';
import { recordStanding } from './standing.js';
import { viewOf } from './view.js';
/** Place in history of a dispatch that came with the filing: no group has a card of it yet. */
const dispatchedAtOnce = 1;
/** The card of the department's group: its own while it has the demand, a farewell when it has not. */
function departmentCard(notice, view) {
    const { demand } = view;
    const id = notice.to.type === 'department' ? notice.to.id : '';
    const leads = leadOf(demand) === id;
    const here = leads || (demand.stage.name !== 'triage' && coHandlersOf(demand).includes(id));
    if (!here)
        return { card: leftCard(view), key: demand.number, mode: 'update-only' };
    const mode = notice.type !== 'new-card' ? 'update-or-send' : notice.entry === dispatchedAtOnce ? 'first' : 'send-anew';
    return { card: leads ? groupCard(view) : coHandlerCard(view), key: demand.number, mode, superseded: supersededCard(view) };
}
/** A dispatcher's card that is decided by now: what became of it, nothing to press. */
function decidedCard(title, view) {
    return { title, subject: view.demand.title, facts: [], buttons: [] };
}
function centreCard(notice, entry, view) {
    const { demand } = view;
    const { stage, number } = demand;
    const lead = leadOf(demand);
    const centre = inLocale(view.mechanism.centre, view.today.locale);
    const title = `${number} → ${lead ? view.names.department(lead) : centre}`;
    if (notice.type === 'triage') {
        const key = `${number}/triage`;
        if (stage.name !== 'triage')
            return { card: decidedCard(title, view), key, mode: 'update-only' };
        const counts = entry.type === 'joined' || entry.type === 'left'; // The card stands where it is.
        return { card: triageCard(view), key, mode: counts ? 'update-or-send' : 'send-anew', superseded: supersededCard(view) };
    }
    if (notice.type === 'extension-question') {
        if (entry.type === 'extension-requested' && stage.name === 'handling' && stage.extensionRequest)
            return { card: extensionCard(entry, view), key: `${number}/extension`, mode: 'send-anew', superseded: supersededCard(view) };
        return { card: { ...groupCard(view), buttons: [] }, key: `${number}/extension`, mode: 'update-only' };
    }
    if (notice.type === 'suspension-question') {
        const pause = stage.name === 'handling' ? stage.suspensionRequest : undefined;
        if (pause)
            return { card: suspensionCard(pause, view), key: `${number}/pause`, mode: 'send-anew', superseded: supersededCard(view) };
        return { card: { ...groupCard(view), buttons: [] }, key: `${number}/pause`, mode: 'update-only' };
    }
    if (notice.type === 'for-steward')
        return { message: tellSteward(entry, view), about: 'notice' };
    if (notice.type === 'principal-leads')
        return { message: principalLeads(view), about: 'notice' };
    if (notice.type === 'form-wanted')
        return { message: formWanted(view), about: 'notice' };
    if (notice.type === 'rating-appealed') {
        const card = ratingAppealCard(view);
        return {
            card,
            key: `${number}/rating-appeal`,
            mode: entry.type === 'rating-appealed' ? 'send-anew' : 'update-only',
            superseded: supersededCard(view),
        };
    }
    if (notice.type === 'doubt') {
        if (stage.name === 'verifying')
            return { card: doubtCard(view), key: `${number}/doubt`, mode: 'update-or-send' };
        return { card: decidedCard(title, view), key: `${number}/doubt`, mode: 'update-only' };
    }
    if (notice.type === 'leader-card')
        return { card: leaderCard(entry, view), key: `${number}/leader-${notice.entry}`, mode: 'update-or-send' };
    if (notice.type === 'review') {
        if (stage.name === 'reviewing')
            return { card: reviewCard(view), key: `${number}/review`, mode: 'send-anew', superseded: supersededCard(view) };
        return { card: decidedCard(title, view), key: `${number}/review`, mode: 'update-only' };
    }
    return undefined;
}
function requesterCard(notice, entry, view) {
    const { demand } = view;
    if (notice.type === 'filed')
        return { card: filedCard(view), key: demand.id, mode: 'update-or-send' };
    if (notice.type === 'survey-done' && entry.type === 'rated')
        return { card: answeredSurvey(entry, view), key: `${demand.number}/survey`, mode: 'update-only' };
    if (notice.type === 'resolved')
        return { card: surveyCard(view), key: `${demand.number}/survey`, mode: 'send-anew', superseded: supersededCard(view) };
    const message = tellRequester(entry, view);
    return message && { message, about: 'notice' };
}
function speak(notice, entry, view) {
    if (notice.type === 'card' || notice.type === 'new-card')
        return departmentCard(notice, view);
    if (notice.to.type === 'requester')
        return requesterCard(notice, entry, view);
    if (notice.to.type === 'joined') {
        const step = tellJoined(entry, view);
        return step && { message: step, about: 'notice' };
    }
    const decision = centreCard(notice, entry, view);
    if (decision)
        return decision;
    const message = tellGroup(entry, view);
    return message && { message, about: 'notice' };
}
function outgoing(spoken, { to }, { demand, revision }) {
    if ('message' in spoken) {
        const ref = spoken.message.type === 'ask'
            ? { purpose: 'ask', number: demand.number, data: { for: 'comment' } }
            : { purpose: 'notice', number: demand.number };
        return { to, message: spoken.message, ref };
    }
    const { card, key, mode, superseded } = spoken;
    const live = { key, number: demand.number, revision, mode, ...(superseded ? { superseded } : {}) };
    return { to, message: { type: 'card', card }, ref: { purpose: to.kind === 'group' ? 'card' : 'notice', number: demand.number }, live };
}
/** Files that belong to a notice: those of the demand with its first card in a group, those of a step with the words about it. */
function filesOf(notice, entry, { demand }) {
    if (notice.type === 'doubt' && entry.type === 'form-submitted')
        return entry.attachments;
    if (notice.type === 'extension-question' && entry.type === 'extension-requested')
        return entry.attachments ?? [];
    if (notice.type === 'new-card' && (entry.type === 'dispatched' || entry.type === 'transferred' || entry.type === 'co-handler-added'))
        return demand.attachments;
    const told = notice.type === entry.type && (entry.type === 'replied' || entry.type === 'supplemented' || entry.type === 'resolved');
    return told ? entry.attachments : [];
}
/** What would fall is asked of the department's standing: the second card of a row says so. */
async function warn(rooms, entry, view) {
    const { demand, mechanism, today } = view;
    const lead = leadOf(demand);
    const target = demand.targets.find(({ name, stoppedAt }) => entry.type === 'warned' && name === entry.target && !stoppedAt);
    if (!lead || !target)
        return undefined;
    const { standing } = await rooms.standings.get(demand.city, lead);
    const { number, kind } = demand;
    const foreseen = foresee(standing, { number, kind, target: target.name }, { mechanism, calendar: today.calendar, now: target.by });
    const card = warningCard(view, target, foreseen, view.names.department(lead));
    return card && { card, key: `${number}/warning`, mode: 'send-anew', superseded: supersededCard(view) };
}
/** A department without a work group hears of nothing: the centre is told, else the administrators. */
async function tellUnheard(rooms, stored, { key, to }) {
    if (to.type !== 'department')
        return;
    const { city, number } = stored.demand;
    const centre = await recipients(rooms, stored, { type: 'centre' });
    for (const recipient of centre.length > 0 ? centre : privately(await rooms.persons.withRole(city, ['administrator']))) {
        const text = textsIn(recipient.locale).group.unheard(number, rooms.cities.departmentName(city, to.id, recipient.locale));
        const message = { type: 'text', text };
        await rooms.send(`${key}:unheard:${chatKey(rooms, recipient.to)}`, { to: recipient.to, message, ref: { purpose: 'notice', number } });
    }
}
async function handOnOne(rooms, stored, notice) {
    const entry = stored.history[notice.entry];
    if (!entry)
        return;
    if (notice.to.type === 'standing')
        return recordStanding(rooms, stored, notice, entry);
    const heard = await recipients(rooms, stored, notice.to);
    if (heard.length === 0 && notice.type === 'new-card')
        await tellUnheard(rooms, stored, notice);
    for (const recipient of [...heard, ...(await forOfficer(rooms, stored, notice))]) {
        const view = await viewOf(rooms, stored.demand, recipient.locale);
        const said = notice.to.type === 'joined' ? nameless(entry, view, rooms.conceal) : entry;
        const spoken = notice.type === 'card-warning' ? await warn(rooms, entry, view) : speak(notice, said, view);
        if (!spoken)
            continue;
        const where = chatKey(rooms, recipient.to);
        const sent = outgoing(spoken, recipient, stored);
        const hold = notice.hold ? { hold: nextOpen(view.today.now, view.today.calendar) } : {};
        const merge = sent.live && notice.type === 'card' ? { coalesce: `card:${sent.live.key}:${where}` } : {};
        const { city } = stored.demand;
        const reminds = notice.hold && notice.to.type === 'department' ? { reminds: { city, department: notice.to.id } } : {};
        const waiting = notice.hold ? { ...sent, ...reminds, openHoursOf: city, unhurried: true } : sent;
        await rooms.send(`${notice.key}:${where}`, waiting, { ...hold, ...merge });
        for (const file of filesOf(notice, entry, stored))
            await rooms.send(`${notice.key}:${where}:${file.id}`, {
                to: recipient.to,
                message: { type: 'file', file, caption: stored.demand.number },
                ref: { purpose: 'notice', number: stored.demand.number },
            });
    }
}
/** Hands on what is pending, in order, and takes it off the demand. Safe to repeat after a crash at any point. */
export async function handOn(rooms, stored) {
    for (const notice of stored.pending)
        await handOnOne(rooms, stored, notice);
    await rooms.said(stored.demand.id, stored.pending.map(({ key }) => key), stored.revision);
}
//# sourceMappingURL=hand-on.js.map