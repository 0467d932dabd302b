/** What the centre reads when it makes doors and groups on a platform. */
import type { Count, Numbered, Say, Two } from './say.ts';

export interface PlaceTexts {
  centreOnly: string;
  doorMade: Two;
  doorLine: Say<[name: string, persons: number, demands: number]>;
  noDoors: string;
  doorNowhere: string;
  doorTooLong: Count;
  groupNowhere: string;
  groupAlone: Numbered;
  groupRefused: string;
  groupMade: Say<[title: string, members: number]>;
}
