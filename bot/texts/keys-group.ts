/** What a work group reads. */
import type { ClockName } from '../../mechanisms/clock.ts';
import type { Count, Numbered, Say, Three, Two } from './say.ts';

export interface GroupTexts {
  fresh: Two;
  redo: (number: string, comment: string | undefined) => string;
  current: Two;
  footerNew: string;
  accepted: Numbered;
  left: Count;
  over: Count;
  until: Two;
  note: Say<[day: string, who: string, text: string]>;
  requesterNote: string;
  coHandling: Two;
  coHandlingOf: Numbered;
  coHandlingEnded: string;
  extensionPending: Numbered;
  superseded: string;
  unheard: Two;
  moved: Numbered;
  toTriage: Numbered;
  contactYes: string;
  contactNo: string;
  contactWrong: string;
  rating: Numbered;
  noRating: string;
  supplemented: Two;
  nudged: Two;
  extensionGranted: Two;
  extensionDeclined: Numbered;
  rated: Two;
  commented: Two;
  withdrawn: Numbered;
  missed: Say<[number: string, department: string, over: string]>;
  contactDenied: Three;
  noContact: Two;
  notDone: Three;
  reminded: Three;
  clockNames: Record<ClockName, string>;
}
