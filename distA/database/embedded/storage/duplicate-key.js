import { DatabaseError } from '../errors.js';
import { bsonClass } from '../values/bson-type.js';
import { pathValues } from '../values/path.js';
/** Error 11000 as a MongoDB server words it, with `keyPattern` and `keyValue`. */
export function duplicateKey(collection, index, document) {
    const keyValue = Object.fromEntries(index.fields.map(([path]) => [path, pathValues(document, path).values[0] ?? null]));
    const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
    const message = `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`;
    return new DatabaseError('DuplicateKey', message, { keyPattern: index.key, keyValue });
}
function show(value) {
    if (bsonClass(value) === 'ObjectId')
        return `ObjectId('${String(value)}')`;
    return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value);
}
//# sourceMappingURL=duplicate-key.js.map