/** What is said of joining 附议 a demand of another enterprise. */
import type { Count, Numbered, Say, Three, Two } from './say.ts';

export interface JoiningTexts {
  /** On the card of a draft: the other demand's title, and whose hands it is in. */
  offer: Two;
  join: string;
  joined: Numbered;
  already: Numbered;
  /** Above those that were joined, behind the own ones. */
  mine: Count;
  footer: string;
  leave: string;
  left: Numbered;
  /** On the card of the work group. */
  count: Count;
  /** Behind what the requester is told in the same words. */
  yours: string;
  replied: Three;
  resolved: Three;
  redone: Two;
  rejected: Say<[number: string, reason: string, rule: string]>;
  withdrawn: Numbered;
}
