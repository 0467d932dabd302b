/** What is said of the policy library 政策超市. Of the policy itself its own words are said; plain words stand before them, never instead. */
import type { Numbered, Say } from './say.ts';

export interface LibraryTexts {
  heading: (title: string, article: string) => string;
  source: string;
  since: (day: string) => string;
  comma: string;
  /** Behind the source of a policy that was written for the demonstration. */
  demo: string;
  solved: string;
  /** A model's plain words, before the quotation. */
  plain: Numbered;
  fromArticle: Say<[text: string, article: string]>;
  where: Numbered;
}
