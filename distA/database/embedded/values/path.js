import { fieldOf, isDoc } from './document.js';
const known = new Map();
/** The segments of a dotted path, remembered because the same few paths come with every command. */
export function splitPath(path) {
    let parts = known.get(path);
    if (parts === undefined) {
        if (known.size > 5000)
            known.clear();
        parts = path.split('.');
        known.set(path, parts);
    }
    return parts;
}
/** True for a path segment that may be a position in an array. */
export function isPosition(segment) {
    return /^(0|[1-9]\d*)$/.test(segment);
}
/** Values that an index, a sort or a distinct sees at a path. */
export function pathValues(document, path) {
    const result = { values: [], found: false, multi: false };
    collect(document, splitPath(path), 0, result);
    return result;
}
function collect(value, parts, at, result) {
    const part = parts[at];
    if (part === undefined)
        collectLeaf(value, result);
    else if (Array.isArray(value))
        collectArray(value, parts, at, result);
    else if (isDoc(value))
        collect(fieldOf(value, part), parts, at + 1, result);
    else
        result.values.push(null);
}
function collectLeaf(value, result) {
    if (value === undefined) {
        result.values.push(null);
        return;
    }
    result.found = true;
    if (!Array.isArray(value)) {
        result.values.push(value);
        return;
    }
    result.multi = true;
    if (value.length === 0)
        result.values.push(undefined);
    for (const element of value)
        result.values.push(element ?? null);
}
function collectArray(value, parts, at, result) {
    const part = parts[at] ?? '';
    result.multi = true;
    if (isPosition(part) && Number(part) < value.length) {
        collect(value[Number(part)], parts, at + 1, result);
        return;
    }
    if (value.length === 0)
        result.values.push(undefined);
    for (const element of value) {
        if (isDoc(element))
            collect(element, parts, at, result);
        else
            result.values.push(null);
    }
}
//# sourceMappingURL=path.js.map