/** A city whose clocks may stand still, and the steps that make them. */
import type { Intention } from '../../mechanisms/command.ts';
import { at, officer, type Step, under, varied } from './story.ts';

export const pause = {
  rule: 'E1.7',
  longest: { count: 30, unit: 'day' },
  max: 1,
  reasons: [{ code: 'expert', rule: 'E1.7', zh: '等待专家评审', en: 'Waiting for the experts' }],
};
const promise = (term: object, more: object = {}) => ({
  name: 'resolve',
  rule: 'D2.14',
  term,
  startsOn: 'filed',
  stopsOn: ['resolved', 'closed'],
  promised: true,
  warnBefore: { count: 1, unit: 'working-day' },
  ...more,
});
export const city = (term?: object, more?: object) =>
  under({ mechanism: varied({ pause, ...(term ? { targets: [promise(term, more)] } : {}) }) });

export const wanted = (when = '03-03 10:00', until = '03-05 08:30'): Step => [
  when,
  officer,
  { type: 'request-suspension', until: at(until), code: 'expert', reason: '' },
];
export const grant: Intention = { type: 'grant-suspension' };
export const ring: Intention = { type: 'check-deadlines' };
