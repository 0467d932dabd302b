/** Names and moments as the pages show them. */
import { type Calendar, dayOf, timeOf } from '../mechanisms/calendar.ts';
import type { Demand } from '../mechanisms/demand.ts';

export interface Naming {
  calendar(city: string): Calendar;
  department(city: string, id: string): string;
  kind(city: string, kind: Demand['kind']): string;
}

export function moment(instant: Date, calendar: Calendar): string {
  return `${dayOf(instant, calendar)} ${timeOf(instant, calendar)}`;
}
