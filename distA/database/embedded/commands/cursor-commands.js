import { bsonClass } from '../values/bson-type.js';
import { fail } from '../errors.js';
import { countField, namespaceOf } from './command.js';
/** `getMore`: the next batch of a cursor. */
export const getMore = {
    accepts: ['collection', 'batchSize'],
    run(invocation) {
        const { engine, fields } = invocation;
        return engine.cursors.next(cursorId(fields['getMore']), namespaceOf(invocation, 'collection'), countField(fields, 'batchSize') ?? 0);
    },
};
/** `killCursors`: closes cursors. */
export const killCursors = {
    accepts: ['cursors'],
    run({ engine, fields }) {
        const ids = fields['cursors'];
        if (!Array.isArray(ids))
            return fail('TypeMismatch', "'cursors' must be an array");
        const killed = ids.filter((id) => engine.cursors.kill(cursorId(id)));
        return {
            cursorsKilled: killed,
            cursorsNotFound: ids.filter((id) => !killed.includes(id)),
            cursorsAlive: [],
            cursorsUnknown: [],
            ok: 1,
        };
    },
};
function cursorId(value) {
    const whole = bsonClass(value) === 'Long' || Number.isSafeInteger(value);
    return whole ? BigInt(String(value)) : fail('TypeMismatch', 'a cursor id must be a number of 64 bits');
}
//# sourceMappingURL=cursor-commands.js.map