/** The weekly inquiry, in English. */
import type { InquiryTexts } from './keys-inquiry.ts';

export const inquiry: InquiryTexts = {
  ask: (enterprise) => `${enterprise}: is there anything this week that the government should help with?`,
  askFooter: 'If so, just write it; photos and files are fine. If not, one tap will do.',
  none: 'No problem',
  hush: 'Do not ask me',
  noneDone: 'Nothing this week, noted. Write to me whenever you need.',
  raisedDone: (number) => `What you wrote this week was filed as ${number}.`,
  hushed: 'Fine, you will not be asked every week. Write to me whenever you need; send /inquiry to be asked again.',
  resumed: 'Fine, you will be asked every week again.',
  alreadyOn: 'You are asked every week. If there is anything, write it to me now.',
  review: (month, asked, raised) =>
    `In ${month} we asked you ${asked} times and you filed ${raised} demands. Are you satisfied with how it went?`,
  reviewDone: 'Thank you, noted.',
  state: {
    none: 'no problem',
    raised: 'filed a demand',
    silent: 'asked, no answer',
    quiet: 'asked not to be asked',
    unreachable: 'cannot be reached',
    open: 'not asked yet',
  },
  noArea: 'in no town yet',
  summary: (from, to) => `Weekly inquiry · ${from} to ${to}`,
  figures: (all, asked, none, raised, silent) =>
    `${all} enterprises, ${asked} asked: no problem ${none}, demands ${raised}, no answer ${silent}.`,
  areaLine: (area, asked, all, none, raised) => `${area}: asked ${asked}/${all}, no problem ${none}, demands ${raised}`,
  missed: (count) => `${count} were not reached; please call or visit them:`,
  missedLine: (area, names) => `${area}: ${names}`,
  more: (count) => `${count} in all`,
  page: (link) => `One by one: ${link}`,
  monthly: (month) => `Inquiry figures of ${month}`,
  monthlyFigures: (asked, firms, none, raised) => `${asked} questions to ${firms} enterprises: no problem ${none}, demands ${raised}.`,
  monthlyReview: (asked, answered, levels) => `The last questionnaire: ${asked} sent, ${answered} came back${levels ? `: ${levels}` : ''}.`,
  helpOffice: '/inquiry  this week’s inquiry: who was asked, who was not',
  notHere: 'This city has no weekly inquiry. If there is anything, just write it to me.',
};
