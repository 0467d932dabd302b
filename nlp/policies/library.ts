/** The policy library 政策超市: finds the policy that answers a question, and the passage to quote. It never writes a word of its own. */
import MiniSearch from 'minisearch';
import type { Policy } from '../../mechanisms/policy.ts';
import { sigmoid } from '../linear.ts';
import { type Sense, cosine } from '../sense.ts';
import { tokens } from '../tokens.ts';
import { type Closely, closely, type Entry, type Meeting, entryOf, meetingOf, rarity, share } from './meeting.ts';
import type { Passage } from './passages.ts';
import { ofAnotherKind, speaksOf } from './acts.ts';
import { tellingOf } from './aspects.ts';
import { asked, type Asked, type AskedWord } from './question.ts';

export interface PolicyHit {
  policy: Policy;
  passage: Passage;
}

/** `wholly`: the question names nothing that is strange to that policy. */
export interface GoneOn extends PolicyHit {
  wholly: boolean;
}

export interface Library {
  /** Best first. */
  search(question: string, limit: number): PolicyHit[];
  /** The hit that answers, or nothing: better silent than wrong. Of the policies that are offered; those of the own town first. */
  answer(question: string, offered?: (policy: Policy) => 'first' | 'yes' | 'no'): PolicyHit | undefined;
  /** What that policy says of a question that goes on with it, or nothing: 那期限最长多久 makes sense beside its answer only. */
  goOn(question: string, policy: string): GoneOn | undefined;
}

type Question = Asked & { sense: Sense };
type Ranked = Meeting & { entry: Entry; score: number };

/** So many that the search finds, and so many that are about the same, are looked at closely. */
const candidates = 16;
/** What one's own town says is preferred to as good an answer for all. */
const ownTown = 0.3;
/** What tells what is wanted, beside the words it shares with the question. */
const tellingCounts = 1;
/** Words of title and keywords say of every passage that it is about them. */
const subjectCounts = 0.25;
/** So much of a word in title and keywords makes it one of theirs. */
const generalFrom = 0.6;

/**
 * A logistic regression: whether the first of the list is the right one, on two sets of questions by writers who did not
 * know each other, asked of the whole libraries and of parts of them, so that the right policy is often not there.
 * `lead`: how far it is before the next. `from`: few without an answer get one.
 */
const answering = {
  base: -9.65,
  subject: 4.09,
  about: 1.58,
  passage: 2.04,
  departments: 2.29,
  topics: 2.14,
  lead: 1.68,
  unmet: 1.35,
  tells: 0.89,
  from: 0.85,
};
/** More words that a policy has not than these say no more. */
const mostUnmet = 3;

/** Whether the first of the list answers: it meets the question in words and in what it is about, and leads. */
function answers(first: Ranked & Closely, rival: Ranked | undefined): boolean {
  const words = answering.subject * first.subject + answering.about * first.about + answering.passage * first.passage;
  const matter = answering.departments * first.departments + answering.topics * first.topics;
  const told = answering.tells * first.tells + answering.unmet * Math.min(mostUnmet, first.unmet);
  const lead = answering.lead * Math.min(1, first.score - (rival?.score ?? 0));
  return sigmoid(answering.base + words + matter + told + lead) >= answering.from;
}

/** The passage that tells what is wanted, and speaks most of what was asked. */
function quoted({ policy, passages, subject }: Entry, question: Asked, weight: (term: string) => number): Passage {
  const telling = tellingOf(
    question.wanted,
    passages.map(({ text }) => text),
  );
  const within = (terms: readonly string[], has: (term: string) => boolean) => terms.filter(has).length >= generalFrom * terms.length;
  const inTitle = (terms: readonly string[]) => within(terms, (term) => subject.has(term));
  const inText = (terms: readonly string[]) => passages.some((passage) => within(terms, (term) => passage.terms.has(term)));
  const general = ({ terms, instead }: AskedWord) => inTitle(terms) || (!inText(terms) && instead.some(inTitle));
  const named = question.words.filter((word) => word.wanting || general(word));
  const own = question.words.filter((word) => !named.includes(word));
  const scored = passages.map(({ terms, ...passage }, at) => {
    const has = (term: string) => terms.has(term);
    const words = share(own, has, weight) + subjectCounts * share(named, has, weight);
    return { passage, score: words + tellingCounts * (telling[at] ?? 0) };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best?.passage ?? { text: policy.text };
}

/** Of the words of a question that goes on, so much has to stand in the passage. */
const goesOnFrom = 0.5;

/**
 * The passage of this policy that tells what is wanted next and speaks most of it; words that no policy has are passed over.
 * `wholly`: the question has no word that is strange to the policy.
 */
function passageOn(entry: Entry, question: Asked, { weight, known }: ReturnType<typeof rarity>): Omit<GoneOn, 'policy'> | undefined {
  const named = question.words.filter(({ wanting }) => !wanting);
  const words = named.filter(({ terms, instead }) => [terms, ...instead].some((some) => some.some(known)));
  const telling = tellingOf(
    question.wanted,
    entry.passages.map(({ text }) => text),
  );
  const scored = entry.passages.flatMap(({ terms, ...passage }, at) => {
    const has = (term: string) => terms.has(term);
    const tells = telling[at] ?? 0;
    const spoken = share(words, has, weight);
    const about = spoken >= goesOnFrom || (tells > 0 && share(words, (term) => entry.terms.has(term), weight) >= goesOnFrom);
    const fits = words.length > 0 ? about : tells > 0;
    return fits ? [{ passage, score: spoken + tells + share(question.words, has, weight) }] : [];
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return undefined;
  const strange = named.some(({ terms }) => terms.filter((term) => entry.terms.has(term)).length < goesOnFrom * terms.length);
  return { passage: best.passage, wholly: !strange };
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
      if (!first || !answers({ ...first, ...closely(first.entry, question, weight) }, rival) || !speaksOf(text, first.entry.whole))
        return undefined;
      const found = hit(first, question);
      return ofAnotherKind(text, found.passage.text) ? undefined : found;
    },
    goOn: (text, id) => {
      const entry = entries.find(({ policy }) => policy.id === id);
      const found = entry && passageOn(entry, asked(text, known), rare);
      return found && { policy: entry.policy, ...found };
    },
  };
}
