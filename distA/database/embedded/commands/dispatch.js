import { fail } from '../errors.js';
import { parseDocument, serializeDocument } from '../values/document.js';
import { storageError } from '../storage/storage-error.js';
import { commandName, errorReply } from '../wire/messages.js';
import { checkFields } from './accepted-fields.js';
import { COMMANDS } from './table.js';
/** Runs a request and returns the bytes of its reply; a refusal is a reply as well, so it never throws. */
export async function dispatch(engine, request) {
    try {
        const reply = await execute(engine, request);
        return Buffer.isBuffer(reply) ? reply : serializeDocument(reply);
    }
    catch (error) {
        const told = storageError(error);
        // The client cannot mend these, and may not even show them.
        if (['InternalError', 'OutOfDiskSpace', 'DataCorruptionDetected'].includes(told.codeName))
            engine.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return serializeDocument(errorReply(told));
    }
}
function execute(engine, request) {
    const name = commandName(request.body);
    const command = COMMANDS.get(name);
    if (command === undefined)
        return fail('CommandNotFound', `no such command: '${name}': the embedded database does not support it`);
    if (request.legacy && name.toLowerCase() !== 'ismaster' && name !== 'hello')
        fail('UnsupportedOpQueryCommand', `Unsupported OP_QUERY command: ${name}`);
    const { fields, documents } = readArguments(request, name, command);
    checkFields(name, fields, command.accepts);
    const database = fields['$db'] ?? (request.legacy ? 'admin' : undefined);
    if (typeof database !== 'string')
        return fail('FailedToParse', 'a command needs $db');
    return command.run({ engine, database, fields, documents });
}
/** Documents to insert stay bytes; every other sequence is decoded into the field that it stands for. */
function readArguments(request, name, { sequence }) {
    const raw = name === 'insert';
    const fields = parseDocument(request.body, raw ? sequence : undefined);
    for (const [field, parts] of request.sequences) {
        if (field !== sequence)
            fail('Location40415', `BSON field '${name}.${field}' is an unknown field`);
        fields[field] = raw ? parts : parts.map((part) => parseDocument(part));
    }
    return { fields, documents: raw ? rawDocuments(fields['documents']) : [] };
}
function rawDocuments(value) {
    if (!Array.isArray(value))
        return fail('TypeMismatch', "'documents' must be an array");
    return value.map((bytes) => bytes instanceof Uint8Array ? Buffer.from(bytes) : fail('TypeMismatch', "'documents' must hold objects"));
}
//# sourceMappingURL=dispatch.js.map