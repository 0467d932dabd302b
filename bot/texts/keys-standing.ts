/** Cards 黄牌红牌, interviews 约谈 and hand-offs, as departments and supervisors read them. */
import type { CardColor } from '../../mechanisms/ladder.ts';
import type { Numbered, Say, Three, Two } from './say.ts';

export interface StandingTexts {
  color: Record<CardColor, string>;
  interviewee: Record<'deputy' | 'head', string>;
  warning: Numbered;
  warningUntil: Say<[moment: string, department: string, acts: string]>;
  warningOut: string;
  /** What would fall, each with its rule. */
  act: {
    card: Say<[color: string, rule: string, ordered: boolean]>;
    interview: Three;
    handOff: Two;
    inspect: Two;
  };
  given: Three;
  ordered: Three;
  inRow: Two;
  interviewDue: Say<[department: string, who: string, by: string, rule: string, number: string]>;
  interviewHeld: Three;
  handedOff: Say<[department: string, to: string, rule: string, number: string]>;
  handedOffFor: Numbered;
  inspected: Say<[department: string, by: string, rule: string, number: string]>;
  lifted: Say<[color: string, department: string, number: string, name: string, reason: string]>;
  none: string;
  listTitle: Three;
  due: Two;
  liftButton: Two;
  interviewButton: Numbered;
  handOffButton: Numbered;
  liftAsk: Two;
  interviewAsk: Numbered;
  handOffAsk: Two;
  placeholder: string;
  onlySupervisors: string;
}
