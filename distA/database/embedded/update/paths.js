import { fail } from '../errors.js';
import { valuesEqual } from '../values/compare.js';
import { fieldOf, isDoc, setField } from '../values/document.js';
import { isPosition } from '../values/path.js';
/** The value at an update path (array positions are numbers); undefined when there is none. */
export function valueAt(document, parts) {
    let value = document;
    for (const part of parts) {
        if (Array.isArray(value))
            value = isPosition(part) ? value[Number(part)] : undefined;
        else
            value = isDoc(value) ? fieldOf(value, part) : undefined;
    }
    return value;
}
/** A document with a new value at the path. Copies only the way to it: whatever stays untouched stays the same object. */
export function withValue(document, parts, value) {
    const current = valueAt(document, parts);
    if (current !== undefined && unchanged(current, value))
        return document;
    return replaceIn(document, parts, 0, value);
}
// Same BSON class as well: setting Double 5 over Long 5 is a change, although the two are equal.
function unchanged(current, value) {
    return (typeof current === typeof value &&
        Object.getPrototypeOf(Object(current)) === Object.getPrototypeOf(Object(value)) &&
        valuesEqual(current, value));
}
function replaceIn(container, parts, at, value) {
    const part = parts[at] ?? '';
    const inner = (child) => (at === parts.length - 1 ? value : replaceIn(child ?? undefined, parts, at + 1, value));
    if (container === undefined)
        return withField({}, part, inner(undefined));
    if (isDoc(container)) {
        const child = fieldOf(container, part);
        return withField(container, part, at < parts.length - 1 && child === null ? blocked(parts, at + 1, child) : inner(child));
    }
    if (!Array.isArray(container))
        return blocked(parts, at, container);
    return withElement(container, parts, at, inner);
}
function withField(document, name, value) {
    const copy = { ...document };
    setField(copy, name, value);
    return copy;
}
function withElement(array, parts, at, inner) {
    const part = parts[at] ?? '';
    if (!isPosition(part))
        return blocked(parts, at, array);
    const position = Number(part);
    if (position > array.length + 10_000)
        fail('BadValue', `can't backfill an array up to position ${position}`);
    const copy = [...array];
    while (copy.length < position)
        copy.push(null);
    const child = copy[position];
    copy[position] = at < parts.length - 1 && child === null ? blocked(parts, at + 1, child) : inner(child);
    return copy;
}
function blocked(parts, at, container) {
    return fail('PathNotViable', `Cannot create field '${parts[at]}' in element {${parts[at - 1]}: ${JSON.stringify(container)}}`);
}
/** A document without the field at the path; an array element becomes null, because its neighbours keep their positions. */
export function withoutValue(document, parts) {
    if (valueAt(document, parts) === undefined)
        return document;
    const parent = valueAt(document, parts.slice(0, -1));
    const last = parts.at(-1) ?? '';
    if (Array.isArray(parent))
        return withValue(document, parts, null);
    const { [last]: _, ...rest } = parent;
    return parts.length === 1 ? rest : withParent(document, parts.slice(0, -1), rest);
}
function withParent(document, parts, value) {
    return replaceIn(document, parts, 0, value);
}
//# sourceMappingURL=paths.js.map