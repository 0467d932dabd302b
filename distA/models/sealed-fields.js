/** Which fields of a stored object are personal, and how they are sealed and opened in place, at any depth. */
import { isSealed } from './seal.js';
/** Free text that people wrote; it may hold anything. */
const freeText = new Set([
    'text',
    'title',
    'outcome',
    'comment',
    'reason',
    'phone',
    'creditCode',
    'contactName',
    'address',
    'opinion',
    'original',
    'summary',
    'complex',
]);
/** `name` is a person's, or a file's, where it stands beside an id. */
function isPersonal(key, owner) {
    return freeText.has(key) || (key === 'name' && 'id' in owner);
}
function plainObject(value) {
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
function map(value, change) {
    if (Array.isArray(value))
        return value.map((item) => map(item, change));
    if (!plainObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' ? change(inner, key, value) : map(inner, change)]));
}
export function sealFields(value, seal) {
    return map(value, (text, key, owner) => (isPersonal(key, owner) && text !== '' ? seal.seal(text) : text));
}
/** The inverse: whatever is sealed is opened, wherever it stands. */
export function openFields(value, seal) {
    return map(value, (text) => (isSealed(text) ? seal.open(text) : text));
}
//# sourceMappingURL=sealed-fields.js.map