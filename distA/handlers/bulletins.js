/** 通报 of a period that has ended: told once to the centre, the supervisors and the leaders; the last of a ranking are told what they have to do. */
import { inLocale } from '../bot/render/view.js';
import { textsIn } from '../bot/texts/index.js';
import { bottomOf } from '../mechanisms/bulletin.js';
import { addDays, dayOf, isOpen } from '../mechanisms/calendar.js';
import { before, periodOf } from '../mechanisms/period.js';
import { inGroups, privately } from './recipients.js';
import { once, tellAll } from './tell-once.js';
/** A bulletin is told in the first days after its period; a program that was off for longer does not tell old ones. */
const daysToTell = 15;
const remembered = 40 * 86_400;
function summary({ city, rule, period, rows }, locale, unitName, link) {
    const words = textsIn(locale).bulletin;
    const sum = (name) => rows.reduce((total, { figures }) => total + figures[name].length, 0);
    const names = (list) => list.map(({ unit }) => unitName(unit)).join(words.and);
    const [latest] = rows.toSorted((a, b) => b.figures.late.length - a.figures.late.length);
    const last = rule.bottom ? bottomOf(rows, rule.bottom.count) : [];
    const best = rows.filter(({ points }) => points !== undefined).slice(0, rule.praised?.count ?? 0);
    const lines = [
        words.ready(inLocale(rule, locale), words.period(period), inLocale({ zh: city.mechanism.name, en: city.mechanism.en }, locale)),
        words.received(sum('received'), sum('answered')),
        sum('due') > 0 && words.onTime(sum('onTime'), sum('due')),
        sum('rated') > 0 && words.satisfied(sum('satisfied'), sum('rated')),
        sum('yellow') + sum('red') > 0 && words.cards(sum('yellow'), sum('red')),
        latest && latest.figures.late.length > 0 && words.latest(unitName(latest.unit), latest.figures.late.length),
        best.length > 0 && words.praised(names(best)),
        rule.bottom && last.length > 0 && words.bottom(names(last), inLocale(rule.bottom, locale), rule.bottom.rule),
        words.whole(link),
    ];
    return lines.filter((line) => line !== false && line !== undefined).join('\n');
}
async function tell(rooms, ready) {
    const { city, rule, period, rows } = ready;
    const id = city.mechanism.city;
    const name = `bulletin:${id}:${rule.code}:${period.id}`;
    const watching = [
        ...(await inGroups(rooms, id, 'centre')),
        ...(await inGroups(rooms, id, 'supervision')),
        ...privately(await rooms.persons.withRole(id, ['leader', 'supervisor'])),
    ];
    const link = `${rooms.publicUrl}/bulletins/${id}/${rule.code}/${period.id}`;
    await tellAll(rooms, `${name}:all`, watching, (locale) => summary(ready, locale, (unit) => rooms.cities.departmentName(id, unit, locale), link));
    const { bottom } = rule;
    for (const { unit } of bottom ? bottomOf(rows, bottom.count) : []) {
        const theirs = [
            ...(await inGroups(rooms, id, unit)),
            ...privately(await rooms.persons.withRole(id, ['head']), { city: id, department: unit }),
        ];
        await tellAll(rooms, `${name}:${unit}`, theirs, (locale) => {
            const words = textsIn(locale).bulletin;
            return bottom ? words.yours(inLocale(rule, locale), words.period(period), inLocale(bottom, locale), bottom.rule) : '';
        });
    }
}
/** Tells what has become due; safe to repeat, and after a crash in the middle each is told what it was not told. */
export async function tellBulletins(rooms, city) {
    const { mechanism, calendar } = city;
    const now = rooms.now();
    if (!isOpen(now, calendar))
        return;
    const today = dayOf(now, calendar);
    for (const rule of mechanism.bulletins) {
        const period = before(periodOf(today, rule.every));
        const key = `bulletin:${mechanism.city}:${rule.code}:${period.id}`;
        if (today >= addDays(period.to, daysToTell))
            continue;
        await once(rooms.notes, key, remembered, async () => {
            const rows = await rooms.countPeriod(mechanism.city, period);
            if (rows.length > 0)
                await tell(rooms, { city, rule, period, rows });
            return true;
        });
    }
}
//# sourceMappingURL=bulletins.js.map