import { isDoc, type Doc } from '../values/document.ts';
import { parseSort, type SortField } from '../values/sort-key.ts';
import { readStage, wholeArgument } from './read-stage.ts';

/** The part of a pipeline that the planner can do, and the stages that remain. */
export type SplitPipeline = { filter: Doc; sort: SortField[] | null; skip: number; limit: number; rest: Doc[] };

/** Takes the leading `$match`, `$sort`, `$skip` and `$limit` (in this order) off a pipeline. */
export function splitPipeline(pipeline: readonly Doc[]): SplitPipeline {
  const rest = [...pipeline];
  const takeFirst = (wanted: string): unknown => {
    const [first] = rest;
    if (first === undefined) return undefined;
    const [name, argument] = readStage(first);
    if (name !== wanted) return undefined;
    rest.shift();
    return argument;
  };
  const clauses: Doc[] = [];
  while (rest[0] && '$match' in rest[0] && isDoc(rest[0]['$match'])) clauses.push(takeFirst('$match') as Doc);
  const sort = parseSort(takeFirst('$sort'));
  const skip = takeFirst('$skip');
  const limit = takeFirst('$limit');
  return {
    filter: clauses.length > 1 ? { $and: clauses } : (clauses[0] ?? {}),
    sort,
    skip: skip === undefined ? 0 : wholeArgument('$skip', skip, 0),
    limit: limit === undefined ? 0 : wholeArgument('$limit', limit, 1),
    rest,
  };
}

/** True for `[{$group: {_id: <constant>, n: {$sum: 1}}}]`, which drivers send to count documents. */
export function countsOnly(rest: readonly Doc[]): boolean {
  const group = rest[0]?.['$group'];
  if (rest.length !== 1 || !isDoc(group) || Object.keys(group).join() !== '_id,n') return false;
  const sum = group['n'];
  return group['_id'] === 1 && isDoc(sum) && Object.keys(sum).length === 1 && sum['$sum'] === 1;
}
