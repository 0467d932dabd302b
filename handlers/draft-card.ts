/** Whether the words of this event are in the draft already: it is handled again after a crash. */
export const includes = ({ events = [] }: Draft, { event }: Visit): boolean => events.includes(event.id);

/** The card of a draft: what was understood, what is still asked, and what one tap does. */
import type { Card } from '../bot/message.ts';
import { choiceName } from '../bot/render/office.ts';
import { button, cut, inLocale, kindLabel, promisedDay } from '../bot/render/view.ts';
import type { Kind } from '../mechanisms/kind.ts';
import { kindIn, kindRule } from '../mechanisms/kinds.ts';
import { laneAtFiling } from '../mechanisms/lanes.ts';
import { townFor } from '../mechanisms/towns.ts';
import { preview } from '../mechanisms/targets.ts';
import { questionOf, unsure } from './question.ts';
import type { Draft, Visit } from './rooms.ts';
import { textsOf } from './speak.ts';

export const draftText = (draft: Draft): string => draft.texts.join('\n');

/** The kind as it stands: chosen by the person, else suggested. */
export function draftKind(draft: Draft): Kind {
  if (draft.kind) return draft.kind;
  const { suggestion } = draft;
  if (suggestion && suggestion.kind !== 'other') return suggestion.kind;
  return suggestion?.ranking[0]?.kind ?? 'help';
}

function kindFact(draft: Draft, visit: Visit): string {
  return kindLabel(draftKind(draft), {
    mechanism: visit.city.mechanism,
    today: { now: visit.rooms.now(), calendar: visit.city.calendar, locale: visit.locale },
  });
}

function buttons(draft: Draft, recent: string | undefined, visit: Visit): Card['buttons'] {
  const { button: label } = textsOf(visit);
  const { mechanism } = visit.city;
  const there = draft.like || (draft.beside || draft.texts.length > 1 ? undefined : recent);
  const asksSame = Boolean(draft.like || draft.join);
  const question = asksSame ? undefined : questionOf(draft);
  const other = asksSame ? undefined : justBeside(draft);
  const offered =
    unsure(draft) && !asksSame
      ? (draft.suggestion?.ranking ?? [])
          .map(({ kind }) => kindIn(mechanism, kind))
          .filter((kind, index, all) => all.indexOf(kind) === index)
          .slice(0, 2)
          .map((kind) => button(inLocale(kindRule(mechanism, kind).label, visit.locale), 'setkind', draft.id, kind))
      : [];
  return [
    ...(offered.length > 0 ? [offered] : []),
    [
      button(label.submit, 'submit', draft.id),
      button(label.kind, 'kind', draft.id),
      button(label.edit, 'edit', draft.id),
      button(label.cancel, 'cancel', draft.id),
    ],
    ...(mechanism.addressees.length > 0 ? [[button(label.address, 'address', draft.id)]] : []),
    ...(question ? [[button(textsOf(visit).draft.skip, 'skip', draft.id, question)]] : []),
    ...(other ? [[button(textsOf(visit).draft.merge, 'merge', draft.id, other.id)]] : []),
    ...otherLanguage(draft, visit),
    ...(draft.join && !draft.like ? [joinOrNot(draft, draft.join.number, visit)] : []),
    ...(there ? [[addTo(draft, there, visit), ...(draft.like ? [button(textsOf(visit).draft.unlike, 'unlike', draft.id)] : [])]] : []),
  ];
}

/** The matter that waits, while this one has just begun beside it. */
const justBeside = ({ beside, texts }: Draft): Draft['beside'] => (texts.length === 1 ? beside : undefined);

/** Written in the other language than the one that the person is spoken to in. */
export function otherLanguage({ id, suggestion }: Draft, visit: Visit): Card['buttons'] {
  const { locale } = visit;
  if (!suggestion || (suggestion.language === 'en') === (locale === 'en')) return [];
  return [[button(textsOf(visit).draft.otherLanguage, 'speak', id, locale === 'en' ? 'zh' : 'en')]];
}

function joinOrNot(draft: Draft, number: string, visit: Visit) {
  const { joining, draft: text } = textsOf(visit);
  return [button(joining.join, 'join', draft.id, number), button(text.unlike, 'unlike', draft.id)];
}

/** What was just written may belong to the demand filed before: one tap adds it there. */
export function addTo(draft: Draft, recent: string, visit: Visit) {
  return button(textsOf(visit).draft.addTo(recent), 'addto', draft.id, recent);
}

/** Whose hands it is in; where nobody has it yet, the centre's. */
function offerOf({ title, lead }: NonNullable<Draft['join']>, visit: Visit): string {
  const { city, rooms, locale } = visit;
  const whose = lead ? rooms.cities.departmentName(city.mechanism.city, lead, locale) : inLocale(city.mechanism.centre, locale);
  return textsOf(visit).joining.offer(title, whose);
}

function footerOf(draft: Draft, visit: Visit): string {
  const { draft: text } = textsOf(visit);
  if (draft.like) return text.like(draft.like);
  if (draft.join) return offerOf(draft.join, visit);
  if (draft.joined) return textsOf(visit).joining.already(draft.joined);
  const other = justBeside(draft);
  if (other) return text.beside(other.title);
  const question = questionOf(draft);
  if (question) return text.question[question];
  if (unsure(draft)) return text.unsureKind;
  return draft.searched && !draft.searched.answer ? text.notInLibrary : text.footer;
}

export function draftCard(draft: Draft, recent: string | undefined, visit: Visit): Card {
  const { city, rooms, locale } = visit;
  const { draft: text, label, office } = textsOf(visit);
  const today = { now: rooms.now(), calendar: city.calendar, locale };
  const target = preview(
    { kind: kindIn(city.mechanism, draftKind(draft)), lane: laneAtFiling(city.mechanism, draft.suggestion?.urgent) },
    today.now,
    city,
  );
  const sure = draft.suggestion?.departmentSure ? draft.suggestion.departments[0]?.id : undefined;
  const lead = townFor(city.mechanism, kindIn(city.mechanism, draftKind(draft)), draft.town) ?? sure;
  const { quote } = cut(draftText(draft));
  const title = draft.suggestion?.title ?? '';
  return {
    title: text.title,
    subject: title,
    facts: [
      { label: label.kind, value: kindFact(draft, visit) },
      { label: label.department, value: lead ? rooms.cities.departmentName(city.mechanism.city, lead, locale) : text.unsureDepartment },
      ...(target ? [{ label: label.promised, value: text.answeredBy(promisedDay(target, { today })) }] : []),
      ...(draft.addressee ? [{ label: office.addressee, value: choiceName(city.mechanism.addressees, draft.addressee, { today }) }] : []),
      ...(draft.heard ? [{ label: label.voice, value: text.heard }] : []),
      ...(draft.suggestion?.urgent ? [{ label: label.urgent, value: draft.suggestion.urgent }] : []),
      ...(draft.suggestion?.danger ? [{ label: label.danger, value: text.callFirst(draft.suggestion.danger) }] : []),
    ],
    ...(quote === title ? {} : { quote }),
    ...(draft.files.length > 0 ? { attachments: draft.files.length } : {}),
    footer: footerOf(draft, visit),
    buttons: buttons(draft, recent, visit),
  };
}

/** Later drafts replace earlier ones; whatever the demand says once it is filed (revision 1 and up) replaces them all. */
export const revisionOf = (draft: Draft, now: Date): number =>
  now.getTime() - 1e13 + draft.texts.length + (draft.like === undefined ? 0 : 1);
