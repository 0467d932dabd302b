import { fail, unsupported } from '../errors.js';
import { isDoc } from './document.js';
import { encode } from './encode.js';
import { toNumber } from './number.js';
import { pathValues } from './path.js';
/** Parses `{a: 1, b: -1}`; refuses `$meta`, `$natural` and other directions by name. Empty or missing is null. */
export function parseSort(spec) {
    if (spec === undefined || spec === null)
        return null;
    if (!isDoc(spec))
        fail('TypeMismatch', "Expected field 'sort' to be of type object");
    const fields = Object.entries(spec).map(([path, direction]) => [sortPath(path), sortDirection(path, direction)]);
    return fields.length === 0 ? null : fields;
}
function sortPath(path) {
    if (path.startsWith('$'))
        unsupported(`sorting by ${path}`);
    if (path === '' || path.split('.').includes(''))
        fail('BadValue', 'FieldPath field names may not be empty strings');
    return path;
}
function sortDirection(path, direction) {
    const number = toNumber(direction);
    if (number === 1 || number === -1)
        return number;
    return fail('BadValue', `$sort key ordering must be 1 (for ascending) or -1 (for descending), but '${path}' has ${JSON.stringify(direction)}`);
}
/** Complements every byte: turns ascending order into descending. */
export function invert(bytes) {
    const inverted = Buffer.allocUnsafe(bytes.length);
    for (let i = 0; i < bytes.length; i++)
        inverted[i] = bytes.readUInt8(i) ^ 0xff;
    return inverted;
}
const DESCENDING_END = Buffer.from([0xff]);
/** One component of a compound key. A descending one ends in FF: a value must come after those that it is a prefix of. */
export function keyComponent(value, direction) {
    const key = encode(value);
    return direction > 0 ? key : Buffer.concat([invert(key), DESCENDING_END]);
}
/** The bytes by which a document takes its place in a sort; of an array the least (ascending) or greatest element counts. */
export function sortKey(document, fields) {
    const parts = fields.map(([path, direction]) => {
        const keys = pathValues(document, path).values.map((value) => keyComponent(value, direction));
        return keys.reduce((left, right) => (Buffer.compare(right, left) < 0 ? right : left));
    });
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
/** Sorts items by the documents they carry; equal ones keep their order. */
export function sortBy(items, fields, documentOf) {
    const keyed = items.map((item) => ({ item, key: sortKey(documentOf(item), fields) }));
    return keyed.sort((left, right) => Buffer.compare(left.key, right.key)).map(({ item }) => item);
}
//# sourceMappingURL=sort-key.js.map