import { fieldOf, isDoc } from '../values/document.js';
import { isPosition } from '../values/path.js';
/** True when a value at the path passes; `spread` also tries each element of an array found at the end of the path. */
export function anyAt(value, parts, test, spread) {
    return walk(value, parts, 0, spread ? spreading(test) : test);
}
function spreading(test) {
    return (value) => (Array.isArray(value) && value.some(test)) || test(value);
}
function walk(value, parts, at, test) {
    const part = parts[at];
    if (part === undefined)
        return test(value);
    if (Array.isArray(value)) {
        if (isPosition(part) && Number(part) < value.length && walk(value[Number(part)], parts, at + 1, test))
            return true;
        return value.some((element) => isDoc(element) && walk(element, parts, at, test));
    }
    return isDoc(value) ? walk(fieldOf(value, part), parts, at + 1, test) : test(undefined);
}
//# sourceMappingURL=matcher.js.map