/** The policy library 政策超市: finds the policy that answers a question, and the passage to quote. It never writes a word of its own. */
import MiniSearch from 'minisearch';
import type { Policy } from '../../mechanisms/policy.ts';
import { type Sense, cosine } from '../sense.ts';
import { tokens } from '../tokens.ts';
import { type Entry, type Meeting, entryOf, meetingOf, rarity, share } from './meeting.ts';
import type { Passage } from './passages.ts';
import { asked, type Asked } from './question.ts';

export interface PolicyHit {
  policy: Policy;
  passage: Passage;
}

export interface Library {
  /** Best first. */
  search(question: string, limit: number): PolicyHit[];
  /** The hit that answers, or nothing: better silent than wrong. Of the policies that are offered; those of the own town first. */
  answer(question: string, offered?: (policy: Policy) => 'first' | 'yes' | 'no'): PolicyHit | undefined;
  /** What that policy says of a question that goes on with it, or nothing: 那期限最长多久 makes sense beside its answer only. */
  goOn(question: string, policy: string): PolicyHit | undefined;
}

type Question = Asked & { sense: Sense };
type Ranked = Meeting & { entry: Entry; score: number };

/** So many that the search finds, and so many that are about the same, are looked at closely. */
const candidates = 16;
/** What one's own town says is preferred to as good an answer for all. */
const ownTown = 0.3;
const figureBonus = 0.4;
const amounts = /\d|[一二三四五六七八九十百千万]+(?:元|天|日|年|个月|%)|percent/;

/**
 * A logistic regression: whether the first of the list is the right one, on two sets of questions by writers who did not
 * know each other. `lead`: how far it is before the next. `from`: at most one in twenty without an answer gets one.
 */
const answering = { base: -3.57, coverage: 0.95, about: 0.36, passage: 0.82, departments: 1.73, topics: 1.37, lead: 2.14, from: 0.85 };

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Whether the first of the list answers: it meets the question in words and in what it is about, and leads. */
function answers(first: Ranked, rival: Ranked | undefined): boolean {
  const words = answering.coverage * first.coverage + answering.about * first.about + answering.passage * first.passage;
  const matter = answering.departments * first.departments + answering.topics * first.topics;
  const lead = answering.lead * Math.min(1, first.score - (rival?.score ?? 0));
  return sigmoid(answering.base + words + matter + lead) >= answering.from;
}

/** The passage that speaks most of what was asked; who asks how much is told a figure. */
function quoted({ policy, passages }: Entry, question: Asked, weight: (term: string) => number): Passage {
  const scored = passages.map(({ terms, ...passage }) => ({
    passage,
    score:
      0.5 * share(question, (term) => terms.has(term), weight) + (question.wantsFigure && amounts.test(passage.text) ? figureBonus : 0),
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best?.passage ?? { text: policy.text };
}

/** Of the words of a question that goes on, so much has to stand in the passage. */
const goesOnFrom = 0.5;

/** The passage of this policy that speaks most of what is asked next; words that no policy has are passed over. */
function passageOn({ passages }: Entry, question: Asked, { weight, known }: ReturnType<typeof rarity>): Passage | undefined {
  const words = question.words.filter(({ terms, instead }) => [terms, ...instead].some((some) => some.some(known)));
  const shares = passages.map(({ terms, ...passage }) => ({
    passage,
    share: share({ ...question, words }, (term) => terms.has(term), weight),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return best && best.share >= goesOnFrom ? best.passage : undefined;
}

/** A term of another word for the same, beside a term of the question. */
const otherCounts = 0.5;

/** The search by words: a policy's score beside the best. */
function wordSearch(entries: readonly Entry[]): (question: Asked) => Map<number, number> {
  const index = new MiniSearch<{ id: number; title: string; keywords: string; text: string }>({
    fields: ['title', 'keywords', 'text'],
    tokenize: tokens,
    processTerm: (term) => term,
  });
  index.addAll(entries.map(({ policy }, id) => ({ id, title: policy.title, keywords: policy.keywords.join(' '), text: policy.text })));
  return ({ own, meant }) => {
    const boostTerm = (term: string) => (own.has(term) ? 1 : otherCounts);
    const found = index.search([...meant].join(' '), {
      boost: { title: 2, keywords: 2 },
      boostTerm,
      tokenize: (terms) => terms.split(' '),
    });
    return new Map(found.map(({ id, score }) => [Number(id), score / (found[0]?.score ?? 1)]));
  };
}

/** `senseOf` tells what a text is about: it finds what shares no word with the question, in another language too. */
export function createLibrary(policies: readonly Policy[], senseOf: (text: string) => Sense): Library {
  const entries = policies.map((policy) => entryOf(policy, senseOf));
  const rare = rarity(entries);
  const { weight, known } = rare;
  const byWords = wordSearch(entries);

  const lookedAt = (question: Question, found: Map<number, number>): number[] => {
    const near = entries.map(({ sense }, id) => ({ id, near: cosine(question.sense.departments, sense.departments) }));
    const about = near.toSorted((a, b) => b.near - a.near).slice(0, candidates);
    return [...new Set([...[...found.keys()].slice(0, candidates), ...about.map(({ id }) => id)])];
  };
  const ranked = (question: Question, offered: (policy: Policy) => 'first' | 'yes' | 'no' = () => 'yes'): Ranked[] => {
    const found = byWords(question);
    const list = lookedAt(question, found).flatMap((id) => {
      const entry = entries[id];
      const whose = entry && offered(entry.policy);
      if (!entry || whose === 'no') return [];
      const meeting = { ...meetingOf(entry, question, weight), search: found.get(id) ?? 0 };
      const { search, coverage, about, departments, topics } = meeting;
      return [{ entry, ...meeting, score: search + coverage + about + departments + topics + (whose === 'first' ? ownTown : 0) }];
    });
    return list.toSorted((a, b) => b.score - a.score);
  };
  const read = (text: string): Question => ({ ...asked(text, known), sense: senseOf(text) });
  const hit = ({ entry }: Ranked, question: Asked): PolicyHit => ({ policy: entry.policy, passage: quoted(entry, question, weight) });
  return {
    search: (text, limit) => {
      const question = read(text);
      return ranked(question)
        .slice(0, limit)
        .map((candidate) => hit(candidate, question));
    },
    answer: (text, offered) => {
      const question = read(text);
      const list = ranked(question, offered);
      const [first] = list;
      // The same policy of another town is no rival.
      const rival = list.find(({ entry }) => entry.policy.title !== first?.entry.policy.title);
      return first && answers(first, rival) ? hit(first, question) : undefined;
    },
    goOn: (text, id) => {
      const entry = entries.find(({ policy }) => policy.id === id);
      const passage = entry && passageOn(entry, asked(text, known), rare);
      return passage && { policy: entry.policy, passage };
    },
  };
}
