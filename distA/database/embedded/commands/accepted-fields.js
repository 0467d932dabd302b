import { DatabaseError, fail, unsupported } from '../errors.js';
import { isDoc } from '../values/document.js';
/** Fields that drivers send with any command and that change nothing here: one node, always durable, always current. */
const HARMLESS = new Set(['$db', 'lsid', '$clusterTime', 'comment']);
/** Fields of any command that are accepted only with a value that says what this server does anyway. */
const CHECKED = new Map([
    ['writeConcern', checkWriteConcern],
    ['readConcern', checkReadConcern],
    ['$readPreference', checkReadPreference],
    ['collation', checkCollation],
    ['txnNumber', refuseTransaction],
    ['startTransaction', refuseTransaction],
    ['autocommit', refuseTransaction],
]);
/** Throws, naming the first field of a command that is neither harmless nor in its allow list. */
export function checkFields(name, fields, accepts) {
    if (accepts === 'anything')
        return;
    for (const [field, value] of Object.entries(fields)) {
        if (field === name || HARMLESS.has(field) || accepts.includes(field))
            continue;
        const check = CHECKED.get(field);
        if (check)
            check(value);
        else if (value !== undefined)
            refuseField(name, field);
    }
}
/** Throws when a part of a command (one update, one index …) holds a field that is not in the list. */
export function checkPart(part, fields, accepts) {
    for (const [field, value] of Object.entries(fields)) {
        if (field === 'collation')
            checkCollation(value);
        else if (!accepts.includes(field))
            refuseField(part, field);
    }
}
function refuseField(owner, field) {
    throw new DatabaseError('Location40415', `BSON field '${owner}.${field}' is an unknown field: the embedded database does not support it`);
}
function checkWriteConcern(value) {
    if (!isDoc(value))
        fail('TypeMismatch', 'writeConcern must be an object');
    for (const [name, setting] of Object.entries(value)) {
        if (name === 'w' && (setting === 0 || setting === 1 || setting === 'majority'))
            continue;
        if (name === 'j' || name === 'journal' || name === 'wtimeout' || name === 'provenance')
            continue;
        unsupported(`the write concern {${name}: ${JSON.stringify(setting)}}`);
    }
}
function checkReadConcern(value) {
    const level = isDoc(value) ? (value['level'] ?? 'local') : value;
    if (level !== 'local' && level !== 'available' && level !== 'majority')
        unsupported(`the read concern ${JSON.stringify(value)}`);
    if (isDoc(value))
        for (const name of Object.keys(value))
            if (name !== 'level')
                unsupported(`'${name}' in a read concern`);
}
// There is one node, which is primary: every mode reads from it.
function checkReadPreference(value) {
    if (!isDoc(value))
        fail('TypeMismatch', '$readPreference must be an object');
    for (const name of Object.keys(value))
        if (name !== 'mode')
            unsupported(`'${name}' in a read preference`);
}
function checkCollation(value) {
    if (isDoc(value) && value['locale'] === 'simple')
        return;
    unsupported(`the collation ${JSON.stringify(value)}`);
}
// MongoDB answers 20 here, but drivers replace the message of code 20 with one about retryable writes.
function refuseTransaction() {
    throw new DatabaseError('OperationNotSupportedInTransaction', 'the embedded database does not support transactions');
}
//# sourceMappingURL=accepted-fields.js.map