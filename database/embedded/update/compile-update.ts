import { fail, unsupported } from '../errors.ts';
import { valuesEqual } from '../values/compare.ts';
import { isDoc, type Doc } from '../values/document.ts';
import { splitPath } from '../values/path.ts';
import { UPDATE_OPERATORS, type Change, type UpdateOperator } from './operators.ts';

/** A compiled update: makes the new document out of the old one. `inserting` is true for an upsert that found nothing. */
export type Update = { replacement: boolean; apply(document: Doc, inserting: boolean): Doc };

/** Compiles an update; throws naming an operator, a pipeline or a positional path that is not supported. */
export function compileUpdate(spec: unknown): Update {
  if (Array.isArray(spec)) return unsupported('an update with a pipeline', 'FailedToParse');
  if (!isDoc(spec)) return fail('FailedToParse', 'Update argument must be an object');
  const [first] = Object.keys(spec);
  return first?.startsWith('$') ? compileOperators(spec) : compileReplacement(spec);
}

function compileReplacement(spec: Doc): Update {
  for (const name of Object.keys(spec))
    if (name.startsWith('$')) fail('DollarPrefixedFieldName', `the field '${name}' is not allowed in a replacement document`);
  return { replacement: true, apply: (document) => checkId(document, '_id' in document ? { ...orderedId(document), ...spec } : spec) };
}

function orderedId(document: Doc): Doc {
  return { _id: document['_id'] };
}

function compileOperators(spec: Doc): Update {
  const changes = Object.entries(spec).flatMap(([operator, fields]) => readOperator(operator, fields));
  // MongoDB applies changes in the order of their paths; new fields appear in that order.
  changes.sort((left, right) => comparePaths(left.path, right.path));
  refuseConflicts(changes);
  return {
    replacement: false,
    apply(document, inserting) {
      const now = new Date();
      const applicable = inserting ? changes : changes.filter(({ operator }) => operator !== '$setOnInsert');
      return checkId(
        document,
        applicable.reduce((result, change) => UPDATE_OPERATORS[change.operator](result, change, now), document),
      );
    },
  };
}

function comparePaths(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function readOperator(operator: string, fields: unknown): Change[] {
  if (!Object.hasOwn(UPDATE_OPERATORS, operator)) {
    return operator.startsWith('$')
      ? unsupported(`the update operator ${operator}`, 'FailedToParse')
      : fail('FailedToParse', `Unknown modifier: ${operator}`);
  }
  if (!isDoc(fields)) return fail('FailedToParse', `Modifiers operate on fields, but ${operator} has ${JSON.stringify(fields)}`);
  return Object.entries(fields).map(([path, operand]) => ({ operator: operator as UpdateOperator, path, parts: readPath(path), operand }));
}

function readPath(path: string): readonly string[] {
  const parts = splitPath(path);
  for (const part of parts) {
    if (part === '') fail('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
    if (part.startsWith('$')) unsupported(`the positional path '${path}' in an update`);
  }
  return parts;
}

function refuseConflicts(changes: readonly Change[]): void {
  const paths = new Set<string>();
  for (const { path } of changes) {
    if (paths.has(path)) conflict(path, path);
    paths.add(path);
  }
  for (const { path, parts } of changes) {
    for (let length = 1; length < parts.length; length++) {
      const parent = parts.slice(0, length).join('.');
      if (paths.has(parent)) conflict(path, parent);
    }
  }
}

function conflict(path: string, other: string): never {
  return fail('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${other}'`);
}

function checkId(before: Doc, after: Doc): Doc {
  if ('_id' in before && !valuesEqual(before['_id'], after['_id'])) {
    fail('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return after;
}
