/** Which of the four kinds a city knows, and what becomes of the others (D6: documents know between two and four). */
import type { Kind } from './kind.ts';
import type { KindRule, Mechanism } from './mechanism.ts';

/** The kind as this city files it: a kind that its document does not know is taken as another. */
export function kindIn({ kinds, convert }: Pick<Mechanism, 'kinds' | 'convert'>, kind: Kind): Kind {
  return kinds[kind] ? kind : (convert[kind]?.to ?? kind);
}

/** What the city says of the kind. A file in which a kind leads nowhere was refused. */
export function kindRule(mechanism: Pick<Mechanism, 'kinds' | 'convert'>, kind: Kind): KindRule {
  const found = mechanism.kinds[kindIn(mechanism, kind)];
  if (!found) throw new Error(`the mechanism says nothing of the kind ${kind}`);
  return found;
}
