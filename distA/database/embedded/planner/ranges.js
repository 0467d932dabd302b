import { afterPrefix, boundedRange, clipKey } from '../storage/keys.js';
import { encode } from '../values/encode.js';
import { invert, keyComponent } from '../values/sort-key.js';
/** Above every key component: an ascending one begins with a low type byte, a descending one below FF. */
const ABOVE_ALL = Buffer.from([0xff, 0xff]);
/** The key beginnings for the points of an equality; in a `multi` index null may also hide in an array that is indexed as undefined. */
export function pointComponents(points, direction, multi) {
    const values = points.flatMap((value) => (value === null && multi ? [null, undefined] : [value]));
    const keys = new Map(values.map((value) => [encode(value).toString('latin1'), keyComponent(value, direction)]));
    return [...keys.values()].sort((left, right) => Buffer.compare(left, right));
}
/** Every key of a unique index that begins with `prefix`, when the prefix gives all its fields. */
export function pointRange(prefix) {
    return { point: clipKey(prefix).key };
}
/** All keys below a prefix. */
export function prefixRange(prefix) {
    return boundedRange(prefix, prefix.length === 0 ? ABOVE_ALL : afterPrefix(prefix));
}
/** The keys below a prefix whose next field lies between two bounds of one BSON type. May be wider, never narrower. */
export function betweenRange(prefix, low, high, direction) {
    const type = encode(low?.value ?? high?.value).subarray(0, 1);
    const start = direction > 0 ? lowest(low, type) : highestInverted(high, type);
    const end = direction > 0 ? highest(high, type) : lowestInverted(low, type);
    return boundedRange(Buffer.concat([prefix, start]), Buffer.concat([prefix, end]));
}
function lowest(low, type) {
    if (low === undefined)
        return type;
    return low.inclusive ? encode(low.value) : afterPrefix(encode(low.value));
}
function highest(high, type) {
    if (high === undefined)
        return afterPrefix(type);
    return high.inclusive ? afterPrefix(encode(high.value)) : encode(high.value);
}
function highestInverted(high, type) {
    return invert(high === undefined ? type : encode(high.value));
}
function lowestInverted(low, type) {
    return afterPrefix(invert(low === undefined ? type : encode(low.value)));
}
//# sourceMappingURL=ranges.js.map