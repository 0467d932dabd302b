export const refusals = {
    'not-your-role': ({ need, department }) => need === 'requester'
        ? 'Only the person who filed it can do this.'
        : need === 'centre'
            ? 'Only a dispatcher of the centre can do this.'
            : need === 'supervisor'
                ? 'Only a supervisor can do this.'
                : need === 'leader'
                    ? 'Only a leader can do this.'
                    : need === 'head'
                        ? `Only the head of the ${department ?? 'department'} can do this.`
                        : `This card is for the officers of the ${department ?? 'department'}. If you are one, send me “/bind CODE” in private.`,
    'already-accepted': ({ name, at }) => `${name} accepted it at ${at}.`,
    'wrong-stage': ({ stage, last }) => `This step is past: ${last ? `${last}; ` : ''}it is now “${stage}”.`,
    'already-rated': () => 'You have rated it already.',
    'unknown-level': () => 'Please use the buttons on the card.',
    'empty-text': () => 'Please write a sentence.',
    'no-extension-left': ({ max, rule }) => max === 0
        ? `No extension is possible (${rule}).`
        : `Extended ${max} time(s) already; no more is possible (${rule}). Please answer in time.`,
    'extension-pending': () => 'An extension is waiting for approval already.',
    'no-extension-pending': () => 'This extension is decided already.',
    'extension-not-later': ({ by }) => `The new date must be after the present deadline, ${by}.`,
    'extension-date-past': ({ by }) => `The date asked for, ${by}, has passed and cannot be granted. Please decline, and the department names another.`,
    'extension-too-long': ({ latest, rule }) => `It can be extended to ${latest} at most (${rule}).`,
    suspended: ({ by }) => `The clock stands still until ${by}; nobody is nudged before that.`,
    'not-suspended': () => 'The clock of this demand does not stand still.',
    'suspension-pending': () => 'A suspension is waiting for approval already.',
    'no-suspension-pending': () => 'This suspension is decided already.',
    'no-suspension': () => 'The rules of this city know no suspension. You can ask for an extension instead.',
    'no-suspension-left': ({ max, rule }) => `Suspended ${max} time(s) already; no more is possible (${rule}).`,
    'suspension-too-long': ({ latest, rule }) => `It has to go on by ${latest} (${rule}).`,
    'suspension-too-late': ({ by }) => `The deadline, ${by}, has passed: there is no clock to stop. Please answer and resolve it.`,
    'no-return-left': ({ max, rule }) => `Returned ${max} times already; no more is possible (${rule}). Please handle it or talk to the centre.`,
    'return-too-late': ({ by, rule }) => `A return had to be made by ${by} (${rule}). Please handle it, or transfer it.`,
    'return-declined-before': () => 'The centre declined the return; please handle it.',
    'unknown-reason': () => 'Please tap one of the reasons.',
    'no-transfer-left': ({ max, rule }) => `Transferred ${max} time(s) already (${rule}). If it is really not yours, return it and the centre decides.`,
    'same-department': () => 'It is with this department already.',
    'co-handles-already': () => 'This department cooperates already.',
    'not-a-return': () => 'No return is waiting here.',
    'no-town': () => 'No town has this demand.',
    'nudged-already': ({ again }) => `We have nudged them already; you can do so again after ${again}.`,
    'contact-confirmed': () => 'You have confirmed that already.',
    'no-contact': () => 'There is no contact to confirm.',
    'not-eligible': ({ rule, redirect }) => `This channel is for listed enterprises (${rule}). ${redirect || 'Please call 12345.'}`,
    'no-such-card': () => 'This card was lifted already.',
    'no-such-interview': () => 'This interview is recorded already.',
    'form-missing': ({ rule }) => `The form signed by the head has not arrived, so it cannot be closed (${rule}). It can be redone.`,
    'no-low-rating': () => 'There is no rating to object to.',
    'appealed-already': () => 'This rating was objected to already.',
    'no-appeal-pending': () => 'This objection is decided already.',
    'closing-wanted': () => 'Please press “Resolve” and choose a class first.',
    'same-lane': () => 'It is handled that way already.',
    'needs-later-date': () => 'Please name a day after today.',
    'raised-already': () => 'It was raised already.',
    'extension-too-late': ({ by, rule }) => `Reasons and a proposal were due by ${by} (${rule}); please answer in time.`,
    'no-appeal-left': () => 'One appeal is possible. With new facts you may file again.',
    'anonymous-refused': ({ rule }) => `Please bind your enterprise first (${rule}): send “/bind CODE”.`,
    'not-principal': ({ rule }) => `Here the principal of the firm files (${rule}).`,
    'reception-too-soon': ({ by, rule }) => `The notice has to be out earlier than that (${rule}). The first day that can be had is ${by}.`,
    'reception-exists': () => 'This leader receives in that half of the day already.',
    'reception-day-off': () => 'That is no working day. Please choose another.',
    'reception-over': () => 'This reception can no longer be booked or changed. Send /booking to see the others.',
    'reception-not-yet': ({ by }) => `The reception is on ${by}; what is decided there is entered on the day.`,
    'slot-taken': () => 'Somebody has just taken that time. Please choose another.',
    'booked-already': () => 'Your enterprise has booked this reception already. Cancel that booking first if you want to bring something else.',
    'booking-ended': () => 'This booking was dealt with or cancelled.',
    'no-such-reception': () => 'There is no such reception. Send /booking to see which there are.',
    'own-demand': () => 'This is a demand of your own enterprise. Just send me what you want to add.',
    'joined-already': () => 'Your enterprise has joined already; you will hear how it goes on.',
    'not-joined': () => 'Your enterprise has not joined this demand.',
    exists: () => 'This demand is filed already.',
    'unknown-demand': () => 'There is no such demand.',
};
//# sourceMappingURL=en-refusals.js.map