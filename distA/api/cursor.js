/** Where a list goes on: the last demand that was seen. Opaque to whoever gets it. */
import { numberSchema } from './shapes.js';
export function cursorOf({ filedAt, number }) {
    return Buffer.from(`${filedAt.getTime()} ${number}`).toString('base64url');
}
/** Undefined when it is none of ours. */
export function placeOf(cursor) {
    const [time = '', number = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
    return /^\d{1,15}$/.test(time) && numberSchema.safeParse(number).success ? { filedAt: new Date(Number(time)), number } : undefined;
}
//# sourceMappingURL=cursor.js.map