import { queryOf, runQuery } from '../planner/run-query.js';
import { collectionOf, countField, deadlineOf, documentField, numberField } from './command.js';
/** `count`: how many documents match. */
export const count = {
    accepts: ['query', 'skip', 'limit', 'maxTimeMS'],
    run(invocation) {
        const { engine, fields } = invocation;
        const collection = collectionOf(invocation, 'count');
        const filter = documentField(fields, 'query');
        const skip = countField(fields, 'skip') ?? 0;
        const limit = Math.abs(numberField(fields, 'limit') ?? 0);
        if (Object.keys(filter).length === 0 && skip === 0 && limit === 0)
            return { n: collection?.count ?? 0, ok: 1 };
        const hits = runQuery(engine.store, collection, queryOf(filter, { skip, limit, deadline: deadlineOf(fields) }));
        let n = 0;
        for (const _ of hits)
            n++;
        return { n, ok: 1 };
    },
};
//# sourceMappingURL=count.js.map