/** The policy library 政策超市: finds the policy that answers a question, and the passage to quote. It never writes a word of its own. */
import MiniSearch from 'minisearch';
import { cosine } from '../sense.js';
import { tokens } from '../tokens.js';
import { entryOf, meetingOf, rarity, share } from './meeting.js';
import { asked } from './question.js';
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
const sigmoid = (value) => 1 / (1 + Math.exp(-value));
/** Whether the first of the list answers: it meets the question in words and in what it is about, and leads. */
function answers(first, rival) {
    const words = answering.coverage * first.coverage + answering.about * first.about + answering.passage * first.passage;
    const matter = answering.departments * first.departments + answering.topics * first.topics;
    const lead = answering.lead * Math.min(1, first.score - (rival?.score ?? 0));
    return sigmoid(answering.base + words + matter + lead) >= answering.from;
}
/** The passage that speaks most of what was asked; who asks how much is told a figure. */
function quoted({ policy, passages }, question, weight) {
    const scored = passages.map(({ terms, ...passage }) => ({
        passage,
        score: 0.5 * share(question, (term) => terms.has(term), weight) + (question.wantsFigure && amounts.test(passage.text) ? figureBonus : 0),
    }));
    const [best] = scored.toSorted((a, b) => b.score - a.score);
    return best?.passage ?? { text: policy.text };
}
/** A term of another word for the same, beside a term of the question. */
const otherCounts = 0.5;
/** The search by words: a policy's score beside the best. */
function wordSearch(entries) {
    const index = new MiniSearch({
        fields: ['title', 'keywords', 'text'],
        tokenize: tokens,
        processTerm: (term) => term,
    });
    index.addAll(entries.map(({ policy }, id) => ({ id, title: policy.title, keywords: policy.keywords.join(' '), text: policy.text })));
    return ({ own, meant }) => {
        const boostTerm = (term) => (own.has(term) ? 1 : otherCounts);
        const found = index.search([...meant].join(' '), {
            boost: { title: 2, keywords: 2 },
            boostTerm,
            tokenize: (terms) => terms.split(' '),
        });
        return new Map(found.map(({ id, score }) => [Number(id), score / (found[0]?.score ?? 1)]));
    };
}
/** `senseOf` tells what a text is about: it finds what shares no word with the question, in another language too. */
export function createLibrary(policies, senseOf) {
    const entries = policies.map((policy) => entryOf(policy, senseOf));
    const { weight, known } = rarity(entries);
    const byWords = wordSearch(entries);
    const lookedAt = (question, found) => {
        const near = entries.map(({ sense }, id) => ({ id, near: cosine(question.sense.departments, sense.departments) }));
        const about = near.toSorted((a, b) => b.near - a.near).slice(0, candidates);
        return [...new Set([...[...found.keys()].slice(0, candidates), ...about.map(({ id }) => id)])];
    };
    const ranked = (question, offered = () => 'yes') => {
        const found = byWords(question);
        const list = lookedAt(question, found).flatMap((id) => {
            const entry = entries[id];
            const whose = entry && offered(entry.policy);
            if (!entry || whose === 'no')
                return [];
            const meeting = { ...meetingOf(entry, question, weight), search: found.get(id) ?? 0 };
            const { search, coverage, about, departments, topics } = meeting;
            return [{ entry, ...meeting, score: search + coverage + about + departments + topics + (whose === 'first' ? ownTown : 0) }];
        });
        return list.toSorted((a, b) => b.score - a.score);
    };
    const read = (text) => ({ ...asked(text, known), sense: senseOf(text) });
    const hit = ({ entry }, question) => ({ policy: entry.policy, passage: quoted(entry, question, weight) });
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
    };
}
//# sourceMappingURL=library.js.map