/** Which intention a message is: a table of words, then quotes, then what the person is in the middle of, then a demand. */
import { away, back } from './away.ts';
import { bind, open } from './bind.ts';
import { isBooking, writeMatter } from './booking.ts';
import { booking } from './bookings.ts';
import { cancelDraft } from './draft.ts';
import { look } from './desk.ts';
import { link } from './link.ts';
import { takeFile } from './files.ts';
import { undelivered } from './phone.ts';
import { cameBy, door, makeGroup } from './places.ts';
import { invite } from './invite.ts';
import { inquiryWord, writtenNone } from './inquiry.ts';
import { press } from './presses.ts';
import { answerQuote, groupWords } from './quote.ts';
import { receptionDays } from './reception.ts';
import { register, todo } from './register.ts';
import type { Visit } from './rooms.ts';
import { offerSimilar } from './similar.ts';
import { answerText, textsOf } from './speak.ts';
import { standings } from './standing.ts';
import { steward } from './steward.ts';
import { suspendWord } from './suspension.ts';
import { typedPress } from './typed.ts';
import * as words from './words.ts';
import { writeDraft } from './writing.ts';

interface Word {
  /** The whole message, or its beginning when it takes an argument. */
  pattern: RegExp;
  run: (visit: Visit, argument: string) => Promise<void>;
  /** For these people only: to others it is a sentence like any other. */
  only?: (visit: Visit) => boolean;
}

const isOfficial = ({ person }: Visit) => person.grants.length > 0;

const table: Word[] = [
  { pattern: /^(?:我的诉求|我的訴求|\/mine|my demands)$/i, run: words.mine },
  { pattern: /^(?:帮助|幫助|\/help|help|[?？])$/i, run: words.help },
  { pattern: /^(?:取消|\/cancel|cancel)$/i, run: (visit) => cancelDraft(visit) },
  { pattern: /^(?:绑定|綁定|\/bind|bind)(?:[\s:：]+(.*))?$/is, run: bind },
  { pattern: /^(?:预约|預約|\/booking)$/i, run: booking },
  { pattern: /^(?:接待日|\/reception)(?:\s+(.*))?$/is, run: receptionDays },
  { pattern: /^(?:征询|徵詢|\/inquiry)$/i, run: inquiryWord },
  { pattern: /^(?:语言|語言|\/language|language)(?:\s+(.*))?$/i, run: words.language },
  { pattern: /^(?:待办|待辦|\/todo)$/i, run: todo },
  { pattern: /^(?:待派|\/triage)$/i, run: words.triage },
  { pattern: /^(?:登录|登錄|\/login)$/i, run: words.login },
  { pattern: /^(?:登记|登記|\/register)(?:\s+(.*))?$/i, run: register },
  { pattern: /^(?:邀请|邀請|\/invite)(?:\s+(.*))?$/is, run: invite },
  { pattern: /^(?:入口|\/door)(?:\s+(.*))?$/i, run: door },
  { pattern: /^(?:建群|\/newgroup)(?:\s+(.*))?$/i, run: makeGroup },
  { pattern: /^(?:关联|關聯|\/link)$/i, run: link },
  { pattern: /^(?:亮牌|\/standings)$/i, run: standings },
  { pattern: /^(?:首席服务员|首席服務員|\/steward)(?:\s+(.*))?$/is, run: steward },
  { pattern: /^(?:外出|\/away)(?:\s+(.*))?$/i, run: away, only: isOfficial },
  { pattern: /^(?:回来|回來|\/back)$/i, run: back, only: isOfficial },
  { pattern: /^(?:中止计时|中止計時|\/suspend)(?:[\s:：]+(.*))?$/is, run: suspendWord },
  { pattern: /^(QH\d{8}-\d{4,})$/i, run: look },
  { pattern: /^\/start(?:\s+(.*))?$/i, run: (visit, code) => open(visit, code || undefined) },
  { pattern: /^\/[a-z_]+(?:\s|$)/i, run: words.unknownCommand },
];

/** Invisible characters are no words: zero-width joiners, direction marks. */
function visible(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '').trim();
}

async function text(visit: Visit, raw: string, replyTo: string | undefined): Promise<void> {
  const { rooms, event, person } = visit;
  const said = visible(raw);
  for (const { pattern, run, only } of table) {
    const match = only && !only(visit) ? null : pattern.exec(said);
    if (match) return run(visit, match[1]?.trim() ?? '');
  }
  const ref = replyTo ? await rooms.refs.find(event.channel, event.chat.id, replyTo) : undefined;
  if (ref && (await answerQuote(visit, ref, { text: said, attachments: [] }))) return;
  if (event.chat.kind === 'group') return groupWords(visit, { text: said, attachments: [] });
  return ownWords(visit, said, person.id);
}

/** In the private chat: an answer that is waited for, else a demand. */
async function ownWords(visit: Visit, said: string, personId: string): Promise<void> {
  const session = (await visit.rooms.sessions.get(personId)) ?? {};
  if (session.expecting?.type === 'more') {
    const { expecting, ...rest } = session;
    await answerQuote(visit, { purpose: 'ask', number: expecting.number, data: { for: 'more' } }, { text: said, attachments: [] });
    return visit.rooms.sessions.set(personId, { ...rest, answered: visit.event.id });
  }
  if (session.answered === visit.event.id) return;
  if (isBooking(session, visit.rooms.now())) return writeMatter(visit, session, said);
  if (!session.draft && (await writtenNone(visit, said))) return;
  const official = visit.person.grants.length > 0 && !visit.person.enterprise;
  if (official) return words.help(visit);
  if (await typedPress(session, said, visit)) return;
  await writeDraft(session, said, visit);
  return offerSimilar(visit);
}

/** Everything a person can do, to the handler of that intention. */
export async function route(visit: Visit): Promise<void> {
  const { event, rooms } = visit;
  const { content } = event;
  if (event.sender.anonymous) {
    if (content.type === 'press') return rooms.toast(event, textsOf(visit).person.anonymous, true);
    return answerText(visit, textsOf(visit).person.anonymous);
  }
  switch (content.type) {
    case 'text':
      return text(visit, content.text, content.replyTo);
    case 'press':
      return press(visit, content.action);
    case 'file':
      return takeFile(visit, content, (caption) => text(visit, caption, content.replyTo));
    case 'opened':
      if (content.door) await cameBy(visit, content.door);
      return open(visit, content.code);
    case 'arrived':
      return cameBy(visit, content.door);
    case 'undelivered':
      return undelivered(visit, content.message);
    case 'contact':
      return answerText(visit, textsOf(visit).person.contactSaved);
    case 'unreadable':
      return event.chat.kind === 'private' ? answerText(visit, textsOf(visit).person.unreadable) : undefined;
    case 'joined':
      return visit.group ? undefined : answerText(visit, textsOf(visit).person.groupUnknown);
    default:
      return undefined;
  }
}
