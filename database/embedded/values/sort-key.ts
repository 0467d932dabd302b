import { fail, unsupported } from '../errors.ts';
import { isDoc, type Doc } from './document.ts';
import { encode } from './encode.ts';
import { toNumber } from './number.ts';
import { pathValues } from './path.ts';

/** One field of a sort or an index: its path, ascending 1 or descending -1. */
export type SortField = readonly [path: string, direction: 1 | -1];

/** Parses `{a: 1, b: -1}`; refuses `$meta`, `$natural` and other directions by name. Empty or missing is null. */
export function parseSort(spec: unknown): SortField[] | null {
  if (spec === undefined || spec === null) return null;
  if (!isDoc(spec)) fail('TypeMismatch', "Expected field 'sort' to be of type object");
  const fields = Object.entries(spec).map(([path, direction]): SortField => [sortPath(path), sortDirection(path, direction)]);
  return fields.length === 0 ? null : fields;
}

function sortPath(path: string): string {
  if (path.startsWith('$')) unsupported(`sorting by ${path}`);
  if (path === '' || path.split('.').includes('')) fail('BadValue', 'FieldPath field names may not be empty strings');
  return path;
}

function sortDirection(path: string, direction: unknown): 1 | -1 {
  const number = toNumber(direction);
  if (number === 1 || number === -1) return number;
  return fail(
    'BadValue',
    `$sort key ordering must be 1 (for ascending) or -1 (for descending), but '${path}' has ${JSON.stringify(direction)}`,
  );
}

/** Complements every byte: turns ascending order into descending. */
export function invert(bytes: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) inverted[i] = bytes.readUInt8(i) ^ 0xff;
  return inverted;
}

const DESCENDING_END = Buffer.from([0xff]);

/** One component of a compound key. A descending one ends in FF: a value must come after those that it is a prefix of. */
export function keyComponent(value: unknown, direction: 1 | -1): Buffer {
  const key = encode(value);
  return direction > 0 ? key : Buffer.concat([invert(key), DESCENDING_END]);
}

/** The bytes by which a document takes its place in a sort; of an array the least (ascending) or greatest element counts. */
export function sortKey(document: Doc, fields: readonly SortField[]): Buffer {
  const parts = fields.map(([path, direction]) => {
    const keys = pathValues(document, path).values.map((value) => keyComponent(value, direction));
    return keys.reduce((left, right) => (Buffer.compare(right, left) < 0 ? right : left));
  });
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

/** Sorts items by the documents they carry; equal ones keep their order. */
export function sortBy<T>(items: readonly T[], fields: readonly SortField[], documentOf: (item: T) => Doc): T[] {
  const keyed = items.map((item) => ({ item, key: sortKey(documentOf(item), fields) }));
  return keyed.sort((left, right) => Buffer.compare(left.key, right.key)).map(({ item }) => item);
}
