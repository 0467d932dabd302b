import { joinElements, rawElements } from '../raw/raw-bson.ts';
import { isDoc, parseDocument, type Doc } from '../values/document.ts';
import { splitPath } from '../values/path.ts';

/** The top fields that a filter looks at. */
export function filterFields(filter: Doc): Set<string> {
  const fields = new Set<string>();
  addFields(filter, fields);
  return fields;
}

function addFields(filter: Doc, fields: Set<string>): void {
  for (const [name, operand] of Object.entries(filter)) {
    if (!name.startsWith('$')) fields.add(splitPath(name)[0] ?? name);
    else if (Array.isArray(operand)) for (const clause of operand) if (isDoc(clause)) addFields(clause, fields);
  }
}

/** Decodes only some fields of a document: a filter must not pay for a history that it does not look at. */
export function parseFields(bytes: Buffer, fields: ReadonlySet<string>): Doc {
  const parts: Buffer[] = [];
  for (const { name, start, end } of rawElements(bytes)) if (fields.has(name)) parts.push(bytes.subarray(start, end));
  return parseDocument(joinElements(parts));
}
