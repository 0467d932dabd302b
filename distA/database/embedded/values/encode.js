import { unsupported } from '../errors.js';
import { bsonClass, RANK, typeRank } from './bson-type.js';
import { isDoc } from './document.js';
import { KeyWriter } from './key-writer.js';
const writer = new KeyWriter();
/** The memcomparable key of a value: bytes compare as MongoDB compares the values. Serves indexes, sort, distinct and equality. */
export function encode(value) {
    writer.reset();
    write(value);
    return writer.take();
}
function write(value) {
    const rank = typeRank(value);
    writer.byte(rank);
    if (typeof value === 'number')
        writer.number(value, 0);
    else if (typeof value === 'string')
        writer.text(value);
    else if (typeof value === 'boolean')
        writer.byte(value ? 1 : 0);
    else if (typeof value === 'bigint')
        writeBigInt(value);
    else if (value instanceof Date)
        writer.number(value.getTime(), 0);
    else if (Array.isArray(value))
        writeArray(value);
    else if (isDoc(value))
        writeObject(value);
    else if (rank !== RANK.null && rank !== RANK.undefined)
        writeClass(value);
}
function writeArray(value) {
    for (const element of value)
        write(element);
    writer.byte(0);
}
// MongoDB compares embedded documents field by field: type, then name, then value.
function writeObject(value) {
    for (const name of Object.keys(value)) {
        writer.byte(typeRank(value[name]));
        writer.text(name);
        write(value[name]);
    }
    writer.byte(0);
}
function writeBigInt(value) {
    const double = Number(value);
    writer.number(double, Number(value - BigInt(double)));
}
function writeClass(value) {
    const name = bsonClass(value);
    if (name === 'ObjectId')
        writer.bytes(value.id);
    else if (name === 'Long')
        writeBigInt(value.toBigInt());
    else if (name === 'Int32' || name === 'Double')
        writer.number(Number(String(value)), 0);
    else if (name === 'Binary' || name === 'UUID')
        writeBinary(value);
    else if (name === 'BSONRegExp')
        writeRegExp(value);
    else
        unsupported(`comparing a value of the BSON type ${name}`);
}
function writeBinary(value) {
    const bytes = value.value();
    writer.uint32(bytes.length);
    writer.byte(value.sub_type);
    writer.bytes(bytes);
}
function writeRegExp(value) {
    writer.text(value.pattern);
    writer.text(value.options);
}
//# sourceMappingURL=encode.js.map