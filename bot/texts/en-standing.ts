/** Cards, interviews and hand-offs, in English. */
import type { StandingTexts } from './keys-standing.ts';

export const standing: StandingTexts = {
  color: { yellow: 'yellow card', red: 'red card' },
  interviewee: { deputy: 'deputy head', head: 'head' },
  warning: (number) => `A card may fall: ${number}`,
  warningUntil: (moment, department, acts) => `If it is not resolved by ${moment}, the ${department} faces: ${acts}.`,
  warningOut: 'Two ways out: answer and resolve it, or submit a plan with a date.',
  act: {
    card: (color, rule, ordered) => `${ordered ? 'a supervision order with a ' : 'a '}${color} (${rule})`,
    interview: (who, by, rule) => `an interview of its ${who} by ${by} (${rule})`,
    handOff: (to, rule) => `a hand-off to ${to} (${rule})`,
    inspect: (by, rule) => `an inspection by ${by}, told in the bulletin (${rule})`,
  },
  given: (color, department, number) => `🔴 ${color} · ${department} · ${number}`,
  ordered: (order, supervision, rule) => `Supervision order no. ${order} was sent to ${supervision} (${rule}).`,
  inRow: (color, count) => `${color}s standing: ${count}.`,
  interviewDue: (department, who, by, rule, number) =>
    `🔴 Interview · ${who} of the ${department}, by ${by} (${rule}), because of ${number}.`,
  interviewHeld: (department, who, text) => `The interview of the ${who} of the ${department} was held: ${text}`,
  handedOff: (department, to, rule, number) => `🔴 ${number} · ${department}: handed to ${to} (${rule}).`,
  handedOffFor: (reason) => `Reason: ${reason}`,
  inspected: (department, by, rule, number) => `🔴 ${number} · ${department}: inspected by ${by}, to be told in the bulletin (${rule}).`,
  lifted: (color, department, number, name, reason) => `The ${color} of the ${department} for ${number} was lifted by ${name}: ${reason}`,
  none: 'No department has a card or an interview waiting.',
  listTitle: (department, yellow, red) => `${department} · yellow ${yellow} · red ${red}`,
  due: (who, day) => `interview of the ${who} waits since ${day}`,
  liftButton: (color, number) => `Lift the ${color} ${number}`,
  interviewButton: (who) => `Record the interview of the ${who}`,
  handOffButton: (to) => `Hand to ${to}`,
  liftAsk: (number, color) => `Why is the ${color} for ${number} lifted? The reason is kept.`,
  interviewAsk: (who) => `The interview of the ${who}: when, who took part, what was said.`,
  handOffAsk: (number, to) => `Why is ${number} handed to ${to}?`,
  placeholder: 'One sentence',
  onlySupervisors: 'Cards are shown to supervisors, leaders and the centre.',
};
