import { fieldOf, serializeDocument, type Doc } from '../values/document.ts';
import { elementBytes, joinElements, rawElements } from './raw-bson.ts';

/**
 * The bytes of an updated document. A field whose value is still the same object (or the same scalar) keeps its stored
 * bytes, so an update neither rewrites number types elsewhere in the document nor pays for encoding it.
 */
export function encodeChanged(oldBytes: Buffer, before: Doc, after: Doc): Buffer {
  const elements = new Map<string, Buffer>();
  for (const { name, start, end } of rawElements(oldBytes)) elements.set(name, oldBytes.subarray(start, end));
  const names = Object.keys(after);
  if (names[0] !== '_id') return serializeDocument(after);
  return joinElements(names.map((name) => kept(name, before, after, elements) ?? elementBytes({ [name]: fieldOf(after, name) })));
}

function kept(name: string, before: Doc, after: Doc, elements: ReadonlyMap<string, Buffer>): Buffer | undefined {
  return Object.hasOwn(before, name) && Object.is(fieldOf(before, name), fieldOf(after, name)) ? elements.get(name) : undefined;
}
