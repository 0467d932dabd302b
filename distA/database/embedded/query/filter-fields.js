import { joinElements, rawElements } from '../raw/raw-bson.js';
import { isDoc, parseDocument } from '../values/document.js';
import { splitPath } from '../values/path.js';
/** The top fields that a filter looks at. */
export function filterFields(filter) {
    const fields = new Set();
    addFields(filter, fields);
    return fields;
}
function addFields(filter, fields) {
    for (const [name, operand] of Object.entries(filter)) {
        if (!name.startsWith('$'))
            fields.add(splitPath(name)[0] ?? name);
        else if (Array.isArray(operand))
            for (const clause of operand)
                if (isDoc(clause))
                    addFields(clause, fields);
    }
}
/** Decodes only some fields of a document: a filter must not pay for a history that it does not look at. */
export function parseFields(bytes, fields) {
    const parts = [];
    for (const { name, start, end } of rawElements(bytes))
        if (fields.has(name))
            parts.push(bytes.subarray(start, end));
    return parseDocument(joinElements(parts));
}
//# sourceMappingURL=filter-fields.js.map