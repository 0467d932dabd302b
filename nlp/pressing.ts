/** Whether a demand is urgent, and which of its words say so. */
import { type Block, type Features, featuresOf } from './features.ts';
import { type PackedModel, linearModel, softmax } from './linear.ts';
import { normalise } from './normalise.ts';
import { reasonOf, tells } from './reason.ts';
import { hashOf } from './term.ts';
import { urgencyOf } from './urgency.ts';

/** From this probability on a message is urgent: a dispatcher who looks once too often loses less than one who looks too late. */
const urgentFrom = 0.4;
/** The same where no clause tells of danger, standstill, loss or a date: the sound alone must be clearer. */
const soundFrom = 0.7;
/** Characters that are looked through for a reason: what is urgent is said at once, and a page of it would hold everybody up. */
const lookedAt = 1000;
const weight = 0.5;

/** What the model of urgency sees: the message as the model of kinds sees it, and whether it has one of the usual wordings. */
export function pressingFeatures(usual: string | undefined, seen: Features): Features {
  const wording: Block = { terms: { numbers: [hashOf(usual ? '#urgent' : '#calm')], counts: [1] }, weight, flat: true };
  return [...seen, wording];
}

/** Prepares the looking. The answer: the clause that makes a message urgent (danger, stopped production, a closing date), undefined where it can wait. */
export function pressing(packed: PackedModel): (text: string, seen: Features) => string | undefined {
  const model = linearModel(packed);
  const chance = (usual: string | undefined, seen: Features): number =>
    softmax(model.logits(pressingFeatures(usual, seen)))[model.classes.indexOf('urgent')] ?? 0;
  const chanceOf = (clause: string): number => chance(urgencyOf(clause), featuresOf(normalise(clause)));
  return (text, seen) => {
    const looked = text.slice(0, lookedAt);
    const usual = urgencyOf(looked);
    const likely = chance(usual, seen);
    if (likely < urgentFrom || (likely < soundFrom && usual === undefined && !tells(looked))) return undefined;
    return reasonOf(looked, chanceOf);
  };
}
