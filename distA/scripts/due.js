/** `npm run due -- --mechanism tengzhou --rule D2.14 --start TIME [--kind complaint] [--json]`: when a rule's targets are due, and why; for a rule that counts back (D4.2) the start is the fixed day. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, readCity, readHolidays } from '../cities.js';
import { isoTime, weekday } from '../mechanisms/calendar.js';
import { deadline, deadlineBefore } from '../mechanisms/deadline.js';
import { kinds } from '../mechanisms/kind.js';
import { MechanismError } from '../mechanisms/load.js';
import { termsOf } from '../mechanisms/terms.js';
const usage = 'Usage: npm run due -- --mechanism tengzhou --rule D2.14 --start 2026-03-02T09:05:00+08:00 [--kind consultation|help|suggestion|complaint] [--json]';
class UsageError extends Error {
}
function given() {
    const text = { type: 'string' };
    try {
        return parseArgs({ options: { mechanism: text, rule: text, start: text, kind: text, json: { type: 'boolean' } } }).values;
    }
    catch (error) {
        throw new UsageError(error.message);
    }
}
/** A time without its zone is a guess, so it is refused; so is a day that no month has. */
function readStart(text) {
    const [, day = ''] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
    const exists = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
    const start = new Date(text);
    if (!day || !exists || Number.isNaN(start.getTime()))
        throw new UsageError(`--start ${text} is not a time with its zone: write it as 2026-03-02T09:05:00+08:00`);
    return start;
}
function readArguments() {
    const { mechanism, rule, start, kind, json = false } = given();
    if (!mechanism || !rule || !start)
        throw new UsageError('--mechanism, --rule and --start are needed');
    if (kind !== undefined && !kinds.includes(kind))
        throw new UsageError(`--kind ${kind} is none of ${kinds.join(', ')}`);
    return { mechanism, rule, start: readStart(start), json, ...(kind ? { kind: kind } : {}) };
}
function whyOf({ why, holiday }) {
    return holiday ? `${why} ${holiday}` : why;
}
function dueOf({ target, rule, term, counting, backward }, start, calendar) {
    const { at, provisional, days } = (backward ? deadlineBefore : deadline)(start, term, calendar, counting);
    return {
        target,
        rule,
        due: isoTime(at, calendar),
        provisional,
        days: days.map((day) => ({ date: day.date, counted: day.counted, why: whyOf(day) })),
    };
}
function dueTargets({ mechanism: name, rule, start, kind }) {
    const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), start.getUTCFullYear());
    const { mechanism, calendar } = readCity(name, holidays);
    const terms = termsOf(mechanism);
    const ruled = terms.filter((each) => each.rule === rule);
    const wanted = ruled.filter((target) => !kind || !target.kinds || target.kinds.includes(kind));
    const cited = [...new Set(terms.map((each) => each.rule))].join(', ');
    if (ruled.length === 0)
        throw new UsageError(`--rule ${rule} has no deadline in ${name}: name one of ${cited}`);
    if (wanted.length === 0)
        throw new UsageError(`--rule ${rule} has no deadline for a ${kind} in ${name}`);
    return wanted.map((target) => dueOf(target, start, calendar));
}
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function print({ target, rule, due, provisional, days }) {
    let n = 0;
    const lines = days.map(({ date, counted, why }) => `  ${date} ${weekdays[weekday(date)]}  ${counted ? String(++n).padStart(3) : '  -'}  ${why}`);
    const unsure = provisional ? '  (provisional: the holidays of a year on the way are not published)' : '';
    return [`${target} under ${rule}: due ${due}${unsure}`, ...lines].join('\n');
}
try {
    const wanted = readArguments();
    const due = dueTargets(wanted);
    console.log(wanted.json ? JSON.stringify(due) : due.map(print).join('\n\n'));
}
catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof MechanismError))
        throw error;
    console.error(error instanceof UsageError ? `${error.message}\n${usage}` : error.message);
    process.exitCode = 2;
}
//# sourceMappingURL=due.js.map