import type { Kind } from '../../mechanisms/kind.ts';

/** A wording that speaks for a kind. Mixed messages: complaint > help > suggestion > consultation (D2.10). */
export interface Rule {
  /** Enters the model as the feature `#name`; the model learns how much it says. */
  name: string;
  kind: Kind | 'other';
  /** Tried on normalised text. */
  pattern: RegExp;
}
