import { fail } from '../errors.js';
import { regexParts } from '../query/regex.js';
import { encodeChanged } from '../raw/encode-changed.js';
import { withIdFirst } from '../raw/raw-bson.js';
import { isOperatorDoc, parseDocument, serializeDocument } from '../values/document.js';
/** Largest document, as in MongoDB. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024;
/** Checks the bytes of a new document and puts its `_id` first. */
export function newContent(bytes) {
    const ordered = withIdFirst(bytes);
    return checked({ bytes: ordered, document: parseDocument(ordered) });
}
/** Inserts the document of an upsert and returns it. */
export function insertDocument(store, collection, document) {
    store.records.insert(collection, checked({ bytes: serializeDocument(document), document }));
    return document;
}
/** Applies an update to a document that was found; returns the new one and whether anything changed. */
export function updateDocument(store, collection, hit, update) {
    const before = hit.document;
    const document = update.apply(before, false);
    if (document === before)
        return { document, changed: false };
    const bytes = encodeChanged(hit.bytes, before, document);
    if (bytes.equals(hit.bytes))
        return { document, changed: false };
    store.records.update(collection, hit.record, before, checked({ bytes, document }));
    return { document, changed: true };
}
function checked(content) {
    const { bytes, document } = content;
    if (bytes.length > LARGEST_DOCUMENT)
        fail('BSONObjectTooLarge', `object to insert too large. size in bytes: ${bytes.length}, max size: ${LARGEST_DOCUMENT}`);
    const id = document['_id'];
    if (Array.isArray(id) || id === undefined || regexParts(id))
        fail('InvalidIdField', `The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex or undefined'}`);
    if (isOperatorDoc(id))
        fail('DollarPrefixedFieldName', "_id fields may not contain '$'-prefixed fields");
    for (const name of Object.keys(document))
        if (name.startsWith('$'))
            fail('DollarPrefixedFieldName', `the field '${name}' begins with '$'`);
    return content;
}
//# sourceMappingURL=stored-document.js.map