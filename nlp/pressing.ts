/** Whether a demand is urgent, and which of its words say so. */
import { type Block, type Features, featuresOf } from './features.ts';
import { type PackedModel, linearModel, softmax } from './linear.ts';
import { normalise } from './normalise.ts';
import { cut } from './title.ts';
import { urgencyOf } from './urgency.ts';

/** From this probability on a message is urgent: a dispatcher who looks once too often loses less than one who looks too late. */
const urgentFrom = 0.4;
const weight = 0.5;
const clauses = /[^，,。.!！?？；;\n]+[，,。.!！?？；;\n]*/gu;
/** Clauses of fewer characters give no reason by themselves. */
const shortest = 4;
/** “leaks” alone is no reason that a dispatcher can read. */
const oneWord = /^[a-z]+$/;
/** Columns of a reason on a card. */
const widest = 40;

/** What the model of urgency sees: the message as the model of kinds sees it, and whether it has one of the usual wordings. */
export function pressingFeatures(usual: string | undefined, seen: Features): Features {
  const wording: Block = { terms: new Map([[usual ? '#urgent' : '#calm', 1]]), weight, flat: true };
  return [...seen, wording];
}

/** Prepares the looking. The answer: the words that make a message urgent (danger, stopped production, a closing date), undefined where it can wait. */
export function pressing(packed: PackedModel): (text: string, seen: Features) => string | undefined {
  const model = linearModel(packed);
  const chance = (usual: string | undefined, seen: Features): number =>
    softmax(model.logits(pressingFeatures(usual, seen)))[model.classes.indexOf('urgent')] ?? 0;
  const reason = (text: string): string => {
    const parts = (text.match(clauses) ?? []).map((part) => part.trim().replace(/[，,。.!！?？；;]+$/u, ''));
    const telling = parts.filter((part) => part.length >= shortest);
    const scored = telling.map((part) => ({ part, score: chance(urgencyOf(part), featuresOf(normalise(part))) }));
    return cut(scored.toSorted((a, b) => b.score - a.score)[0]?.part ?? text.trim(), widest);
  };
  return (text, seen) => {
    const usual = urgencyOf(text);
    if (chance(usual, seen) < urgentFrom) return undefined;
    return usual === undefined || oneWord.test(usual) ? reason(text) : usual;
  };
}
