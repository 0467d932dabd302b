/** What is read about towns that have a demand first. */
import type { Numbered, Three, Two } from './say.ts';

export interface TownTexts {
  ask: Numbered;
  placeholder: string;
  /** On the dispatcher's card. */
  passedUp: Two;
  /** On the card that the town had. */
  left: Numbered;
  keptTooLong: Three;
}
