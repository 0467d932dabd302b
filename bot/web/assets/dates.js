/** Days and times as they are in the city, whatever the clock of the browser is set to. */
import { english, say } from './page.js';

const timeZone = 'Asia/Shanghai';
const locale = english ? 'en-GB' : 'zh-CN';
const format = (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });

const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const time = format({ hour: '2-digit', minute: '2-digit', hour12: false });
const weekday = format({ weekday: 'short' });
const monthDay = format(english ? { day: 'numeric', month: 'short' } : { month: 'long', day: 'numeric' });
const yearMonthDay = format(
  english ? { day: 'numeric', month: 'short', year: 'numeric' } : { year: 'numeric', month: 'long', day: 'numeric' },
);

/** `2026-03-02`: the city's day of this instant. */
export const dayOf = (instant) => dayKey.format(instant);
/** `09:05`. */
export const timeOf = (instant) => time.format(instant);

/** `今天`, `昨天`, `3月2日 周一`; another year is named. */
export function dayLabel(day, now = new Date()) {
  if (day === dayOf(now)) return say('today');
  if (day === dayOf(new Date(now.getTime() - 86_400_000))) return say('yesterday');
  const noon = new Date(`${day}T12:00:00+08:00`);
  const date = (day.slice(0, 4) === dayOf(now).slice(0, 4) ? monthDay : yearMonthDay).format(noon);
  return english ? `${weekday.format(noon)} ${date}` : `${date} ${weekday.format(noon)}`;
}

/** `3月2日 周一 09:05`, for whoever points at the time. */
export const wholeMoment = (instant) => `${yearMonthDay.format(instant)} ${weekday.format(instant)} ${timeOf(instant)}`;
