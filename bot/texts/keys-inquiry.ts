/** The weekly inquiry 每周征询: the question, its answers, the summary. */
import type { CoverageState } from '../../mechanisms/coverage.ts';
import type { Count, Numbered, Say, Two } from './say.ts';

export interface InquiryTexts {
  ask: Numbered;
  askFooter: string;
  none: string;
  hush: string;
  noneDone: string;
  raisedDone: Numbered;
  hushed: string;
  resumed: string;
  alreadyOn: string;
  review: Say<[month: string, asked: number, raised: number]>;
  reviewDone: string;
  state: Record<CoverageState, string>;
  noArea: string;
  summary: Two;
  figures: Say<[all: number, asked: number, none: number, raised: number, silent: number]>;
  areaLine: Say<[area: string, asked: number, all: number, none: number, raised: number]>;
  missed: Count;
  missedLine: Two;
  more: Count;
  page: Numbered;
  monthly: Numbered;
  monthlyFigures: Say<[asked: number, firms: number, none: number, raised: number]>;
  monthlyReview: Say<[asked: number, answered: number, levels: string]>;
  helpOffice: string;
  notHere: string;
}
