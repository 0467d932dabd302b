import { bucketOf } from './leases.js';
/** A new item as it is stored. */
export function documentOf({ key, lane, payload, notBefore, coalesce }, { queue, seq }, seal) {
    return {
        _id: key,
        queue,
        lane,
        bucket: bucketOf(lane),
        seq,
        state: 'waiting',
        attempts: 0,
        notBefore: notBefore ?? new Date(0),
        payload: seal.seal(JSON.stringify(payload)),
        ...(coalesce ? { coalesce } : {}),
    };
}
/** What cannot be opened, because its key is gone, must not hold up its lane for ever: it can be revived with the key. */
export function openWork({ payload = '', fresh }, seal) {
    try {
        return { ok: true, value: fresh ? fresh.payload : JSON.parse(seal.open(payload)) };
    }
    catch (error) {
        return { ok: false, outcome: { type: 'dead', error: error.message } };
    }
}
/** By lane, in order. */
export function grouped(list) {
    const lanes = new Map();
    for (const item of list)
        lanes.set(item.lane, [...(lanes.get(item.lane) ?? []), item]);
    return lanes;
}
//# sourceMappingURL=lane-item.js.map