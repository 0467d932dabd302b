import { Long } from 'bson';
import { elementBytes, joinElements } from '../raw/raw-bson.js';
/** `{cursor: {firstBatch: […], id, ns}, ok: 1}` around documents that are bytes already. */
export function cursorReply(field, namespace, cursor, documents) {
    const batch = joinElements(documents.flatMap((bytes, position) => [Buffer.from(`\x03${position}\0`, 'latin1'), bytes]));
    const inner = joinElements([
        Buffer.from(`\x04${field}\0`, 'latin1'),
        batch,
        elementBytes({ id: Long.fromBigInt(cursor), ns: namespace }),
    ]);
    return joinElements([Buffer.from('\x03cursor\0', 'latin1'), inner, OK]);
}
const OK = elementBytes({ ok: 1 });
//# sourceMappingURL=cursor-reply.js.map