/** What stands on a button: `1:verb:subject[:argument]`, ASCII, never state. The database decides what it still means. */
const version = '1';
const pattern = /^1:([a-z-]{2,12}):([A-Za-z0-9_-]{1,24})(?::([A-Za-z0-9_-]{1,20}))?$/;
export function encodeAction(verb, subject, argument) {
    return argument === undefined ? `${version}:${verb}:${subject}` : `${version}:${verb}:${subject}:${argument}`;
}
/** Undefined for whatever we did not put there: forged, cut off, or from a version that is gone. */
export function parseAction(text) {
    const [, verb, subject, argument] = pattern.exec(text) ?? [];
    return verb && subject ? { verb, subject, ...(argument === undefined ? {} : { argument }) } : undefined;
}
//# sourceMappingURL=action.js.map