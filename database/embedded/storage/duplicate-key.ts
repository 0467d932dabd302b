import { DatabaseError } from '../errors.ts';
import type { Doc } from '../values/document.ts';
import { bsonClass } from '../values/bson-type.ts';
import { pathValues } from '../values/path.ts';
import type { Collection, Index } from './collection.ts';

/** Error 11000 as a MongoDB server words it, with `keyPattern` and `keyValue`. */
export function duplicateKey(collection: Collection, index: Index, document: Doc): DatabaseError {
  const keyValue = Object.fromEntries(index.fields.map(([path]) => [path, pathValues(document, path).values[0] ?? null]));
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  const message = `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`;
  return new DatabaseError('DuplicateKey', message, { keyPattern: index.key, keyValue });
}

function show(value: unknown): string {
  if (bsonClass(value) === 'ObjectId') return `ObjectId('${String(value)}')`;
  return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value);
}
