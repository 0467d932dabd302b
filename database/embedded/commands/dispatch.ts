import { fail } from '../errors.ts';
import { parseDocument, serializeDocument, type Doc } from '../values/document.ts';
import { storageError } from '../storage/storage-error.ts';
import { commandName, errorReply, type Request } from '../wire/messages.ts';
import { checkFields } from './accepted-fields.ts';
import type { Command, Engine } from './command.ts';
import { COMMANDS } from './table.ts';

/** Runs a request and returns the bytes of its reply; a refusal is a reply as well, so it never throws. */
export async function dispatch(engine: Engine, request: Request): Promise<Buffer> {
  try {
    const reply = await execute(engine, request);
    return Buffer.isBuffer(reply) ? reply : serializeDocument(reply);
  } catch (error) {
    const told = storageError(error);
    // The client cannot mend these, and may not even show them.
    if (['InternalError', 'OutOfDiskSpace', 'DataCorruptionDetected'].includes(told.codeName))
      engine.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return serializeDocument(errorReply(told));
  }
}

function execute(engine: Engine, request: Request): ReturnType<Command['run']> {
  const name = commandName(request.body);
  const command = COMMANDS.get(name);
  if (command === undefined) return fail('CommandNotFound', `no such command: '${name}': the embedded database does not support it`);
  if (request.legacy && name.toLowerCase() !== 'ismaster' && name !== 'hello')
    fail('UnsupportedOpQueryCommand', `Unsupported OP_QUERY command: ${name}`);
  const { fields, documents } = readArguments(request, name, command);
  checkFields(name, fields, command.accepts);
  const database = fields['$db'] ?? (request.legacy ? 'admin' : undefined);
  if (typeof database !== 'string') return fail('FailedToParse', 'a command needs $db');
  return command.run({ engine, database, fields, documents });
}

/** Documents to insert stay bytes; every other sequence is decoded into the field that it stands for. */
function readArguments(request: Request, name: string, { sequence }: Command): { fields: Doc; documents: readonly Buffer[] } {
  const raw = name === 'insert';
  const fields = parseDocument(request.body, raw ? sequence : undefined);
  for (const [field, parts] of request.sequences) {
    if (field !== sequence) fail('Location40415', `BSON field '${name}.${field}' is an unknown field`);
    fields[field] = raw ? parts : parts.map((part) => parseDocument(part));
  }
  return { fields, documents: raw ? rawDocuments(fields['documents']) : [] };
}

function rawDocuments(value: unknown): Buffer[] {
  if (!Array.isArray(value)) return fail('TypeMismatch', "'documents' must be an array");
  return value.map((bytes: unknown) =>
    bytes instanceof Uint8Array ? Buffer.from(bytes) : fail('TypeMismatch', "'documents' must hold objects"),
  );
}
