import { fail } from '../errors.js';
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** All other required flag bits (the lower sixteen) are unknown to this server. */
const KNOWN_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;
/** Reads a message; throws when it is no request this server understands, and the connection must end. */
export function readRequest(message) {
    const id = message.readInt32LE(4);
    const operation = message.readInt32LE(12);
    if (operation === OP_MSG)
        return { id, legacy: false, ...readSections(message) };
    if (operation === OP_QUERY)
        return { id, legacy: true, body: message.subarray(message.indexOf(0, 20) + 9), sequences: new Map(), answered: true };
    throw new RangeError(`the wire operation ${operation} is not supported`);
}
function readSections(message) {
    const flags = message.readUInt32LE(16);
    if (flags & 0xffff & ~KNOWN_FLAGS)
        throw new RangeError(`message flags ${flags}`);
    const end = flags & CHECKSUM_PRESENT ? message.length - 4 : message.length;
    const sequences = new Map();
    let body;
    for (let at = 20; at < end;) {
        const kind = message[at];
        const size = message.readInt32LE(at + 1);
        const section = message.subarray(at + 1, at + 1 + size);
        if (size < 5 || section.length < size)
            throw new RangeError('a message section reaches beyond its message');
        if (kind === 0)
            body = section;
        else if (kind === 1)
            readSequence(section, sequences);
        else
            throw new RangeError(`message section of kind ${kind}`);
        at += 1 + size;
    }
    if (body === undefined)
        throw new RangeError('a message without a body');
    return { body, sequences, answered: (flags & MORE_TO_COME) === 0 };
}
function readSequence(section, sequences) {
    const nameEnd = section.indexOf(0, 4);
    const documents = [];
    for (let at = nameEnd + 1; at < section.length;) {
        const size = section.readInt32LE(at);
        if (size < 5 || at + size > section.length)
            throw new RangeError('a document reaches beyond its sequence');
        documents.push(section.subarray(at, at + size));
        at += size;
    }
    sequences.set(section.toString('utf8', 4, nameEnd), documents);
}
/** The first field of a command is its name. */
export function commandName(body) {
    const end = body.indexOf(0, 5);
    if (end < 0 || body.length < 6)
        fail('FailedToParse', 'a command without a name');
    return body.toString('utf8', 5, end);
}
/** Frames a reply document. */
export function writeReply(request, document) {
    const head = request.legacy ? Buffer.alloc(36) : Buffer.alloc(21);
    head.writeInt32LE(head.length + document.length, 0);
    head.writeInt32LE(request.id, 8);
    head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
    if (request.legacy)
        head.writeInt32LE(1, 32); // one document follows
    return Buffer.concat([head, document]);
}
/** The document that tells a client why its command was refused. */
export function errorReply(error) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
}
//# sourceMappingURL=messages.js.map