/** What a detail leaves as it was: a department that was sure, and a kind that was clear. */
import { unsure } from './question.ts';
import type { Draft } from './rooms.ts';

/** The draft as it is understood with more words; `before` it was without them. 也没用 is no question, and whoever is named in passing is no office to send it to. */
export function steady({ suggestion: was, ...before }: Draft, after: Draft): Draft {
  const { suggestion: is } = after;
  if (!was || !is || was.kind === 'other') return after;
  const { other: _other, ...base } = is;
  const softer = is.kind !== was.kind && is.kind !== 'complaint' && !unsure({ ...before, suggestion: was });
  return {
    ...after,
    suggestion: {
      ...base,
      ...(was.departmentSure ? { departments: was.departments, departmentSure: true } : {}),
      ...(softer || is.kind === 'other' ? { kind: was.kind, ranking: was.ranking, confidence: was.confidence } : {}),
    },
  };
}
