/** A quoted message means what the quoted message is about: a card, a question, a notice. */
import { actsFor, holds } from '../mechanisms/actor.ts';
import type { Intention } from '../mechanisms/command.ts';
import { type Attachment, leadOf } from '../mechanisms/demand.ts';
import type { Ref } from '../models/keep.ts';
import { actorOf } from '../models/persons.ts';
import { readExtension } from './date-words.ts';
import { writeDraft } from './writing.ts';
import { openSession } from './own-draft.ts';
import * as reception from './reception.ts';
import type { Visit } from './rooms.ts';
import { answer, answerText, textsOf } from './speak.ts';
import { superviseWith } from './standing.ts';
import { suspend } from './suspension.ts';
import { step, stepAndTell } from './step.ts';

/** What was written or sent with the quote. */
export interface Said {
  text: string;
  attachments: Attachment[];
}

type Answer = (visit: Visit, number: string, said: Said, data: Record<string, string>) => Promise<void>;

/** In a work group the card itself shows that it is done: no message is spent on saying so. */
async function stepQuietly(visit: Visit, number: string, intention: Exclude<Intention, { type: 'file' }>, told: string): Promise<void> {
  if (visit.event.chat.kind === 'group') await step(visit, number, intention);
  else await stepAndTell(visit, number, intention, told);
}

const simple =
  (intention: (said: Said) => Exclude<Intention, { type: 'file' }>, told: (visit: Visit) => string): Answer =>
  (visit, number, said) =>
    stepQuietly(visit, number, intention(said), told(visit));

const reply = simple(
  (said) => ({ type: 'reply', ...said }),
  (visit) => textsOf(visit).toast.replied,
);
const resolve: Answer = (visit, number, { text, attachments }, { closing }) =>
  stepQuietly(
    visit,
    number,
    { type: 'resolve', outcome: text, attachments, ...(closing ? { closing } : {}) },
    textsOf(visit).toast.resolved,
  );
const supplement = simple(
  (said) => ({ type: 'supplement', ...said }),
  (visit) => textsOf(visit).draft.added,
);
const comment = simple(
  ({ text }) => ({ type: 'comment', text }),
  (visit) => textsOf(visit).requester.commented,
);

/** 申请延期: the date is read out of the words; when there is none it is asked for again. */
const extend: Answer = async (visit, number, { text, attachments }) => {
  const read = readExtension(text, visit.rooms.now(), visit.city.calendar);
  const { ask, toast } = textsOf(visit);
  const needsReason = visit.city.mechanism.extension.needsReason && read?.rest === '' && attachments.length === 0;
  if (!read || needsReason)
    return answer(
      visit,
      { type: 'ask', text: read ? ask.extendReason : ask.extendAgain, placeholder: ask.extendPlaceholder },
      { ref: { purpose: 'ask', number, data: { for: 'extend' } } },
    );
  return stepQuietly(
    visit,
    number,
    {
      type: 'request-extension',
      until: read.until,
      reason: read.rest || (attachments.length > 0 ? textsOf(visit).person.fileInTitle : ''),
      attachments,
    },
    toast.extensionAsked,
  );
};

const report = simple(
  (said) => ({ type: 'report', ...said }),
  (visit) => textsOf(visit).toast.decided,
);
const instruct = simple(
  ({ text }) => ({ type: 'instruct', text }),
  (visit) => textsOf(visit).toast.decided,
);
const release = simple(
  ({ text }) => ({ type: 'release', outcome: text }),
  (visit) => textsOf(visit).toast.decided,
);
const sendBack = simple(
  ({ text }) => ({ type: 'send-back', reason: text }),
  (visit) => textsOf(visit).toast.decided,
);
const appeal = simple(
  ({ text }) => ({ type: 'appeal', text }),
  (visit) => textsOf(visit).office.appealed,
);

const passUp = simple(
  ({ text }) => ({ type: 'pass-up', text }),
  (visit) => textsOf(visit).toast.decided,
);

const verify = (outcome: 'close' | 'redo') =>
  simple(
    ({ text }) => ({ type: 'verify', outcome, opinion: text }),
    (visit) => textsOf(visit).toast.decided,
  );
