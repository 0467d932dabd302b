import type { Cursors } from '../cursors.ts';
import { fail } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import type { Doc } from '../values/document.ts';
import { isDoc } from '../values/document.ts';
import { toNumber } from '../values/number.ts';

/** What every command works with. */
export type Engine = { store: Store; cursors: Cursors; connections: () => number; log: (message: string) => void };

/** A command as it arrived: its database, its fields, and the arrays of documents that stay bytes. */
export type Invocation = { engine: Engine; database: string; fields: Doc; documents: readonly Buffer[] };

/** A reply: a document, or bytes when documents pass through unchanged. */
export type Reply = Doc | Buffer;

/**
 * A command of the wire protocol. `accepts` lists the fields it understands, besides those that every command may carry;
 * any other field is refused by name. Only a hello accepts anything: it announces what a driver could do. `sequence` names an array of documents that may arrive as a separate section.
 */
export type Command = {
  accepts: readonly string[] | 'anything';
  sequence?: string;
  run(invocation: Invocation): Reply | Promise<Reply>;
};

/** The namespace `database.collection` named by a field of the command; throws `InvalidNamespace`. */
export function namespaceOf({ database, fields }: Invocation, field: string): string {
  const name = fields[field];
  if (typeof name !== 'string' || name === '' || name.startsWith('.') || name.endsWith('.') || /[\0$]/.test(name)) {
    return fail('InvalidNamespace', `Invalid collection name: ${JSON.stringify(name)}`);
  }
  if (database === '' || /[ .$/\\"\0]/.test(database)) return fail('InvalidNamespace', `Invalid database name: '${database}'`);
  return `${database}.${name}`;
}

/** The collection named by a field of the command, or undefined. */
export function collectionOf(invocation: Invocation, field: string): Collection | undefined {
  return invocation.engine.store.catalog.get(namespaceOf(invocation, field));
}

/** A field that holds a document; missing counts as empty. */
export function documentField(fields: Doc, name: string): Doc {
  const value = fields[name];
  if (value === undefined || value === null) return {};
  return isDoc(value) ? value : fail('TypeMismatch', `'${name}' must be an object`);
}

/** A field that holds a whole number; missing is undefined. */
export function numberField(fields: Doc, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const number = toNumber(value);
  if (number === undefined || !Number.isSafeInteger(number)) return fail('TypeMismatch', `'${name}' must be a whole number`);
  return number;
}

/** A field that holds a whole number from zero on; missing is undefined. */
export function countField(fields: Doc, name: string): number | undefined {
  const number = numberField(fields, name);
  return number === undefined || number >= 0 ? number : fail('BadValue', `'${name}' must not be negative`);
}

/** A field that is true or false; missing is false. */
export function booleanField(fields: Doc, name: string): boolean {
  const value = fields[name];
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : (toNumber(value) ?? fail('TypeMismatch', `'${name}' must be a boolean`)) !== 0;
}

/** A field that holds an array of documents. */
export function documentsField(fields: Doc, name: string): Doc[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0 || !value.every(isDoc))
    return fail('TypeMismatch', `'${name}' must be a non-empty array of objects`);
  return value;
}

/** The moment at which `maxTimeMS` ends, in ms since 1970; 0 when the command may take its time. */
export function deadlineOf(fields: Doc): number {
  const limit = countField(fields, 'maxTimeMS') ?? 0;
  return limit === 0 ? 0 : Date.now() + limit;
}
