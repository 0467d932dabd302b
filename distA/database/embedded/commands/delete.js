import { fail } from '../errors.js';
import { queryOf, runQuery } from '../planner/run-query.js';
import { checkPart } from './accepted-fields.js';
import { countField, deadlineOf, documentField, documentsField, namespaceOf } from './command.js';
import { applyEach } from './write-batch.js';
/** `delete`: removes one (`limit: 1`) or all documents that match. */
export const deleteDocuments = {
    accepts: ['deletes', 'ordered', 'maxTimeMS'],
    sequence: 'deletes',
    run(invocation) {
        const { engine, fields } = invocation;
        const { store } = engine;
        const namespace = namespaceOf(invocation, 'delete');
        const parts = documentsField(fields, 'deletes');
        const deadline = deadlineOf(fields);
        return store.write(() => {
            const collection = store.catalog.get(namespace);
            let n = 0;
            const errors = applyEach(parts, fields['ordered'] !== false, (part) => {
                checkPart('delete.deletes', part, ['q', 'limit']);
                const limit = countField(part, 'limit') ?? fail('FailedToParse', "BSON field 'delete.deletes.limit' is missing but a required field");
                if (limit > 1)
                    fail('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
                for (const { record, document } of runQuery(store, collection, queryOf(documentField(part, 'q'), { limit, deadline }))) {
                    if (collection)
                        store.records.remove(collection, record, document);
                    n++;
                }
            });
            return { n, ...errors, ok: 1 };
        });
    },
};
//# sourceMappingURL=delete.js.map