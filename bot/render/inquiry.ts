/** The weekly question, what becomes of it, and the summary for the centre. */
import { addDays, type Day, dayOf } from '../../mechanisms/calendar.ts';
import { type AreaCoverage, askedOf, countStates, type CoverageState } from '../../mechanisms/coverage.ts';
import type { Inquiry, Round } from '../../mechanisms/inquiry.ts';
import type { InquiryRules } from '../../mechanisms/inquiry-rules.ts';
import type { Card } from '../message.ts';
import { shortDay, type Today } from '../texts/dates.ts';
import { choiceName } from './office.ts';
import { button, inLocale, words } from './view.ts';

/** On buttons: `20260302`. */
export const weekCode = (week: Day): string => week.replaceAll('-', '');

/** The card of a week: the question, or what was answered. */
export function questionCard({ week, answer }: Round, enterprise: string, today: Today): Card {
  const { inquiry } = words({ today });
  const subject = { subject: enterprise, facts: [], buttons: [] };
  if (answer?.type === 'none') return { mark: '✅', title: inquiry.noneDone, ...subject };
  if (answer) return { mark: '✅', title: inquiry.raisedDone(answer.number), ...subject };
  return {
    title: inquiry.ask(enterprise),
    facts: [],
    footer: inquiry.askFooter,
    buttons: [[button(inquiry.none, 'noproblem', weekCode(week)), button(inquiry.hush, 'hush', weekCode(week))]],
  };
}

function monthName(month: string, { locale }: Today): string {
  return locale === 'zh-CN' ? `${Number(month.slice(5))}月` : month;
}

/** D2.28: how the month went, in one tap. */
export function reviewCard(inquiry: Inquiry, month: string, rules: InquiryRules, today: Today): Card {
  const rounds = inquiry.rounds.filter(({ at }) => dayOf(at, today.calendar).startsWith(month));
  const raised = rounds.filter(({ answer }) => answer?.type === 'demand').length;
  const levels = (rules.monthly?.scale ?? []).map((level) => button(inLocale(level, today.locale), 'howmonth', month, level.code));
  return { title: words({ today }).inquiry.review(monthName(month, today), rounds.length, raised), facts: [], buttons: [levels] };
}

const mostNames = 8;
const notReached: readonly CoverageState[] = ['open', 'unreachable'];

function missedLine({ area, enterprises }: AreaCoverage, rules: InquiryRules, today: Today): string[] {
  const { inquiry, list } = words({ today });
  const names = enterprises.filter(({ state }) => notReached.includes(state)).map(({ name }) => name);
  const shown = list(names.slice(0, mostNames)) + (names.length > mostNames ? inquiry.more(names.length) : '');
  return names.length > 0 ? [inquiry.missedLine(areaName(area, rules, today), shown)] : [];
}

export function areaName(area: string | undefined, { areas }: InquiryRules, today: Today): string {
  return area ? choiceName(areas, area, { today }) : words({ today }).inquiry.noArea;
}

/** D2.5: the week in figures, town by town, and who was not reached. */
export function summaryText(week: Day, covered: AreaCoverage[], rules: InquiryRules, today: Today, link: string): string {
  const { inquiry } = words({ today });
  const all = covered.flatMap(({ enterprises }) => enterprises);
  const total = countStates(all);
  const lines = covered
    .filter(({ enterprises }) => enterprises.length > 0)
    .map(({ area, enterprises, counts }) =>
      inquiry.areaLine(areaName(area, rules, today), askedOf(counts), enterprises.length, counts.none, counts.raised),
    );
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
export function monthlyText(month: string, inquiries: Inquiry[], rules: InquiryRules, today: Today): string {
  const { inquiry, list } = words({ today });
  const rounds = inquiries.map((each) => each.rounds.filter(({ at }) => dayOf(at, today.calendar).startsWith(month)));
  const all = rounds.flat();
  const count = (type: 'none' | 'demand') => all.filter(({ answer }) => answer?.type === type).length;
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
