/** The weekly question, what becomes of it, and the summary for the centre. */
import { addDays, dayOf } from '../../mechanisms/calendar.js';
import { askedOf, countStates } from '../../mechanisms/coverage.js';
import { shortDay } from '../texts/dates.js';
import { choiceName } from './office.js';
import { button, inLocale, words } from './view.js';
/** On buttons: `20260302`. */
export const weekCode = (week) => week.replaceAll('-', '');
/** The card of a week: the question, or what was answered. */
export function questionCard({ week, answer }, enterprise, today) {
    const { inquiry } = words({ today });
    const subject = { subject: enterprise, facts: [], buttons: [] };
    if (answer?.type === 'none')
        return { mark: '✅', title: inquiry.noneDone, ...subject };
    if (answer)
        return { mark: '✅', title: inquiry.raisedDone(answer.number), ...subject };
    return {
        title: inquiry.ask(enterprise),
        facts: [],
        footer: inquiry.askFooter,
        buttons: [[button(inquiry.none, 'noproblem', weekCode(week)), button(inquiry.hush, 'hush', weekCode(week))]],
    };
}
function monthName(month, { locale }) {
    return locale === 'zh-CN' ? `${Number(month.slice(5))}月` : month;
}
/** D2.28: how the month went, in one tap. */
export function reviewCard(inquiry, month, rules, today) {
    const rounds = inquiry.rounds.filter(({ at }) => dayOf(at, today.calendar).startsWith(month));
    const raised = rounds.filter(({ answer }) => answer?.type === 'demand').length;
    const levels = (rules.monthly?.scale ?? []).map((level) => button(inLocale(level, today.locale), 'howmonth', month, level.code));
    return { title: words({ today }).inquiry.review(monthName(month, today), rounds.length, raised), facts: [], buttons: [levels] };
}
const mostNames = 8;
const notReached = ['open', 'unreachable'];
function missedLine({ area, enterprises }, rules, today) {
    const { inquiry, list } = words({ today });
    const names = enterprises.filter(({ state }) => notReached.includes(state)).map(({ name }) => name);
    const shown = list(names.slice(0, mostNames)) + (names.length > mostNames ? inquiry.more(names.length) : '');
    return names.length > 0 ? [inquiry.missedLine(areaName(area, rules, today), shown)] : [];
}
export function areaName(area, { areas }, today) {
    return area ? choiceName(areas, area, { today }) : words({ today }).inquiry.noArea;
}
/** D2.5: the week in figures, town by town, and who was not reached. */
export function summaryText(week, covered, rules, today, link) {
    const { inquiry } = words({ today });
    const all = covered.flatMap(({ enterprises }) => enterprises);
    const total = countStates(all);
    const lines = covered
        .filter(({ enterprises }) => enterprises.length > 0)
        .map(({ area, enterprises, counts }) => inquiry.areaLine(areaName(area, rules, today), askedOf(counts), enterprises.length, counts.none, counts.raised));
    const missed = covered.flatMap((each) => missedLine(each, rules, today));
    return [
        inquiry.summary(shortDay(week, today), shortDay(addDays(week, 6), today)),
        inquiry.figures(all.length, askedOf(total), total.none, total.raised, total.silent),
        ...lines,
        ...(missed.length > 0 ? [inquiry.missed(total.open + total.unreachable), ...missed] : []),
        inquiry.page(link),
    ].join('\n');
}
/** D2.28: the figures of a month, and what the questionnaire before it brought. */
export function monthlyText(month, inquiries, rules, today) {
    const { inquiry, list } = words({ today });
    const rounds = inquiries.map((each) => each.rounds.filter(({ at }) => dayOf(at, today.calendar).startsWith(month)));
    const all = rounds.flat();
    const count = (type) => all.filter(({ answer }) => answer?.type === type).length;
    const last = inquiries.flatMap(({ reviews }) => reviews.filter((review) => review.month < month).at(-1) ?? []);
    const levels = (rules.monthly?.scale ?? []).flatMap((level) => {
        const given = last.filter((review) => review.level === level.code).length;
        return given > 0 ? [`${inLocale(level, today.locale)} ${given}`] : [];
    });
    return [
        inquiry.monthly(monthName(month, today)),
        inquiry.monthlyFigures(all.length, rounds.filter(({ length }) => length > 0).length, count('none'), count('demand')),
        ...(last.length > 0 ? [inquiry.monthlyReview(last.length, last.filter(({ level }) => level).length, list(levels))] : []),
    ].join('\n');
}
//# sourceMappingURL=inquiry.js.map