/** What is told when a bulletin 通报 is ready. */
import type { Period } from '../../mechanisms/period.ts';

export interface BulletinTexts {
  period: (period: Period) => string;
  ready: (name: string, period: string, city: string) => string;
  received: (received: number, answered: number) => string;
  onTime: (onTime: number, due: number) => string;
  satisfied: (satisfied: number, rated: number) => string;
  cards: (yellow: number, red: number) => string;
  latest: (unit: string, count: number) => string;
  praised: (units: string) => string;
  bottom: (units: string, what: string, rule: string) => string;
  yours: (name: string, period: string, what: string, rule: string) => string;
  whole: (link: string) => string;
  and: string;
  /** A mechanism on trial (D1.1). */
  trial: Record<'soon' | 'over', (title: string, lastDay: string, rule: string) => string>;
}
