import { joinElements, rawElements } from '../raw/raw-bson.js';
const DOCUMENT = 0x03;
const ARRAY = 0x04;
/** Applies a projection to the bytes of a document: what stays is copied, never re-encoded. */
export function projectDocument(bytes, projection) {
    if (projection === null)
        return bytes;
    return projection.kind === 'include' ? include(bytes, projection.fields) : exclude(bytes, projection.fields);
}
function include(bytes, fields) {
    const parts = [];
    for (const element of rawElements(bytes)) {
        const wanted = fields.get(element.name);
        if (wanted === true)
            parts.push(bytes.subarray(element.start, element.end));
        else if (wanted && isNested(element.type)) {
            parts.push(bytes.subarray(element.start, element.value), nested(bytes.subarray(element.value, element.end), element.type, (inner) => include(inner, wanted), false));
        }
    }
    return joinElements(parts);
}
function exclude(bytes, fields) {
    const parts = [];
    for (const element of rawElements(bytes)) {
        const unwanted = fields.get(element.name);
        if (unwanted === true)
            continue;
        if (unwanted && isNested(element.type)) {
            parts.push(bytes.subarray(element.start, element.value), nested(bytes.subarray(element.value, element.end), element.type, (inner) => exclude(inner, unwanted), true));
        }
        else
            parts.push(bytes.subarray(element.start, element.end));
    }
    return joinElements(parts);
}
function isNested(type) {
    return type === DOCUMENT || type === ARRAY;
}
/** Applies `project` to a document, or to every document within an array; other elements stay only when `keepScalars`. */
function nested(bytes, type, project, keepScalars) {
    if (type === DOCUMENT)
        return project(bytes);
    const parts = [];
    let position = 0;
    for (const element of rawElements(bytes)) {
        if (!isNested(element.type) && !keepScalars)
            continue;
        const value = bytes.subarray(element.value, element.end);
        parts.push(Buffer.from([element.type]), Buffer.from(`${position++}\0`, 'latin1'), isNested(element.type) ? nested(value, element.type, project, keepScalars) : value);
    }
    return joinElements(parts);
}
//# sourceMappingURL=project.js.map