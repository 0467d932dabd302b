import { fieldOf, serializeDocument } from '../values/document.js';
import { elementBytes, joinElements, rawElements } from './raw-bson.js';
/**
 * The bytes of an updated document. A field whose value is still the same object (or the same scalar) keeps its stored
 * bytes, so an update neither rewrites number types elsewhere in the document nor pays for encoding it.
 */
export function encodeChanged(oldBytes, before, after) {
    const elements = new Map();
    for (const { name, start, end } of rawElements(oldBytes))
        elements.set(name, oldBytes.subarray(start, end));
    const names = Object.keys(after);
    if (names[0] !== '_id')
        return serializeDocument(after);
    return joinElements(names.map((name) => kept(name, before, after, elements) ?? elementBytes({ [name]: fieldOf(after, name) })));
}
function kept(name, before, after, elements) {
    return Object.hasOwn(before, name) && Object.is(fieldOf(before, name), fieldOf(after, name)) ? elements.get(name) : undefined;
}
//# sourceMappingURL=encode-changed.js.map