/** What the centre reads when it makes doors and groups on a platform, in English. */
import type { PlaceTexts } from './keys-places.ts';

export const places: PlaceTexts = {
  centreOnly: 'Only a dispatcher of the centre or an administrator can do that.',
  doorMade: (name, link) =>
    `The door “${name}”, its QR code is below. Who comes in by it, and what they file, is counted on the dashboard under 入口.\n${link}`,
  doorLine: (name, persons, demands) => `${name}: ${persons} people, ${demands} demands`,
  noDoors: 'There is no door yet. Send “/door NAME” to make one, for example: /door Songshan Lake',
  doorNowhere: 'No door can be made: customer service of WeCom is not set up (docs/wecom.md, step 7).',
  doorTooLong: (count) => `Please use a name of at most ${count} characters.`,
  groupNowhere: 'Please send “/newgroup DEPARTMENT” to me alone, in WeCom.',
  groupAlone: (title) => `No officer of the ${title} is bound yet, and one person is no group. They first send “/bind CODE”.`,
  groupRefused:
    'WeCom did not agree. An administrator looks whether the application’s range is the root department, with all of them in it.',
  linkInPrivate: 'Please send “/link” to me alone.',
  linkCode: (code) =>
    `Going on somewhere else? Send me there:\n/bind ${code}\nIt works once, within 10 minutes. Both are one person then: demands, drafts and news go with you.`,
  linked: 'Linked. Both are one person now, and news goes to where you wrote last. Send “/mine” to go on.',
  linkSame: 'Please send this code in the other place, not here.',
  linkInvalid: 'This code was used, or is older than 10 minutes. Please send “/link” again where you got it.',
  inviteInPrivate: 'Please send “/invite” to me alone: a code is for one person.',
  inviteUsage:
    'Whom do you invite?\n/invite 交通运输局: an officer; with “head” or “deputy head” behind it, that one\n/invite CREDIT-CODE NAME CONTACT PHONE: an enterprise\n/invite dispatcher, supervisor, leader, service commissioner or administrator',
  inviteCreditCode: 'This credit code is not right: its last character does not check the others. Please look once more.',
  inviteEnterprise:
    'This enterprise is new here. Please write: /invite CREDIT-CODE NAME CONTACT PHONE, and #TAG behind it where the city asks for one.',
  inviteByAdministrator: 'Only an administrator can invite people of the centre.',
  invited: (whom, code, page) => `An invitation for ${whom}, for one person, once. They send me:\n/bind ${code}\nor put it in at ${page}`,
  groupMade: (title, members) =>
    `The group of the ${title} is there, with ${members} people. It only listens; for buttons in a group add the robot.`,
};
