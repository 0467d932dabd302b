/** What a draft leaves open is asked on its card, one question at a time: the next words answer it, one tap passes over it, 提交 never waits for it. */
import type { Ask } from '../mechanisms/catalogue.ts';
import type { Draft } from './rooms.ts';

/** Below this the two likeliest kinds are offered first. */
const sureKind = 0.6;

/** Whether the classifier was too unsure of the kind to be taken at its word. */
export function unsure({ kind, suggestion }: Draft): boolean {
  return !kind && (suggestion?.confidence ?? 0) < sureKind;
}

/** So many questions at most for one draft. */
const most = 3;

/** The question that the card asks now: first the kind must be clear. */
export function questionOf(draft: Draft): Ask | undefined {
  const { suggestion, passed = [] } = draft;
  return unsure(draft) || passed.length >= most ? undefined : suggestion?.missing?.find((ask) => !passed.includes(ask));
}

/** The question of the card has had its chance: words came, or it was passed over. */
export function passQuestion(draft: Draft): Draft {
  const question = questionOf(draft);
  return question === undefined ? draft : { ...draft, passed: [...(draft.passed ?? []), question] };
}
