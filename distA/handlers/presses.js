/** Which button does what. A verb that is not here was never ours. */
import { parseAction } from '../bot/action.js';
import * as booking from './booking.js';
import { unbook } from './bookings.js';
import * as centre from './centre.js';
import { coHandleWith, coHandling } from './desk.js';
import * as department from './department.js';
import { cancelDraft } from './draft.js';
import { hush, noProblem, rateMonth } from './inquiry.js';
import { join, unjoin } from './joining.js';
import * as office from './office.js';
import * as standing from './standing.js';
import * as library from './library.js';
import * as reception from './reception.js';
import * as requester from './requester.js';
import { unlike } from './similar.js';
import { tellPresser, textsOf } from './speak.js';
import * as suspension from './suspension.js';
import { toPrincipal } from './principal.js';
import { passingUp, takeBack } from './towns.js';
import * as submission from './submit.js';
const presses = {
    submit: submission.submit,
    asdemand: submission.asDemand,
    solved: library.solved,
    unsolved: library.unsolved,
    kind: submission.chooseKind,
    setkind: submission.setKind,
    edit: submission.editDraft,
    skip: submission.skip,
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
export async function press(visit, data) {
    const action = parseAction(data);
    const run = action && Object.hasOwn(presses, action.verb) ? presses[action.verb] : undefined;
    if (!action || !run)
        return tellPresser(visit, textsOf(visit).toast.stale, true);
    await run(visit, action.subject, action.argument);
}
//# sourceMappingURL=presses.js.map