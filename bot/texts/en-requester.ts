/** What the entrepreneur reads about a demand, in English. */
import type { RequesterTexts } from './keys-requester.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const requester: RequesterTexts = {
  filed: (number) => `Filed as ${number}`,
  filedFooter: 'Send me anything you want to add: text, photos, files.',
  inTriage: (centre) => `${centre} is choosing the department`,
  provisional: ' (to be confirmed when the holidays are published)',
  dispatched: (department, by) => `Passed to the ${department}; you will have an answer by ${by}.`,
  accepted: (department, officer) => `The ${department} has accepted it${officer ? `; your officer is ${officer}` : ''}.`,
  replied: (department, text) => `${department}: ${text} (just reply here)`,
  repliedFiles: (count) => plural(count, 'attachment'),
  contacted: (department) => `The ${department} says it has contacted you. Is that so?`,
  extended: (department, day, centre) => `The ${department} asked to extend to ${day}; ${centre} agreed.`,
  transferred: (from, to) => `The ${from} has passed this demand to the ${to}; the deadline stays.`,
  resolved: (number) => `${number} is resolved`,
  survey: (redo) =>
    redo ? `Are you satisfied? If not, it goes back the same day and you have a new answer within ${redo}.` : 'Are you satisfied?',
  askedAgain: (number) => `${number} is resolved and we have not heard from you. Are you satisfied?`,
  rated: (level) => `Your rating: ${level}`,
  thanks: 'Thank you for your rating.',
  redone: (department, day) =>
    `We are sorry it was not done well. Tell us in a sentence what is missing, if you like. It has gone back to the ${department}, which answers again by ${day}.`,
  redoneAgain: (centre, department, day) =>
    `${centre} has verified that it is not done well: it has gone back to the ${department}, which answers again by ${day}.`,
  recounted: (date) => `has been counted anew: ${date}.`,
  doubted: (centre) =>
    `We are sorry it is still not done well. ${centre} will verify it and tell you. Tell us in a sentence what is missing, if you like.`,
  commentPlaceholder: 'What is missing',
  commented: 'Noted, and passed to the department.',
  rejected: (number, reason, rule) => `${number} was not accepted: ${reason} (${rule}).`,
  withdrawn: (number) => `${number} is withdrawn.`,
  silent: (number) => `${number} is closed: we did not receive a rating. If it is not solved, just write to me again.`,
  verified: (number, centre) => `${number} was verified by ${centre} and closed. If it is not solved, just write to me again.`,
  missed: (number, department) =>
    `${number} is past its deadline and the ${department} has not resolved it. We have reminded it and the supervision office.`,
  moreAsk: (number) => `Send what you want to add to ${number}: text, photos or files.`,
  morePlaceholder: 'What to add',
  withdrawAsk: (number) => `Withdraw ${number}? It will not be handled any further.`,
  nudged: 'We have nudged the department.',
  confirmed: {
    yes: 'Thank you, confirmed.',
    no: 'Noted, and reported to the supervision office.',
    'wrong-number': 'Noted; the department will check the number.',
  },
};
