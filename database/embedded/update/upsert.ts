import { ObjectId } from 'bson';
import { isDoc, isOperatorDoc, type Doc } from '../values/document.ts';
import { splitPath } from '../values/path.ts';
import { regexParts } from '../query/regex.ts';
import type { Update } from './compile-update.ts';
import { withValue } from './paths.ts';

/** The document that an upsert inserts: the filter's equalities, then the update, then an `_id` if there is none. */
export function upsertDocument(filter: Doc, update: Update): Doc {
  const equalities = readEqualities(filter);
  const base = update.replacement ? equalities.filter(([path]) => path === '_id') : equalities;
  const seed = base.reduce<Doc>((document, [path, value]) => withValue(document, splitPath(path), value), {});
  const { _id = new ObjectId(), ...rest } = update.apply(seed, true);
  return { _id, ...rest };
}

function readEqualities(filter: Doc): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([name, operand]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(operand))
      return operand.flatMap((clause: unknown) => (isDoc(clause) ? readEqualities(clause) : []));
    if (name.startsWith('$') || regexParts(operand)) return [];
    if (!isOperatorDoc(operand)) return [[name, operand]];
    return '$eq' in operand ? [[name, operand['$eq']]] : [];
  });
}
