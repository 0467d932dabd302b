/** A mechanism on trial (D1.1): before its time is over, and when it is over, somebody has to decide what comes next. */
import { inLocale } from '../bot/render/view.js';
import { textsIn } from '../bot/texts/index.js';
import { at, dayOf, isOpen } from '../mechanisms/calendar.js';
import { warnAt } from '../mechanisms/targets.js';
import { inGroups, privately } from './recipients.js';
import { once, tellAll } from './tell-once.js';
const remembered = 3650 * 86_400;
/** Tells the centre and the administrators once before the end and once after it; the mechanism goes on until another file takes its place. */
export async function tellValidity(rooms, { mechanism, calendar }) {
    const { validity, city } = mechanism;
    const now = rooms.now();
    if (!validity || !isOpen(now, calendar))
        return;
    const end = at(validity.to, '24:00', calendar);
    if (now < warnAt(end, validity.remind, calendar))
        return;
    const phase = now < end ? 'soon' : 'over';
    const key = `validity:${city}:${validity.to}:${phase}`;
    await once(rooms.notes, key, remembered, async () => {
        const recipients = [
            ...(await inGroups(rooms, city, 'centre')),
            ...privately(await rooms.persons.withRole(city, ['administrator', 'dispatcher'])),
        ];
        const lastDay = dayOf(new Date(end.getTime() - 1), calendar);
        await tellAll(rooms, key, recipients, (locale) => textsIn(locale).bulletin.trial[phase](inLocale(mechanism.title, locale), lastDay, validity.rule));
        return recipients.length > 0;
    });
}
//# sourceMappingURL=validity.js.map