/** What the entrepreneur reads about a demand. */
import type { Count, Numbered, Say, Three, Two } from './say.ts';

export interface RequesterTexts {
  filed: Numbered;
  filedFooter: string;
  inTriage: Numbered;
  provisional: string;
  dispatched: Two;
  accepted: Two;
  replied: Two;
  repliedFiles: Count;
  contacted: Numbered;
  extended: Say<[department: string, day: string, centre: string]>;
  transferred: Two;
  resolved: Numbered;
  survey: (redo: string | undefined) => string;
  askedAgain: Numbered;
  rated: Numbered;
  thanks: string;
  redone: Two;
  redoneAgain: Three;
  recounted: Numbered;
  doubted: Numbered;
  commentPlaceholder: string;
  commented: string;
  rejected: Say<[number: string, reason: string, rule: string]>;
  withdrawn: Numbered;
  silent: Numbered;
  verified: Two;
  missed: Two;
  moreAsk: Numbered;
  morePlaceholder: string;
  withdrawAsk: Numbered;
  nudged: string;
  confirmed: Record<'yes' | 'no' | 'wrong-number', string>;
}
