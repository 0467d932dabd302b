/** The words a person can type instead of pressing: commands, in Chinese or English. */
import { joinedMineCard } from '../bot/render/joined.js';
import { mineCard } from '../bot/render/requester.js';
import { triageCard } from '../bot/render/centre.js';
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { myBookings } from './bookings.js';
import { addressOf, answer, answerText, textsOf } from './speak.js';
import { viewOf } from './view.js';
/** 我的诉求: the latest, each with what can be done. */
export async function mine(visit) {
    const { rooms, person, locale, event } = visit;
    const own = await rooms.ledger.mine(person.id, 5);
    // Who has filed nothing may have done so on another channel, or a colleague has: they may add to it and ask.
    const list = own.length === 0 && person.enterprise ? await rooms.ledger.ofEnterprise(person.enterprise, 5) : own;
    const joined = person.enterprise ? await rooms.ledger.joinedBy(person.enterprise, 5) : [];
    if (list.length > 0 || joined.length === 0)
        await answerText(visit, textsOf(visit).person.mineTitle(list.length));
    for (const { demand } of list.reverse())
        await rooms.send(`${event.id}:${demand.number}`, {
            to: addressOf(event),
            message: { type: 'card', card: mineCard(await viewOf(rooms, demand, locale)) },
            ref: { purpose: 'notice', number: demand.number },
        });
    await joinedOnes(joined, visit);
    await myBookings(visit);
}
/** What the enterprise joined 附议, without the other's name and words. */
async function joinedOnes(joined, visit) {
    const { rooms, event, locale } = visit;
    const to = addressOf(event);
    if (joined.length > 0)
        await rooms.send(`${event.id}:joined`, { to, message: { type: 'text', text: textsOf(visit).joining.mine(joined.length) } });
    for (const { demand } of joined.reverse()) {
        const view = await viewOf(rooms, demand, locale);
        const card = joinedMineCard(rooms.conceal(demand.title, view.enterprise?.name), view);
        await rooms.send(`${event.id}:${demand.number}`, { to, message: { type: 'card', card } });
    }
}
export async function help(visit) {
    const { person, group, city } = visit;
    const { person: words, reception, inquiry, suspension } = textsOf(visit);
    const { reception: days, inquiry: asks, pause } = city.mechanism;
    /** What only some cities have. */
    const own = days ? `\n${reception.helpEnterprise}` : '';
    const office = `${days ? `\n${reception.helpOffice}` : ''}${asks ? `\n${inquiry.helpOffice}` : ''}`;
    const actor = actorOf(person);
    const centre = holds(actor, city.mechanism.city, 'dispatcher', 'administrator', 'supervisor', 'leader');
    const official = person.grants.length > 0;
    const officer = `${words.helpOfficer}\n${textsOf(visit).away.help}`;
    const parts = [
        ...(group || (official && !person.enterprise) ? [] : [`${words.helpEnterprise}${own}`]),
        ...(group || official ? [pause ? `${officer}\n${suspension.help}` : officer] : []),
        ...(centre ? [`${words.helpDispatcher}${office}`] : []),
    ];
    await answerText(visit, parts.join('\n\n'));
}
/** 待派: how many, then one card each. */
export async function triage(visit) {
    const { rooms, person, city, locale, event } = visit;
    if (!holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator'))
        return answerText(visit, textsOf(visit).refusal['not-your-role']({
            need: 'centre',
            name: '',
            at: '',
            stage: '',
            max: 0,
            rule: '',
            by: '',
            latest: '',
            again: '',
            redirect: '',
        }));
    const list = await rooms.ledger.triage(city.mechanism.city, 10);
    await answerText(visit, textsOf(visit).centre.waiting(list.length));
    for (const { demand, revision } of list)
        await rooms.send(`${event.id}:${demand.number}`, {
            to: addressOf(event),
            message: { type: 'card', card: triageCard(await viewOf(rooms, demand, locale)) },
            live: {
                key: `${demand.number}/triage`,
                number: demand.number,
                revision,
                mode: 'send-anew',
                superseded: { title: demand.number, facts: [], footer: textsOf(visit).group.superseded, buttons: [] },
            },
        });
}
/** Whose roles open the dashboard. */
export const mayLogin = ['dispatcher', 'supervisor', 'leader', 'administrator'];
/** 登录: a link that works once. */
export async function login(visit) {
    const { rooms, person, city, event } = visit;
    const words = textsOf(visit).person;
    if (event.chat.kind === 'group' || !holds(actorOf(person), city.mechanism.city, ...mayLogin))
        return answerText(visit, words.loginNotAllowed);
    await answerText(visit, words.login(`${rooms.publicUrl}/login?token=${await rooms.logins.link(person.id)}`));
}
/** 语言: a person's own choice wins over what the platform tells. */
export async function language(visit, wanted) {
    const english = wanted ? /^en/i.test(wanted) || wanted.includes('英') : visit.locale !== 'en';
    const locale = english ? 'en' : 'zh-CN';
    await visit.rooms.persons.speak(visit.person.id, locale);
    await answer(visit, { type: 'text', text: textsOf({ locale }).person.language });
}
/** In a group a command that we do not know may be meant for another bot. */
export async function unknownCommand(visit) {
    if (visit.event.chat.kind === 'group')
        return;
    await answerText(visit, textsOf(visit).person.unknownCommand);
}
//# sourceMappingURL=words.js.map