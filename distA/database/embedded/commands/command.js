import { fail } from '../errors.js';
import { isDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
/** The namespace `database.collection` named by a field of the command; throws `InvalidNamespace`. */
export function namespaceOf({ database, fields }, field) {
    const name = fields[field];
    if (typeof name !== 'string' || name === '' || name.startsWith('.') || name.endsWith('.') || /[\0$]/.test(name)) {
        return fail('InvalidNamespace', `Invalid collection name: ${JSON.stringify(name)}`);
    }
    if (database === '' || /[ .$/\\"\0]/.test(database))
        return fail('InvalidNamespace', `Invalid database name: '${database}'`);
    return `${database}.${name}`;
}
/** The collection named by a field of the command, or undefined. */
export function collectionOf(invocation, field) {
    return invocation.engine.store.catalog.get(namespaceOf(invocation, field));
}
/** A field that holds a document; missing counts as empty. */
export function documentField(fields, name) {
    const value = fields[name];
    if (value === undefined || value === null)
        return {};
    return isDoc(value) ? value : fail('TypeMismatch', `'${name}' must be an object`);
}
/** A field that holds a whole number; missing is undefined. */
export function numberField(fields, name) {
    const value = fields[name];
    if (value === undefined || value === null)
        return undefined;
    const number = toNumber(value);
    if (number === undefined || !Number.isSafeInteger(number))
        return fail('TypeMismatch', `'${name}' must be a whole number`);
    return number;
}
/** A field that holds a whole number from zero on; missing is undefined. */
export function countField(fields, name) {
    const number = numberField(fields, name);
    return number === undefined || number >= 0 ? number : fail('BadValue', `'${name}' must not be negative`);
}
/** A field that is true or false; missing is false. */
export function booleanField(fields, name) {
    const value = fields[name];
    if (value === undefined || value === null)
        return false;
    return typeof value === 'boolean' ? value : (toNumber(value) ?? fail('TypeMismatch', `'${name}' must be a boolean`)) !== 0;
}
/** A field that holds an array of documents. */
export function documentsField(fields, name) {
    const value = fields[name];
    if (!Array.isArray(value) || value.length === 0 || !value.every(isDoc))
        return fail('TypeMismatch', `'${name}' must be a non-empty array of objects`);
    return value;
}
/** The moment at which `maxTimeMS` ends, in ms since 1970; 0 when the command may take its time. */
export function deadlineOf(fields) {
    const limit = countField(fields, 'maxTimeMS') ?? 0;
    return limit === 0 ? 0 : Date.now() + limit;
}
//# sourceMappingURL=command.js.map