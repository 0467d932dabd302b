/** Which button does what. A verb that is not here was never ours. */
import { parseAction } from '../bot/action.ts';
import * as booking from './booking.ts';
import { unbook } from './bookings.ts';
import * as centre from './centre.ts';
import { coHandleWith, coHandling } from './desk.ts';
import * as department from './department.ts';
import { cancelDraft } from './draft.ts';
import { hush, noProblem, rateMonth } from './inquiry.ts';
import { join, unjoin } from './joining.ts';
import * as office from './office.ts';
import * as standing from './standing.ts';
import * as library from './library.ts';
import * as reception from './reception.ts';
import * as requester from './requester.ts';
import type { Visit } from './rooms.ts';
import { merge } from './merge.ts';
import { unlike } from './similar.ts';
import { tellPresser, textsOf } from './speak.ts';
import * as suspension from './suspension.ts';
import { toPrincipal } from './principal.ts';
import { passingUp, takeBack } from './towns.ts';
import * as submission from './submit.ts';

type Press = (visit: Visit, subject: string, argument: string | undefined) => Promise<void>;

const presses: Record<string, Press> = {
  submit: submission.submit,
  asdemand: submission.asDemand,
  solved: library.solved,
  unsolved: library.unsolved,
  kind: submission.chooseKind,
  setkind: submission.setKind,
  edit: submission.editDraft,
  skip: submission.skip,
  speak: submission.inLanguage,
  merge,
  addto: submission.addToRecent,
  unlike,
  join,
  unjoin,
  cancel: async (visit, draft) => {
    await visit.rooms.toast(visit.event, undefined, false);
    await cancelDraft(visit, draft);
  },
  why: requester.why,
  withdraw: requester.withdrawing,
  withdrawok: requester.withdraw,
  nudge: requester.nudge,
  more: requester.more,
  yes: requester.confirming('yes'),
  no: requester.confirming('no'),
  wrong: requester.confirming('wrong-number'),
  rate: requester.rate,
  appeal: requester.appealing,
  address: submission.addressing,
  addressto: submission.addressTo,
  accept: department.accept,
  contacted: department.contacted,
  reply: department.asking('reply'),
  resolve: department.resolving,
  resolveas: department.resolveAs,
  extend: department.asking('extend'),
  report: department.reporting,
  return: department.returning,
  returnfor: department.returnFor,
  transfer: department.transferring,
  transferto: department.transferTo,
  full: department.fullText,
  dispatch: centre.dispatch,
  others: centre.others,
  liftcard: standing.lifting,
  interview: standing.interviewing,
  handoff: office.handingOff,
  plan: department.asking('plan'),
  lane: office.laning,
  laneto: office.laneTo,
  raise: office.raising,
  raiseto: office.raiseTo,
  instruct: office.instructing,
  release: office.release,
  editanswer: office.editing,
  sendback: office.sendingBack,
  cohandle: coHandling,
  cohandlewith: coHandleWith,
  reject: centre.rejecting,
  rejectfor: centre.rejectFor,
  keep: centre.deciding('decline-return'),
  grant: centre.deciding('grant-extension'),
  decline: centre.deciding('decline-extension'),
  toprincipal: toPrincipal,
  passup: passingUp,
  takeback: takeBack,
  suspend: suspension.suspending,
  suspendfor: suspension.suspendFor,
  resume: suspension.resume,
  grantpause: centre.deciding('grant-suspension'),
  declinepause: centre.deciding('decline-suspension'),
  close: office.verifying('close'),
  redo: office.verifying('redo'),
  form: office.formWanted,
  objection: office.objecting,
  uphold: office.decidingObjection(true),
  dismiss: office.decidingObjection(false),
  bookday: booking.chooseDay,
  bookfrom: booking.bookDemand,
  bookfield: booking.chooseField,
  bookfieldto: booking.setField,
  bookdrop: booking.dropBooking,
  booktime: booking.take,
  bookasdemand: booking.bookAsDemand,
  unbook,
  noproblem: noProblem,
  hush,
  howmonth: rateMonth,
  setplace: reception.placing,
  dropday: reception.cancelling,
  unfit: reception.declining,
  unfitfor: reception.declineFor,
  assign: reception.assigning,
  assignto: reception.assignTo,
  solvedhere: reception.settling('solved'),
  explained: reception.settling('explained'),
};

export async function press(visit: Visit, data: string): Promise<void> {
  const action = parseAction(data);
  const run = action && Object.hasOwn(presses, action.verb) ? presses[action.verb] : undefined;
  if (!action || !run) return tellPresser(visit, textsOf(visit).toast.stale, true);
  await run(visit, action.subject, action.argument);
}
