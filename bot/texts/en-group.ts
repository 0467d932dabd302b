/** What a work group reads, in English. */
import type { GroupTexts } from './keys-group.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const group: GroupTexts = {
  fresh: (number, kind) => `New demand ${number} · ${kind}`,
  redo: (number, comment) => `Redo ${number}: the enterprise is not satisfied${comment ? ` (“${comment}”)` : ''}`,
  current: (number, kind) => `${number} · ${kind}`,
  footerNew: 'Quote this card to reply to the enterprise.',
  accepted: (officer) => `In hand · ${officer}`,
  left: (count) => (count === 0 ? 'due today' : `${plural(count, 'working day')} left`),
  over: (count) => (count < 1 ? 'past due today' : `${plural(count, 'working day')} overdue`),
  until: (moment, left) => `${moment}, ${left}`,
  note: (day, who, text) => `${day} ${who}: ${text}`,
  requesterNote: 'Enterprise',
  coHandling: (number, kind) => `Cooperate on ${number} · ${kind}`,
  coHandlingOf: (lead) => `The ${lead} leads. Quote this card, and the enterprise and the lead read your reply.`,
  coHandlingEnded: 'No longer with you',
  extensionPending: (day) => `Extension to ${day} asked for, waiting for approval`,
  unheard: (number, department) =>
    `${number} went to the ${department}, which has no work group: nobody has received it. Send “/register ${department}” in its group, and the card goes there.`,
  superseded: 'There is a newer card for this demand; please use that one.',
  moved: (department) => `Passed to the ${department}`,
  toTriage: (centre) => `Returned to ${centre}`,
  contactYes: 'The enterprise confirms the contact',
  contactNo: 'The enterprise says there was no contact',
  contactWrong: 'The enterprise says the number was wrong',
  rating: (level) => `Rated: ${level}`,
  noRating: 'Not rated',
  supplemented: (number, text) => `${number} The enterprise adds: ${text}`,
  nudged: (number, left) => `${number} The enterprise asks you to hurry; ${left}.`,
  extensionGranted: (number, day) => `${number} is extended to ${day}.`,
  extensionDeclined: (number) => `${number}: the extension was declined; the deadline stays.`,
  rated: (number, level) => `${number} was rated: ${level}`,
  commented: (number, text) => `${number} The enterprise says: ${text}`,
  withdrawn: (number) => `${number} was withdrawn by the enterprise.`,
  missed: (number, department, over) =>
    `Overdue ${number} · ${department}, ${over}. Please answer and resolve it, or submit a plan with a date.`,
  reminded: (number, department, stage) =>
    `Reminder ${number} · ${department}: it stands at “${stage}” and nothing has happened. Please go on with it.`,
  notDone: (number, department, what) => `${number}: time is up and the ${department} has not ${what} yet.`,
  clockNames: {
    forward: 'forwarded it',
    accept: 'accepted it',
    contact: 'contacted the enterprise',
    answer: 'answered the enterprise',
    explain: 'given its reasons',
    escalate: 'raised it',
    status: 'reported how it stands',
    resolve: 'resolved it',
    rework: 'redone it',
    report: 'reported on it',
  },
  noContact: (number, department) =>
    `${number}: the ${department} has not contacted the enterprise yet. Please do, then press “Contacted”.`,
  contactDenied: (number, department, rule) =>
    `${number}: the ${department} reported contact, the enterprise says there was none${rule ? ` (${rule})` : ''}.`,
};
