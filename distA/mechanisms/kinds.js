/** The kind as this city files it: a kind that its document does not know is taken as another. */
export function kindIn({ kinds, convert }, kind) {
    return kinds[kind] ? kind : (convert[kind]?.to ?? kind);
}
/** What the city says of the kind. A file in which a kind leads nowhere was refused. */
export function kindRule(mechanism, kind) {
    const found = mechanism.kinds[kindIn(mechanism, kind)];
    if (!found)
        throw new Error(`the mechanism says nothing of the kind ${kind}`);
    return found;
}
//# sourceMappingURL=kinds.js.map