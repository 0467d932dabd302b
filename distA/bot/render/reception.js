/** A reception day and its bookings as people read them: the notice, the receipt, the office's card, the brief. */
import { isLive } from '../../mechanisms/reception.js';
import { at, dayOf } from '../../mechanisms/calendar.js';
import { longDay, moment } from '../texts/dates.js';
import { choiceName } from './office.js';
import { button, cut, inLocale, words } from './view.js';
export const receptionDay = ({ reception, today }) => `${longDay(reception.day, today)}${today.locale === 'zh-CN' ? '' : ' '}${words({ today }).reception.half[reception.half]}`;
export const receptionLeader = ({ reception, rules, today }) => choiceName(rules.leaders, reception.leader, { today });
export const fieldName = (field, { rules, today }) => choiceName(rules.fields, field, { today });
/** What that leader answers for (D4.11). */
export function leaderFields(view) {
    const { list, reception: text } = words(view);
    const fields = view.rules.leaders.find(({ code }) => code === view.reception.leader)?.fields;
    return fields ? list(fields.map((field) => fieldName(field, view))) : text.everyField;
}
const dayTime = (day, time, today) => moment(at(day, time, today.calendar), today);
/** Reasons have commas of their own. */
const semicolons = (items, { locale }) => items.join(locale === 'zh-CN' ? '；' : '; ');
function facts(view) {
    const { reception, rules, today } = view;
    const { label } = words(view).reception;
    return [
        { label: label.when, value: receptionDay(view) },
        {
            label: label.leader,
            value: today.locale === 'zh-CN' ? `${receptionLeader(view)}（${leaderFields(view)}）` : `${receptionLeader(view)} (${leaderFields(view)})`,
        },
        { label: label.form, value: choiceName(rules.forms, reception.form, { today }) },
        { label: label.place, value: inLocale(reception.place, today.locale) },
    ];
}
/** D4.7: what is not received, with the article. */
export function excluded({ mechanism, today }) {
    const [first] = mechanism.refusals;
    const reasons = mechanism.refusals.map((reason) => inLocale(reason, today.locale));
    return first && words({ today }).reception.excluded(semicolons(reasons, today), first.rule);
}
/** 通告 (D4.2, D4.8, D4.21): the whole of it, line by line. */
export function noticeLines(view) {
    const { reception, mechanism, rules, today } = view;
    const text = words(view).reception;
    const matters = rules.matters.map((matter) => inLocale(matter, today.locale));
    const [reason] = mechanism.refusals;
    const reasons = semicolons(mechanism.refusals.map((each) => inLocale(each, today.locale)), today);
    const desk = rules.booking.desk ? inLocale(rules.booking.desk, today.locale) : '';
    return [
        text.noticeTitle(inLocale(mechanism.title, today.locale)),
        ...facts(view).map(({ label, value }) => `${label}　${value}`),
        ...(matters.length > 0 ? [text.noticeAccepted(semicolons(matters, today))] : []),
        ...(reason ? [text.noticeRefused(reasons, reason.rule)] : []),
        text.noticeBooking(moment(reception.bookBy, today), desk),
    ];
}
/** The notice on a phone, with the way to book. */
export function noticeCard(view) {
    const { reception, mechanism, rules, today } = view;
    const text = words(view).reception;
    const desk = rules.booking.desk ? inLocale(rules.booking.desk, today.locale) : '';
    return {
        title: text.noticeShort(inLocale(mechanism.title, today.locale)),
        facts: facts(view),
        footer: text.noticeBooking(moment(reception.bookBy, today), desk),
        buttons: [[button(text.button.book, 'bookday', reception.id)]],
    };
}
export const slotAction = (slot) => slot.replace(':', '');
const perRow = 3;
const inRows = (buttons) => Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) => buttons.slice(row * perRow, (row + 1) * perRow));
/** What is about to be booked: one tap on a time does it. `moved`: why it is another day than the one chosen. */
export function bookingCard(view, draft, free) {
    const { reception } = view;
    const text = words(view).reception;
    return {
        title: text.check,
        facts: [...facts(view), { label: text.label.field, value: fieldName(draft.field, view) }],
        quote: cut(draft.text).quote,
        ...(draft.files > 0 ? { attachments: draft.files } : {}),
        footer: draft.moved ?? text.checkFooter,
        buttons: [
            ...inRows(free.map((slot) => button(slot, 'booktime', reception.id, slotAction(slot)))),
            [button(text.button.field, 'bookfield', reception.id), button(text.button.drop, 'bookdrop', reception.id)],
        ],
    };
}
/** D4.12: the place and the time, told to the firm; `title` says which of its messages it is. */
export function bookedCard(view, booking, title) {
    const { reception, rules, mechanism, today } = view;
    const { label, button: press, bookedFooter } = words(view).reception;
    return {
        title,
        facts: [
            { label: label.time, value: dayTime(reception.day, booking.slot, today) },
            { label: label.leader, value: receptionLeader(view) },
            { label: label.form, value: choiceName(rules.forms, reception.form, { today }) },
            { label: label.place, value: inLocale(reception.place, today.locale) },
        ],
        quote: cut(booking.text).quote,
        footer: bookedFooter(inLocale(mechanism.centre, today.locale)),
        buttons: [[button(press.cancelBooking, 'unbook', reception.id, String(booking.no))]],
    };
}
/** A booking before the office: declined before the day (D4.7), decided on it (D4.13, D4.14). */
export function officeCard(view, booking, firm) {
    const { reception, today } = view;
    const text = words(view).reception;
    const no = String(booking.no);
    const press = text.button;
    const came = dayOf(today.now, today.calendar) >= reception.day;
    const decide = [
        button(press.assign, 'assign', reception.id, no),
        button(press.solved, 'solvedhere', reception.id, no),
        button(press.explained, 'explained', reception.id, no),
    ];
    const open = booking.stage === 'booked';
    return {
        title: text.officeBooked(receptionDay(view), booking.slot),
        facts: [
            { label: text.label.firm, value: firm },
            { label: text.label.field, value: fieldName(booking.field, view) },
            ...(open
                ? []
                : [{ label: text.label.outcome, value: [text.stage[booking.stage], booking.number, booking.outcome].filter(Boolean).join(' ') }]),
        ],
        quote: cut(booking.text).quote,
        ...(booking.attachments.length > 0 ? { attachments: booking.attachments.length } : {}),
        buttons: open ? [[...(came ? decide : []), button(press.decline, 'unfit', reception.id, no)]] : [],
    };
}
/** One day before the office, with what can be done with it. */
export function dayCard(view) {
    const { reception, today } = view;
    const text = words(view).reception;
    const taken = reception.bookings.filter(isLive).length;
    const past = dayOf(today.now, today.calendar) > reception.day;
    return {
        title: `${receptionDay(view)} · ${receptionLeader(view)}`,
        facts: [...facts(view).slice(2), { label: text.label.booked, value: `${taken}/${reception.slots.length}` }],
        ...(reception.publishedAt
            ? {}
            : { footer: text.opened(receptionDay(view), longDay(dayOf(reception.publishAt, today.calendar), today)) }),
        buttons: past ? [] : [[button(text.button.place, 'setplace', reception.id), button(text.button.cancelDay, 'dropday', reception.id)]],
    };
}
/** The list for the leader (D4.10): who comes when, about what. */
export function briefLines(view, firms) {
    const { reception, today } = view;
    const text = words(view).reception;
    const lines = reception.bookings
        .filter(({ stage }) => stage === 'booked')
        .toSorted((one, two) => one.slot.localeCompare(two.slot))
        .map((booking) => text.briefLine(booking.slot, firms.get(booking.enterprise) ?? '', fieldName(booking.field, view), cut(booking.text).quote));
    const title = text.brief(receptionDay(view), receptionLeader(view));
    return [title, `${text.label.place}　${inLocale(reception.place, today.locale)}`, ...(lines.length > 0 ? lines : [text.briefEmpty])];
}
/** When booking opens, for a day that is planned. */
export const publishDay = ({ reception, today }) => moment(reception.publishAt, today);
//# sourceMappingURL=reception.js.map