/** The policy library 政策超市: finds the policy that answers a question, and the passage to quote. It never writes a word of its own. */
import MiniSearch from 'minisearch';
import type { Policy } from '../../mechanisms/policy.ts';
import { tokens } from '../tokens.ts';
import { type Passage, passagesOf } from './passages.ts';
import { asked, type Asked, type AskedWord } from './question.ts';

export interface PolicyHit {
  policy: Policy;
  passage: Passage;
}

export interface Library {
  /** Best first. */
  search(question: string, limit: number): PolicyHit[];
  /** The hit that answers, or nothing: better silent than wrong. Of the policies that are offered; those of the own town first. */
  answer(question: string, offered?: (policy: Policy) => 'first' | 'yes' | 'no'): PolicyHit | undefined;
}

interface Entry {
  policy: Policy;
  passages: Passage[];
  terms: ReadonlySet<string>;
  /** Terms of title and keywords: what it is about, not only what it mentions. */
  subject: ReadonlySet<string>;
}

/** From this coverage a policy is taken to answer; a word that is strange to the library costs some of it. Set on questions of our own (test/nlp). */
const answersFrom = 0.48;
const strangeCosts = 0.2;
/** And from this share of it in title and keywords: a text that mentions many things answers few. */
const aboutFrom = 0.15;

function entryOf(policy: Policy): Entry {
  const subject = new Set(tokens(`${policy.title} ${policy.keywords.join(' ')}`));
  return { policy, passages: passagesOf(policy.text), subject, terms: new Set([...subject, ...tokens(policy.text)]) };
}

/** Rare words say more. A word that no policy has says the most, against all of them. */
function rarity(entries: readonly Entry[]): { weight: (term: string) => number; known: (term: string) => boolean } {
  const seen = new Map<string, number>();
  for (const { terms } of entries) for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + entries.length / ((seen.get(term) ?? 0) + 0.5));
  return { weight, known: (term) => seen.has(term) };
}

/** Share of a word that is in these terms; a synonym counts for less than the word itself. */
function met(word: AskedWord, terms: ReadonlySet<string>): number {
  const each = word.map(({ term, others }) => (terms.has(term) ? 1 : others.some((other) => terms.has(other)) ? 0.8 : 0));
  return each.reduce<number>((sum, part) => sum + part, 0) / each.length;
}

/** How much of what was asked is in these terms, rare words weighing more. */
function share({ words }: Asked, terms: ReadonlySet<string>, weight: (term: string) => number): number {
  const weights = words.map((word) => Math.max(...word.map(({ term }) => weight(term))));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const found = words.reduce((sum, word, at) => sum + (weights[at] ?? 0) * met(word, terms), 0);
  return all === 0 ? 0 : found / all;
}

/** What one's own town says is preferred to as good an answer for all. */
const ownTown = 0.3;
const figureBonus = 0.4;
const amounts = /\d|[一二三四五六七八九十百千万]+(?:元|天|日|年|个月|%)|percent/;

/** The passage that speaks most of what was asked; who asks how much is told a figure. */
function quoted(entry: Entry, question: Asked, weight: (term: string) => number): Passage {
  const scored = entry.passages.map((passage) => {
    const terms = new Set(tokens(passage.text));
    return {
      passage,
      score: 0.5 * share(question, terms, weight) + (question.wantsFigure && amounts.test(passage.text) ? figureBonus : 0),
    };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best?.passage ?? { text: entry.policy.text };
}

export function createLibrary(policies: readonly Policy[]): Library {
  const entries = policies.map(entryOf);
  const { weight, known } = rarity(entries);
  const index = new MiniSearch<{ id: number; title: string; keywords: string; text: string }>({
    fields: ['title', 'keywords', 'text'],
    tokenize: tokens,
    processTerm: (term) => term,
  });
  index.addAll(entries.map(({ policy }, id) => ({ id, title: policy.title, keywords: policy.keywords.join(' '), text: policy.text })));

  const ranked = (question: Asked, offered: (policy: Policy) => 'first' | 'yes' | 'no' = () => 'yes') => {
    const found = index.search(question.meant.join(' '), { boost: { title: 2, keywords: 2 }, combineWith: 'OR' });
    const best = found[0]?.score ?? 1;
    return found
      .slice(0, 12)
      .flatMap(({ id, score }) => {
        const entry = entries[Number(id)];
        const whose = entry && offered(entry.policy);
        if (!entry || whose === 'no') return [];
        const coverage = share(question, entry.terms, weight);
        const about = share(question, entry.subject, weight);
        return [{ entry, coverage, about, score: score / best + coverage + about + (whose === 'first' ? ownTown : 0) }];
      })
      .toSorted((a, b) => b.score - a.score);
  };
  const hit = ({ entry }: { entry: Entry }, question: Asked): PolicyHit => ({
    policy: entry.policy,
    passage: quoted(entry, question, weight),
  });
  return {
    search: (text, limit) => {
      const question = asked(text, known);
      return ranked(question)
        .slice(0, limit)
        .map((candidate) => hit(candidate, question));
    },
    answer: (text, offered) => {
      const question = asked(text, known);
      const [first] = ranked(question, offered);
      const enough = first && first.coverage - strangeCosts * question.strange >= answersFrom && first.about >= aboutFrom;
      return enough ? hit(first, question) : undefined;
    },
  };
}
