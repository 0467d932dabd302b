/** What is read about the chief servers of key firms (D5.2). */
import type { Numbered, Say, Three, Two } from './say.ts';

export interface StewardTexts {
  none: string;
  list: Say<[firms: Array<{ firm: string; steward: string | undefined }>, rule: string]>;
  noFirm: Numbered;
  noPerson: Numbered;
  tied: Two;
  filed: Three;
  outcome: Three;
}
