/** Reception days 接待日: the notice, booking, the brief, what was decided on the spot. */
import type { Half } from '../../mechanisms/reception-rules.ts';
import type { Booking } from '../../mechanisms/reception.ts';
import type { Numbered, Say, Three, Two } from './say.ts';

export interface ReceptionTexts {
  half: Record<Half, string>;
  label: Record<'when' | 'leader' | 'form' | 'place' | 'field' | 'matter' | 'booked' | 'time' | 'firm' | 'outcome', string>;
  button: Record<
    'book' | 'asDemand' | 'field' | 'drop' | 'cancelBooking' | 'place' | 'cancelDay' | 'assign' | 'solved' | 'explained' | 'decline',
    string
  >;
  stage: Record<Booking['stage'], string>;
  everyField: string;
  /** A day as it stands on a button. */
  choice: Two;

  noticeTitle: Numbered;
  noticeAccepted: Numbered;
  noticeRefused: Two;
  noticeBooking: Two;
  noticeShort: Numbered;

  privately: string;
  helpEnterprise: string;
  helpOffice: string;
  choose: string;
  none: string;
  next: Three;
  excluded: Two;
  write: Two;
  orOpen: string;
  fileKept: string;
  check: string;
  checkFooter: string;
  unsureField: string;
  moved: Say<[field: string, leader: string, day: string, other: string]>;
  nobody: Two;
  full: string;
  fieldAsk: string;
  gone: string;
  dropped: string;

  booked: Numbered;
  bookedFooter: Numbered;
  bookedToast: string;
  mine: Two;
  cancelled: Numbered;
  declined: Three;
  declinedOn: string;
  reminder: Numbered;
  placed: Two;
  dayCancelled: Two;
  dayCancelledNext: Numbered;
  dayCancelledWrite: string;
  solved: Two;
  explained: Two;
  assigned: Say<[leader: string, department: string, number: string]>;
  assignedFooter: string;

  opened: Two;
  officeBooked: Two;
  officeCancelled: Two;
  brief: Two;
  briefEmpty: string;
  briefLine: Say<[slot: string, firm: string, field: string, text: string]>;
  departmentTold: Say<[number: string, leader: string, text: string]>;
  laneAsk: Numbered;
  days: Two;
  noDays: string;
  addHow: Numbered;
  added: Two;
  assignTo: Two;
  assignAsk: Two;
  settleAsk: Two;
  placeAsk: Numbered;
  cancelAsk: Numbered;
  placeholder: string;
  declineAsk: Numbered;
}
