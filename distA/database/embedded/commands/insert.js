import { fail } from '../errors.js';
import { namespaceOf } from './command.js';
import { newContent } from './stored-document.js';
import { applyEach } from './write-batch.js';
/** `insert`: adds documents; ordered (the default) stops at the first that is refused. */
export const insert = {
    accepts: ['documents', 'ordered'],
    sequence: 'documents',
    run(invocation) {
        const { engine, fields, documents } = invocation;
        const namespace = namespaceOf(invocation, 'insert');
        if (documents.length === 0)
            return fail('InvalidOptions', 'insert needs at least one document');
        return engine.store.write(() => {
            const collection = engine.store.catalog.ensure(namespace);
            let n = 0;
            const errors = applyEach(documents, fields['ordered'] !== false, (bytes) => {
                engine.store.records.insert(collection, newContent(bytes));
                n++;
            });
            return { n, ...errors, ok: 1 };
        });
    },
};
//# sourceMappingURL=insert.js.map