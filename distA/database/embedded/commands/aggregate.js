import { countsOnly, splitPipeline } from '../aggregation/split-pipeline.js';
import { neededFields } from '../aggregation/needed-fields.js';
import { fail, unsupported } from '../errors.js';
import { mapEach, queryOf, runQuery } from '../planner/run-query.js';
import { parseFields } from '../query/filter-fields.js';
import { isDoc, serializeDocument } from '../values/document.js';
import { checkPart } from './accepted-fields.js';
import { booleanField, collectionOf, countField, deadlineOf, documentField, namespaceOf, } from './command.js';
/** More documents, or more bytes of them, than this may not enter the stages that run in memory. */
const MOST_DOCUMENTS = 200_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** What a document counts for when only some of its fields are decoded. */
const DOCUMENT_OVERHEAD = 256;
/** `aggregate`: a pipeline over one collection. Its leading stages are searched by index, the rest runs in memory. */
export const aggregate = {
    accepts: ['pipeline', 'cursor', 'maxTimeMS', 'allowDiskUse'],
    async run(invocation) {
        const { engine, fields } = invocation;
        if (typeof fields['aggregate'] !== 'string')
            return unsupported('aggregation over a whole database');
        const { pipeline } = fields;
        if (!Array.isArray(pipeline) || !pipeline.every(isDoc))
            return fail('TypeMismatch', "'pipeline' option must be specified as an array of objects");
        if (booleanField(fields, 'allowDiskUse'))
            unsupported('allowDiskUse');
        const cursor = documentField(fields, 'cursor');
        checkPart('aggregate.cursor', cursor, ['batchSize']);
        const batchSize = countField(cursor, 'batchSize');
        return engine.cursors.start(namespaceOf(invocation, 'aggregate'), await results(invocation, splitPipeline(pipeline)), batchSize === undefined ? {} : { batchSize });
    },
};
async function results(invocation, { rest, ...search }) {
    const collection = collectionOf(invocation, 'aggregate');
    const { store } = invocation.engine;
    const unfiltered = Object.keys(search.filter).length === 0 && search.skip === 0 && search.limit === 0;
    if (countsOnly(rest) && unfiltered)
        return counted(collection?.count ?? 0);
    const query = queryOf(search.filter, { ...search, deadline: deadlineOf(invocation.fields) });
    if (countsOnly(rest))
        return counted(length(runQuery(store, collection, query)));
    if (rest.length === 0)
        return mapEach(runQuery(store, collection, query), ({ bytes }) => bytes);
    // mingo is loaded by the first pipeline that needs it: most programs never send one.
    const { compilePipeline } = await import('../aggregation/stages.js');
    const run = compilePipeline(rest);
    return mapEach(run(documentsOf(runQuery(store, collection, query), neededFields(rest))), serializeDocument);
}
function counted(n) {
    return (n === 0 ? [] : [serializeDocument({ _id: 1, n })]).values();
}
function length(hits) {
    let n = 0;
    for (const _ of hits)
        n++;
    return n;
}
function documentsOf(hits, fields) {
    const documents = [];
    let size = 0;
    for (const hit of hits) {
        const document = fields ? parseFields(hit.bytes, fields) : hit.document;
        size += fields ? DOCUMENT_OVERHEAD : hit.bytes.length;
        documents.push(document);
        if (documents.length > MOST_DOCUMENTS || size > MOST_BYTES) {
            fail('QueryExceededMemoryLimitNoDiskUseAllowed', `more than ${MOST_DOCUMENTS} documents or ${MOST_BYTES} bytes entered an aggregation: put a narrower $match first`);
        }
    }
    return documents;
}
//# sourceMappingURL=aggregate.js.map