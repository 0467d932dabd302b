import { Aggregator, Context, ProcessingMode } from 'mingo';
import { $addFields, $group, $project, $replaceRoot, $replaceWith, $set, $sortByCount, $unset, $unwind } from 'mingo/operators/pipeline';
import { DatabaseError } from '../errors.js';
import { bsonClass } from '../values/bson-type.js';
import { isDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
import { allowedAccumulators, allowedExpressions, checkExpressions } from './allowed-operators.js';
/** The stages that mingo runs; the others are this server's own. */
export const MINGO_STAGES = { $addFields, $group, $project, $replaceRoot, $replaceWith, $set, $sortByCount, $unset, $unwind };
const context = Context.init({ accumulator: allowedAccumulators, expression: allowedExpressions, pipeline: MINGO_STAGES });
// Nothing in a pipeline may run as a script, and a stage must not change documents that another stage still holds.
const OPTIONS = { context, scriptEnabled: false, useStrictMode: true, processingMode: ProcessingMode.CLONE_INPUT };
/** Compiles one stage for mingo; throws `BadValue` naming an operator that is not allowed. */
export function compileMingoStage(stage) {
    checkExpressions(Object.values(stage));
    const aggregator = new Aggregator([plainNumbers(stage)], OPTIONS);
    return (documents) => {
        try {
            return aggregator.run(documents.map((document) => plainNumbers(document)));
        }
        catch (error) {
            throw new DatabaseError('Location40324', `the aggregation failed: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
}
/** mingo reckons with JavaScript numbers only. */
function plainNumbers(value) {
    if (Array.isArray(value))
        return value.map(plainNumbers);
    if (isDoc(value))
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainNumbers(inner)]));
    return ['Long', 'Int32', 'Double'].includes(bsonClass(value)) ? toNumber(value) : value;
}
//# sourceMappingURL=mingo-stage.js.map