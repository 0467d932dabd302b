/** What is read about clocks that stand still. */
import type { Numbered, Say, Three, Two } from './say.ts';

export interface SuspensionTexts {
  /** The state of a demand whose clocks stand still. */
  state: string;
  until: Two;
  pending: Numbered;
  granted: Three;
  declined: Numbered;
  resumed: Two;
  toRequester: Say<[department: string, reason: string, day: string, date: string, approver: string]>;
  resumedToRequester: Two;
  /** The approver's question. */
  question: Two;
  goesOn: string;
  footer: string;
  whyAsk: Numbered;
  otherReason: string;
  ask: Numbered;
  askAgain: string;
  which: string;
  asked: string;
  goesOnNow: string;
  /** Of a day, and of the whole time: under 为什么是这天. */
  notCounted: string;
  stood: Two;
  digest: (count: number, list: string) => string;
  help: string;
}
