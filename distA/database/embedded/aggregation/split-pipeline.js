import { isDoc } from '../values/document.js';
import { parseSort } from '../values/sort-key.js';
import { readStage, wholeArgument } from './read-stage.js';
/** Takes the leading `$match`, `$sort`, `$skip` and `$limit` (in this order) off a pipeline. */
export function splitPipeline(pipeline) {
    const rest = [...pipeline];
    const takeFirst = (wanted) => {
        const [first] = rest;
        if (first === undefined)
            return undefined;
        const [name, argument] = readStage(first);
        if (name !== wanted)
            return undefined;
        rest.shift();
        return argument;
    };
    const clauses = [];
    while (rest[0] && '$match' in rest[0] && isDoc(rest[0]['$match']))
        clauses.push(takeFirst('$match'));
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
export function countsOnly(rest) {
    const group = rest[0]?.['$group'];
    if (rest.length !== 1 || !isDoc(group) || Object.keys(group).join() !== '_id,n')
        return false;
    const sum = group['n'];
    return group['_id'] === 1 && isDoc(sum) && Object.keys(sum).length === 1 && sum['$sum'] === 1;
}
//# sourceMappingURL=split-pipeline.js.map