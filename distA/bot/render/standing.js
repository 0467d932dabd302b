/** A department's standing in words: before a card falls, when it has fallen, and as a list for those who watch. */
import { dayOf } from '../../mechanisms/calendar.js';
import { standingCards } from '../../mechanisms/standing.js';
import { moment, shortDay } from '../texts/dates.js';
import { textsIn } from '../texts/index.js';
import { button, inLocale, words } from './view.js';
function actWords(happening, today) {
    const { standing } = textsIn(today.locale);
    switch (happening.type) {
        case 'card-given':
            return [standing.act.card(standing.color[happening.card.color], happening.card.rule, happening.card.order !== undefined)];
        case 'interview-due': {
            const { interview } = happening;
            return [standing.act.interview(standing.interviewee[interview.with], inLocale(interview.by, today.locale), interview.rule)];
        }
        case 'handed-off':
            return [standing.act.handOff(inLocale(happening.handOff.to, today.locale), happening.handOff.rule)];
        case 'inspected':
            return [standing.act.inspect(inLocale(happening.inspection.to, today.locale), happening.inspection.rule)];
        default:
            return [];
    }
}
/** Before it falls: which, when, and the two ways out. Undefined when nothing would follow. */
export function warningCard(view, clock, foreseen, department) {
    const { standing, button: label, list } = words(view);
    const acts = foreseen.flatMap((happening) => actWords(happening, view.today));
    if (acts.length === 0)
        return undefined;
    const { number } = view.demand;
    const canPlan = view.demand.extensions < view.mechanism.extension.max;
    return {
        mark: '🔴',
        title: standing.warning(number),
        subject: view.demand.title,
        facts: [],
        log: [standing.warningUntil(moment(clock.by, view.today), department, list(acts))],
        footer: standing.warningOut,
        buttons: [[button(label.reply, 'reply', number), ...(canPlan ? [button(label.plan, 'plan', number)] : [])]],
    };
}
/** What has happened to a standing, to everybody whom it concerns; undefined for what only counts. */
export function tellStanding(entry, view) {
    const { mechanism, department, today } = view;
    const { standing } = textsIn(today.locale);
    const say = (text) => ({ type: 'text', text });
    const local = (pair) => inLocale(pair, today.locale);
    switch (entry.type) {
        case 'card-given': {
            const { color, number, order, rule } = entry.card;
            const sent = order ? standing.ordered(order, local(mechanism.supervision), rule) : `（${rule}）`;
            const count = standing.inRow(standing.color[color], String(standingCards(view.standing, color).length));
            return say(`${standing.given(standing.color[color], department, number)}\n${sent}${count}`);
        }
        case 'interview-due': {
            const { with: who, by, rule, number } = entry.interview;
            return say(standing.interviewDue(department, standing.interviewee[who], local(by), rule, number));
        }
        case 'interview-held': {
            const who = view.standing.interviews[entry.place]?.with ?? 'deputy';
            return say(standing.interviewHeld(department, standing.interviewee[who], entry.text));
        }
        case 'handed-off': {
            const { to, rule, number, reason } = entry.handOff;
            return say([standing.handedOff(department, local(to), rule, number), ...(reason ? [standing.handedOffFor(reason)] : [])].join('\n'));
        }
        case 'inspected': {
            const { to, rule, number } = entry.inspection;
            return say(standing.inspected(department, local(to), rule, number));
        }
        case 'card-lifted': {
            const card = view.standing.cards[entry.place];
            return card && say(standing.lifted(standing.color[card.color], department, card.number, entry.by.name, entry.reason));
        }
        default:
            return undefined;
    }
}
const shown = 3;
/** One department on the supervisor's list: its cards and interviews, each with what can be done. Undefined when it has none. */
export function standingCard(view) {
    const { standing: own, department, today } = view;
    const { standing } = textsIn(today.locale);
    const cards = own.cards.flatMap((card, place) => (card.lifted ? [] : [{ ...card, place }]));
    const due = own.interviews.flatMap((interview, place) => (interview.held ? [] : [{ ...interview, place }]));
    if (cards.length === 0 && due.length === 0)
        return undefined;
    const day = (at) => shortDay(dayOf(at, today.calendar), today);
    const count = (color) => String(standingCards(own, color).length);
    return {
        title: standing.listTitle(department, count('yellow'), count('red')),
        facts: [],
        log: [
            ...cards.slice(-shown).map(({ at, color, number, rule }) => `${day(at)} ${standing.color[color]} ${number}（${rule}）`),
            ...due.map(({ at, with: who }) => standing.due(standing.interviewee[who], day(at))),
        ],
        buttons: [
            ...cards
                .slice(-shown)
                .map(({ color, number, place }) => [
                button(standing.liftButton(standing.color[color], number), 'liftcard', own.department, String(place)),
            ]),
            ...due.map(({ with: who, place }) => [
                button(standing.interviewButton(standing.interviewee[who]), 'interview', own.department, String(place)),
            ]),
        ],
    };
}
//# sourceMappingURL=standing.js.map