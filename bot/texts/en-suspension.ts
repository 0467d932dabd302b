/** Clocks that stand still, in English. */
import type { SuspensionTexts } from './keys-suspension.ts';

export const suspension: SuspensionTexts = {
  state: 'clock stopped',
  until: (reason, day) => `${reason}; goes on ${day}`,
  pending: (day) => `Asked to stop the clock until ${day}, waiting for approval`,
  granted: (number, reason, day) => `${number}: the clock stands still (${reason}) and goes on ${day}.`,
  declined: (number) => `${number}: stopping the clock was declined; it runs on.`,
  resumed: (number, date) => `${number}: the clock goes on; deadline ${date}.`,
  toRequester: (department, reason, day, date, approver) =>
    `The ${department} asked to stop the clock: ${reason}; ${approver} agreed. Work goes on ${day}, and your answer is due ${date}.`,
  resumedToRequester: (department, date) => `The ${department} goes on with it; your answer is due ${date}.`,
  question: (number, department) => `${number} The ${department} asks to stop the clock`,
  goesOn: 'Goes on',
  footer: 'Once approved the clock stands still and goes on by itself on that day; the deadline moves by the working time it stood.',
  whyAsk: (number) => `Why should the clock of ${number} stop?`,
  otherReason: 'Another reason',
  ask: (number) => `On which day does ${number} go on, and why does it stop? For example: 16 Mar waiting for the experts`,
  askAgain: 'No date was found. Please begin with the day on which it goes on, for example: 16 Mar waiting for the experts',
  which: 'Please name the demand and the day: /suspend QH20260302-0001 16 Mar waiting for the experts; or quote its card.',
  asked: 'Asked for; the clock runs until it is granted.',
  goesOnNow: 'The clock goes on.',
  notCounted: 'the clock stood still, not counted',
  stood: (from, to) => `The clock stood still from ${from} and goes on ${to}`,
  digest: (count, list) => `⚪ Clock stopped ${count}: ${list}`,
  help: '/suspend NUMBER DAY REASON: stop the clock while waiting for experts, a test or papers',
};