const form = simple(
  (said) => ({ type: 'submit-form', ...said }),
  (visit) => textsOf(visit).toast.decided,
);
const objection = simple(
  ({ text }) => ({ type: 'appeal-rating', text }),
  (visit) => textsOf(visit).toast.decided,
);

/** A supervisor's words on a department's standing. */
const lift: Answer = (visit, _number, { text }, { department = '', place = '' }) =>
  superviseWith(visit, department, { type: 'lift-card', place: Number(place), reason: text });
const interview: Answer = (visit, _number, { text }, { department = '', place = '' }) =>
  superviseWith(visit, department, { type: 'hold-interview', place: Number(place), text });
const handOff: Answer = async (visit, number, { text }, { step: place = '' }) => {
  const stored = await visit.rooms.apply.load(number);
  const lead = stored && leadOf(stored.demand);
  if (lead) await superviseWith(visit, lead, { type: 'hand-off', step: Number(place), number, reason: text });
};

/** D1.13: the limit of one demand, as the centre sets it. */
const limit: Answer = async (visit, number, { text }, data) => {
  const { office, ask } = textsOf(visit);
  const until = readExtension(text, visit.rooms.now(), visit.city.calendar)?.until;
  const lane = data['lane'] ?? '';
  if (until) return stepAndTell(visit, number, { type: 'set-lane', lane, until }, office.laneChosen(number, lane));
  const again = { purpose: 'ask', number, data } as const;
  return answer(visit, { type: 'ask', text: ask.extendAgain, placeholder: office.limitPlaceholder }, { ref: again });
};

/** What the office wrote about a reception day: here the question is about the day, not about a demand. */
const ofReception =
  (run: (visit: Visit, id: string, said: string, data: Record<string, string>) => Promise<void>): Answer =>
  (visit, id, { text }, data) =>
    run(visit, id, text, data);

const answers: Record<string, Answer> = {
  reply,
  resolve,
  extend,
  'pass-up': passUp,
  suspend: (visit, number, { text }, { code }) => suspend(visit, number, text, code),
  more: supplement,
  comment,
  report,
  instruct,
  release,
  'send-back': sendBack,
  appeal,
  limit,
  lift,
  interview,
  'hand-off': handOff,
  close: verify('close'),
  redo: verify('redo'),
  form,
  objection,
  'reception-place': ofReception(reception.placeAt),
  'reception-cancel': ofReception(reception.cancelDay),
  settle: ofReception(reception.settle),
  assign: ofReception(reception.assign),
};

/** Whether this person may speak to the enterprise from a work group: else the words stay where they are. */
function speaksForGroup({ person, group, city }: Visit): boolean {
  const actor = actorOf(person);
  return (
    group !== undefined &&
    (actsFor(actor, city.mechanism.city, group.department) || holds(actor, city.mechanism.city, 'commissioner', 'dispatcher'))
  );
}

/** True when the quote meant something and was dealt with. */
export async function answerQuote(visit: Visit, ref: Ref, said: Said): Promise<boolean> {
  const { event } = visit;
  if (ref.data?.['for'] === 'edit') {
    const session = await openSession(visit, ref.data['draft'] ?? '');
    if (!session) return false;
    await writeDraft({ ...session, expecting: { type: 'edit', draft: session.draft.id } }, said.text, visit);
    return true;
  }
  if (!ref.number) return false;
  const asked = ref.purpose === 'ask' ? answers[ref.data?.['for'] ?? ''] : undefined;
  await (asked ?? (event.chat.kind === 'group' ? reply : supplement))(visit, ref.number, said, ref.data ?? {});
  return true;
}

/** Words in a group that quote nothing: a number in them says which demand is meant. */
export async function groupWords(visit: Visit, said: Said): Promise<void> {
  const number = /QH\d{8}-\d{4,}/.exec(said.text)?.[0];
  if (!visit.group) return answerText(visit, textsOf(visit).person.groupUnknown);
  if (!number || !speaksForGroup(visit)) return answerText(visit, textsOf(visit).person.quoteUnknown);
  await reply(visit, number, { ...said, text: said.text.replace(number, '').trim() }, {});
}
