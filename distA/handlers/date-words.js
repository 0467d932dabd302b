/** Reads the day out of what an officer wrote: 3月16日, 3-16, 2026-03-16, 16 Mar, 5个工作日, 10天. */
import { addDays, closing, dayOf } from '../mechanisms/calendar.js';
import { deadline } from '../mechanisms/deadline.js';
import { countingSchema } from '../mechanisms/mechanism.js';
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const plain = countingSchema.parse({});
/** The day when it exists; a month and date without a year is the next one to come. */
function dayFrom(year, month, date, today) {
    const make = (y) => `${y}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const wanted = make(year ?? Number(today.slice(0, 4)));
    const exists = !Number.isNaN(Date.parse(wanted)) && new Date(wanted).toISOString().startsWith(wanted);
    if (!exists)
        return undefined;
    return year === undefined && wanted < today ? make(Number(today.slice(0, 4)) + 1) : wanted;
}
const numbers = (match) => match.slice(1).map((part) => Number(part));
const fullDate = (text, now, calendar) => {
    const match = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/.exec(text);
    const [year, month = 0, date = 0] = match ? numbers(match) : [];
    const day = match && dayFrom(year, month, date, dayOf(now, calendar));
    return match && day ? { day, matched: match[0] } : undefined;
};
const monthDate = (text, now, calendar) => {
    const match = /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/.exec(text) ?? /\b(\d{1,2})[-/](\d{1,2})\b/.exec(text);
    const [month = 0, date = 0] = match ? numbers(match) : [];
    const day = match && dayFrom(undefined, month, date, dayOf(now, calendar));
    return match && day ? { day, matched: match[0] } : undefined;
};
const englishDate = (text, now, calendar) => {
    const match = /\b(\d{1,2})\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text);
    const month = monthNames.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
    const day = match && dayFrom(undefined, month, Number(match[1]), dayOf(now, calendar));
    return match && day ? { day, matched: match[0] } : undefined;
};
const workingDays = (text, now, calendar) => {
    const match = /(\d{1,3})\s*(?:个)?(?:工作日|working days?)/i.exec(text);
    const count = Number(match?.[1] ?? 0);
    return match && count > 0
        ? { day: dayOf(deadline(now, { count, unit: 'working-day' }, calendar, plain).at, calendar), matched: match[0] }
        : undefined;
};
const calendarDays = (text, now, calendar) => {
    const match = /(?<!月\s*|\d)(\d{1,3})\s*(?:天|日|days?\b)/i.exec(text);
    return match ? { day: addDays(dayOf(now, calendar), Number(match[1])), matched: match[0] } : undefined;
};
const readers = [fullDate, monthDate, englishDate, workingDays, calendarDays];
/** The closing time of the day that is named, and the rest as the reason; undefined when no day can be read. */
export function readExtension(text, now, calendar) {
    for (const read of readers) {
        const found = read(text.normalize('NFKC'), now, calendar);
        if (found)
            return {
                until: closing(found.day, calendar),
                rest: text
                    .normalize('NFKC')
                    .replace(found.matched, ' ')
                    .replace(/^[\s,，.。:：;；到至延期]+/u, '')
                    .trim(),
            };
    }
    return undefined;
}
//# sourceMappingURL=date-words.js.map