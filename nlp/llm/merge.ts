import type { Catalogue } from '../../mechanisms/catalogue.ts';
import type { DepartmentCandidate, Suggestion } from '../suggestion.ts';
import { confidentFrom } from '../confidence.ts';
import { grounded } from '../grounded.ts';
import { languageOf } from '../language.ts';
import { tells, withoutPersons } from '../reason.ts';
import { widthOf } from '../title.ts';
import type { Answer } from './answer.ts';

/** Confidence in a model's kind: high where the house's own answer agrees; under the threshold, so that the card offers both, where that was confident of another. */
const trust = { agrees: 0.9, differs: 0.7, doubtful: 0.55 };
/** Scores of the departments a model names, by place. */
const places = [0.85, 0.5, 0.35];
const widestTitle = 60;
const widestSummary = 120;

const spaceless = (text: string): string => text.replace(/\s+/g, '');

/** The quote when it stands in the message, else undefined: a model may choose words, never add any. */
function quoted(quote: string | null | undefined, message: string): string | undefined {
  const line = quote
    ?.replace(/\s+/g, ' ')
    .trim()
    .replace(/[。.…]+$/u, '');
  return line && spaceless(message).includes(spaceless(line)) ? line : undefined;
}

function departmentsOf(answer: Answer, offline: Suggestion, catalogue: Catalogue): DepartmentCandidate[] {
  const ids = new Set(catalogue.departments.map(({ id }) => id));
  const named = [...new Set(answer.departments)].flatMap((id, place): DepartmentCandidate[] => {
    if (!ids.has(id)) return [];
    const known = offline.departments.find((candidate) => candidate.id === id);
    const topic = known?.topic ?? { zh: '', en: '' };
    return [{ id, score: Math.max(places[place] ?? 0.2, place === 0 ? (known?.score ?? 0) : 0), topic }];
  });
  const rest = offline.departments.filter(({ id }) => !named.some((candidate) => candidate.id === id));
  return [...named, ...rest.map((candidate) => ({ ...candidate, score: candidate.score * 0.3 }))]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3);
}

/** A model alone does not talk away what the house takes for a demand: whoever is told that this is chat loses a draft. */
const talksAway = (answer: Answer, offline: Suggestion): boolean => answer.kind === 'other' && offline.kind !== 'other';

function confidenceOf(answer: Answer, offline: Suggestion): number {
  if (answer.kind === offline.kind) return Math.max(trust.agrees, offline.confidence);
  return offline.confidence >= confidentFrom ? trust.doubtful : trust.differs;
}

function rankingOf({ kind }: Answer, offline: Suggestion, confidence: number): Suggestion['ranking'] {
  if (kind === 'other') return offline.ranking;
  const others = offline.ranking.filter((one) => one.kind !== kind);
  const sum = others.reduce((total, { probability }) => total + probability, 0) || 1;
  return [{ kind, probability: confidence }, ...others.map((one) => ({ ...one, probability: (one.probability / sum) * (1 - confidence) }))];
}

/** The model's own line where it stands in the message, else the best sentence; complex when either says so. */
function said(
  answer: Answer,
  best: string | undefined,
  cues: string | undefined,
  message: string,
): Pick<Suggestion, 'summary' | 'complex'> {
  const own = answer.summary?.replace(/\s+/g, ' ').trim();
  const summary = best && own && widthOf(own) <= widestSummary && grounded(own, message) ? own : best;
  const complex = cues ?? (answer.complexity === 'complex' ? '' : undefined);
  return { ...(summary ? { summary } : {}), ...(complex === undefined ? {} : { complex }) };
}

/** A model's words for urgency, where they stand in the message and tell of danger, standstill, loss or a date; without the persons in them. */
function urgentIn(answer: Answer, message: string): string | undefined {
  const words = answer.urgent === 'none' ? undefined : quoted(answer.urgentWords, message);
  return words !== undefined && tells(words) ? withoutPersons(words) : undefined;
}

/** Lays a model's answer over the offline one. `message` is the text as written, `answer` with placeholders restored. */
export function merge(answer: Answer, offline: Suggestion, message: string, catalogue: Catalogue): Suggestion {
  if (talksAway(answer, offline)) return offline;
  const { urgent: words, other: reason, summary: best, complex: cues, ...base } = offline;
  const confidence = confidenceOf(answer, offline);
  const title = quoted(answer.title, message);
  const demand = answer.kind !== 'other';
  const departments = demand ? departmentsOf(answer, offline, catalogue) : [];
  const urgent = demand ? (words ?? urgentIn(answer, message)) : undefined;
  // Two witnesses dispatch without a dispatcher, one does not: an instruction hidden in a message cannot.
  const agreed = departments[0] !== undefined && departments[0].id === offline.departments[0]?.id;
  return {
    ...base,
    kind: answer.kind,
    ...(demand ? {} : { other: answer.other ?? reason ?? 'chat' }),
    confidence,
    ranking: rankingOf(answer, offline, confidence),
    title: title !== undefined && widthOf(title) <= widestTitle ? title : offline.title,
    language: languageOf(message),
    departments,
    departmentSure: demand && agreed && (offline.departmentSure || (offline.departments[0]?.score ?? 0) >= 0.3),
    ...(urgent === undefined ? {} : { urgent }),
    ...(demand ? said(answer, best, cues, message) : {}),
    source: 'model',
  };
}
