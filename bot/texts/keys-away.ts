/** What is read about somebody who is away. */
import type { Numbered, Say } from './say.ts';

export interface AwayTexts {
  gone: Say<[until: string | undefined, standIn: string | undefined]>;
  announced: Say<[name: string, until: string | undefined, standIn: string | undefined, numbers: string[]]>;
  announcedBack: Numbered;
  back: string;
  there: string;
  unknown: Numbered;
  help: string;
}
