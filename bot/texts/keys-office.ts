/** What the centre, the leaders and the supervisors read beside the dispatching. */
import type { Numbered, Say, Three, Two } from './say.ts';

export interface OfficeTexts {
  review: Two;
  reviewFooter: string;
  wrote: string;
  sentBack: Two;
  reported: Three;
  laneChosen: Two;
  laneAsk: Numbered;
  general: string;
  limitAsk: Two;
  limitPlaceholder: string;
  raiseAsk: Numbered;
  raised: Two;
  raisedToRequester: Two;
  leaderCard: Two;
  leaderFooter: string;
  addressee: string;
  addressAsk: string;
  nobody: string;
  instructAsk: Numbered;
  instructPlaceholder: string;
  instructed: Three;
  editAsk: Numbered;
  editPlaceholder: string;
  sendBackAsk: Numbered;
  sendBackPlaceholder: string;
  reportAsk: Numbered;
  reportPlaceholder: string;
  appealAsk: Numbered;
  appealPlaceholder: string;
  appealed: string;
  appeal: string;
  answeredBy: string;
  instruction: string;
  formWanted: Two;
  formAsk: Numbered;
  formPlaceholder: string;
  form: string;
  formMissing: string;
  opinionAsk: Two;
  opinionPlaceholder: string;
  ratingAppeal: Two;
  rating: string;
  upheld: string;
  dismissed: string;
  objectionAsk: Numbered;
  objectionPlaceholder: string;
  objectionToRequester: Three;
  decidedToRequester: Two;
  closingAsk: Numbered;
  closing: string;
  commissioner: string;
  lane: string;
  /** What a leader is told of a demand that was raised. */
  raisedBecause: Say<[rule: string]>;
}
