import { fail, unsupported } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { isDoc } from '../values/document.js';
import { parseSort, sortBy } from '../values/sort-key.js';
import { compileMingoStage, MINGO_STAGES } from './mingo-stage.js';
import { readStage, wholeArgument } from './read-stage.js';
/** Compiles the stages of a pipeline; throws naming a stage or an operator that is not supported. */
export function compilePipeline(pipeline) {
    const stages = pipeline.map(compileStage);
    return (documents) => stages.reduce((result, stage) => stage(result), [...documents]);
}
function compileStage(stage) {
    const [name, argument] = readStage(stage);
    if (Object.hasOwn(MINGO_STAGES, name))
        return compileMingoStage(stage);
    switch (name) {
        case '$match':
            return matchStage(argument);
        case '$sort':
            return sortStage(argument);
        case '$skip':
            return skipStage(argument);
        case '$limit':
            return limitStage(argument);
        case '$count':
            return countStage(argument);
        case '$facet':
            return facetStage(argument);
        default:
            return unsupported(`the aggregation stage ${name}`, 'Location40324');
    }
}
function matchStage(argument) {
    if (!isDoc(argument))
        return fail('BadValue', 'the match filter must be an expression in an object');
    const matches = compileFilter(argument);
    return (documents) => documents.filter(matches);
}
function sortStage(argument) {
    const fields = parseSort(argument);
    if (fields === null)
        return fail('BadValue', '$sort stage must have at least one sort key');
    return (documents) => sortBy(documents, fields, (document) => document);
}
function skipStage(argument) {
    const count = wholeArgument('$skip', argument, 0);
    return (documents) => documents.slice(count);
}
function limitStage(argument) {
    const count = wholeArgument('$limit', argument, 1);
    return (documents) => documents.slice(0, count);
}
function countStage(argument) {
    if (typeof argument !== 'string' || argument === '' || argument.startsWith('$') || argument.includes('.'))
        return fail('BadValue', 'the count field must be a non-empty string without $ and dots');
    return (documents) => (documents.length === 0 ? [] : [{ [argument]: documents.length }]);
}
function facetStage(argument) {
    if (!isDoc(argument))
        return fail('BadValue', 'the $facet specification must be a non-empty object');
    const facets = Object.entries(argument).map(([name, pipeline]) => {
        if (!Array.isArray(pipeline))
            return fail('BadValue', `arguments to $facet must be arrays, ${name} is not`);
        return [name, compilePipeline(pipeline)];
    });
    return (documents) => [Object.fromEntries(facets.map(([name, run]) => [name, run(documents)]))];
}
//# sourceMappingURL=stages.js.map