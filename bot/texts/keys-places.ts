/** What is read about places: the doors and groups that the centre makes on a platform, and one's own other chats. */
import type { Count, Numbered, Say, Three, Two } from './say.ts';

export interface PlaceTexts {
  centreOnly: string;
  doorMade: Two;
  doorLine: Say<[name: string, persons: number, demands: number]>;
  noDoors: string;
  doorNowhere: string;
  doorTooLong: Count;
  groupNowhere: string;
  groupAlone: Numbered;
  groupRefused: string;
  linkInPrivate: string;
  linkCode: Numbered;
  linked: string;
  linkSame: string;
  linkInvalid: string;
  inviteInPrivate: string;
  inviteUsage: string;
  inviteCreditCode: string;
  inviteEnterprise: string;
  inviteByAdministrator: string;
  invited: Three;
  groupMade: Say<[title: string, members: number]>;
}
