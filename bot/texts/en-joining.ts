/** What is said of joining a demand, in English. */
import type { JoiningTexts } from './keys-joining.ts';

export const joining: JoiningTexts = {
  offer: (title, department) =>
    `Another enterprise has raised “${title}”; ${department} is on it. If it is the same, press Join: nothing more to file, and you hear of each step. If not, just submit.`,
  join: 'Join',
  joined: (number) => `You have joined ${number}`,
  already: (number) => `You have joined ${number} already and will be told how it goes. If this is another matter, submit it as it is.`,
  mine: (count) => `The latest ${count === 1 ? 'demand' : `${count} demands`} that you joined`,
  footer: 'You will hear of each step. The other enterprise learns neither your name nor your words.',
  leave: 'Leave',
  left: (number) => `You are out of ${number}.`,
  count: (count) => `${count} other ${count === 1 ? 'enterprise has' : 'enterprises have'} joined`,
  yours: ' (a demand you joined)',
  replied: (number, department, text) => `${number} ${department}: ${text} (a demand you joined)`,
  resolved: (number, department, outcome) =>
    `✅ ${number}, which you joined, was resolved by the ${department}: ${outcome}\nIf it is not solved at your place, just write to me.`,
  redone: (number, department) =>
    `${number}, which you joined, was not done well; the ${department} does it again. You will hear of the result.`,
  rejected: (number, reason, rule) =>
    `${number}, which you joined, was not accepted: ${reason} (${rule}). If your case is different, just write to me.`,
  withdrawn: (number) =>
    `${number}, which you joined, was withdrawn by the enterprise that filed it. If you still need it, write to me and I file it for you.`,
};
