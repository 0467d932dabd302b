import { fail, unsupported, DatabaseError } from '../errors.js';
import { isDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
/** Parses an inclusion or exclusion; null means "the whole document". Refuses operators and expressions by name. */
export function parseProjection(spec) {
    if (spec === undefined || spec === null)
        return null;
    if (!isDoc(spec))
        fail('TypeMismatch', "Expected field 'projection' to be of type object");
    const switches = Object.entries(spec).flatMap(([path, value]) => readSwitch(path, value));
    const id = switches.find(({ path }) => path === '_id');
    const others = switches.filter(({ path }) => path !== '_id');
    if (switches.length === 0)
        return null;
    const include = others[0]?.on ?? id?.on === true;
    for (const { path, on } of others)
        if (on !== include)
            mixed(path, on);
    const paths = others.map(({ path }) => path);
    if (include ? id?.on !== false : id?.on === false)
        paths.push('_id');
    return { kind: include ? 'include' : 'exclude', fields: buildTree(paths) };
}
function readSwitch(path, value) {
    if (path === '' || path.split('.').some((part) => part === '' || part.startsWith('$')))
        unsupported(`the projection of '${path}'`);
    if (typeof value === 'boolean')
        return [{ path, on: value }];
    const number = toNumber(value);
    if (number !== undefined)
        return [{ path, on: number !== 0 }];
    if (!isDoc(value))
        return unsupported(`an expression in the projection of '${path}'`);
    const [operator] = Object.keys(value);
    if (operator === undefined || operator.startsWith('$'))
        unsupported(`${operator ?? 'an empty object'} in a projection`);
    return Object.entries(value).flatMap(([name, inner]) => readSwitch(`${path}.${name}`, inner));
}
function mixed(path, on) {
    const [verb, other] = on ? ['inclusion', 'exclusion'] : ['exclusion', 'inclusion'];
    throw new DatabaseError(on ? 'Location31253' : 'Location31254', `Cannot do ${verb} on field ${path} in ${other} projection`);
}
function buildTree(paths) {
    const root = new Map();
    for (const path of paths) {
        const parts = path.split('.');
        const last = parts.pop() ?? '';
        let tree = root;
        for (const part of parts) {
            const next = tree.get(part);
            if (next === true)
                fail('BadValue', `Path collision at ${path}`);
            const child = next ?? new Map();
            tree.set(part, child);
            tree = child;
        }
        if (tree.has(last))
            fail('BadValue', `Path collision at ${path}`);
        tree.set(last, true);
    }
    return root;
}
//# sourceMappingURL=projection-spec.js.map