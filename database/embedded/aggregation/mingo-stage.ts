import { Aggregator, Context, ProcessingMode } from 'mingo';
import { $addFields, $group, $project, $replaceRoot, $replaceWith, $set, $sortByCount, $unset, $unwind } from 'mingo/operators/pipeline';
import { DatabaseError } from '../errors.ts';
import { bsonClass } from '../values/bson-type.ts';
import { isDoc, type Doc } from '../values/document.ts';
import { toNumber } from '../values/number.ts';
import { allowedAccumulators, allowedExpressions, checkExpressions } from './allowed-operators.ts';

/** The stages that mingo runs; the others are this server's own. */
export const MINGO_STAGES = { $addFields, $group, $project, $replaceRoot, $replaceWith, $set, $sortByCount, $unset, $unwind };

const context = Context.init({ accumulator: allowedAccumulators, expression: allowedExpressions, pipeline: MINGO_STAGES } as Parameters<
  typeof Context.init
>[0]);
// Nothing in a pipeline may run as a script, and a stage must not change documents that another stage still holds.
const OPTIONS = { context, scriptEnabled: false, useStrictMode: true, processingMode: ProcessingMode.CLONE_INPUT };

/** Compiles one stage for mingo; throws `BadValue` naming an operator that is not allowed. */
export function compileMingoStage(stage: Doc): (documents: readonly Doc[]) => Doc[] {
  checkExpressions(Object.values(stage));
  const aggregator = new Aggregator([plainNumbers(stage) as Doc], OPTIONS);
  return (documents) => {
    try {
      return aggregator.run<Doc>(documents.map((document) => plainNumbers(document) as Doc));
    } catch (error) {
      throw new DatabaseError('Location40324', `the aggregation failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

/** mingo reckons with JavaScript numbers only. */
function plainNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (isDoc(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainNumbers(inner)]));
  return ['Long', 'Int32', 'Double'].includes(bsonClass(value)) ? toNumber(value) : value;
}
