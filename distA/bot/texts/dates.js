/** Dates as people say them: with the weekday and the time left, today and tomorrow said so; never a bare ISO date, never UTC. */
import { addDays, dayOf, timeOf, weekday, workingDaysUntil } from '../../mechanisms/calendar.js';
const weekdays = {
    'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function parts(day) {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return [year, month, date];
}
export function weekdayName(day, locale) {
    return weekdays[locale][weekday(day)] ?? '';
}
/** `3月9日`, `9 Mar`; the year only when it is another one. */
export function shortDay(day, { now, calendar, locale }) {
    const [year, month, date] = parts(day);
    const other = year !== parts(dayOf(now, calendar))[0];
    if (locale === 'zh-CN')
        return `${other ? `${year}年` : ''}${month}月${date}日`;
    return `${date} ${monthNames[month - 1]}${other ? ` ${year}` : ''}`;
}
/** `3月9日（周一）`, `今天（3月9日 周一）`, `Mon 9 Mar`. */
export function longDay(day, today) {
    const short = shortDay(day, today);
    const name = weekdayName(day, today.locale);
    const current = dayOf(today.now, today.calendar);
    const near = day === current ? 0 : day === addDays(current, 1) ? 1 : undefined;
    if (today.locale === 'zh-CN')
        return near === undefined ? `${short}（${name}）` : `${near === 0 ? '今天' : '明天'}（${short} ${name}）`;
    return near === undefined ? `${name} ${short}` : `${near === 0 ? 'today' : 'tomorrow'} (${name} ${short})`;
}
/** `3月9日（周一）17:30`. */
export function moment(instant, today) {
    const joint = today.locale === 'zh-CN' ? '' : ', ';
    return `${longDay(dayOf(instant, today.calendar), today)}${joint}${timeOf(instant, today.calendar)}`;
}
/** `3月3日 09:12`, for what is past. */
export function past(instant, today) {
    const day = dayOf(instant, today.calendar);
    const time = timeOf(instant, today.calendar);
    return day === dayOf(today.now, today.calendar) ? time : `${shortDay(day, today)} ${time}`;
}
/** Whole working days from now to that moment; negative when it is past. */
export function daysLeft(instant, { now, calendar }) {
    const left = workingDaysUntil(dayOf(instant, calendar), dayOf(now, calendar), calendar);
    return instant < now && left === 0 ? -0.5 : left;
}
//# sourceMappingURL=dates.js.map