import { parseProjection } from '../query/projection-spec.js';
import { projectDocument } from '../query/project.js';
import { mapEach, queryOf, runQuery } from '../planner/run-query.js';
import { parseSort } from '../values/sort-key.js';
import { booleanField, collectionOf, countField, deadlineOf, documentField, namespaceOf, numberField } from './command.js';
/** `find`: the documents that match, as a cursor. */
export const find = {
    accepts: ['filter', 'projection', 'sort', 'skip', 'limit', 'batchSize', 'singleBatch', 'maxTimeMS'],
    run(invocation) {
        const { engine, fields } = invocation;
        const filter = documentField(fields, 'filter');
        const projection = parseProjection(fields['projection']);
        const limit = numberField(fields, 'limit') ?? 0;
        const batchSize = countField(fields, 'batchSize');
        const query = queryOf(filter, {
            sort: parseSort(fields['sort']),
            skip: countField(fields, 'skip') ?? 0,
            limit: Math.abs(limit),
            deadline: deadlineOf(fields),
        });
        const hits = runQuery(engine.store, collectionOf(invocation, 'find'), query);
        const documents = mapEach(hits, (hit) => projectDocument(hit.bytes, projection));
        const single = booleanField(fields, 'singleBatch') || limit < 0;
        return engine.cursors.start(namespaceOf(invocation, 'find'), documents, { single, ...(batchSize === undefined ? {} : { batchSize }) });
    },
};
//# sourceMappingURL=find.js.map