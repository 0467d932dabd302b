/** Words of a draft's card. */
import type { Ask } from '../../mechanisms/catalogue.ts';
import type { Numbered } from './say.ts';

export type DraftTexts = Record<
  | 'title'
  | 'unsureDepartment'
  | 'footer'
  | 'unsureKind'
  | 'chooseKind'
  | 'edit'
  | 'editPlaceholder'
  | 'cancelled'
  | 'nothing'
  | 'gone'
  | 'added'
  | 'asDemand'
  | 'notInLibrary'
  | 'skip'
  | 'otherLanguage'
  | 'merge'
  | 'whyAsked'
  | 'merged'
  | 'heard'
  | 'transcribed'
  | 'unlike',
  string
> & {
  question: Record<Ask, string>;
  like: Numbered;
  answeredBy: Numbered;
  submitted: Numbered;
  addTo: Numbered;
  beside: Numbered;
  callFirst: Numbered;
  told: Numbered;
};
