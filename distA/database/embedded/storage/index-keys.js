import { fail } from '../errors.js';
import { keyComponent } from '../values/sort-key.js';
import { fieldOf } from '../values/document.js';
import { pathValues, splitPath } from '../values/path.js';
import { clipKey } from './keys.js';
const NONE = { keys: [], multi: false, clipped: false };
/** Computes the keys of a document; none when the index is partial or sparse and leaves the document out. */
export function indexKeys(index, document) {
    if (index.partial && !index.partial(document))
        return NONE;
    const paths = index.fields.map(([path]) => pathValues(document, path));
    if (index.sparse && !paths.some(({ found }) => found))
        return NONE;
    const multi = paths.filter((path) => path.multi).length;
    if (multi > 1)
        fail('CannotIndexParallelArrays', `cannot index parallel arrays in the index ${index.name}`);
    let keys = [];
    for (const [position, { values }] of paths.entries()) {
        const direction = index.fields[position]?.[1] ?? 1;
        const components = unique(values.map((value) => keyComponent(value, direction)));
        keys = position === 0 ? components : keys.flatMap((key) => components.map((component) => Buffer.concat([key, component])));
    }
    const clips = keys.map(clipKey);
    return { keys: clips.map(({ key }) => key), multi: multi > 0, clipped: clips.some(({ clipped }) => clipped) };
}
function unique(keys) {
    return keys.length === 1 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
/** True when an update cannot have changed the keys: the top fields that the index reads are the same objects. */
export function sameKeys(index, before, after) {
    if (index.partial)
        return false;
    return index.fields.every(([path]) => {
        const [field = ''] = splitPath(path);
        return Object.is(fieldOf(before, field), fieldOf(after, field));
    });
}
//# sourceMappingURL=index-keys.js.map