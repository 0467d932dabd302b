/** Splits `database.collection`. */
export function splitNamespace(namespace) {
    const dot = namespace.indexOf('.');
    return { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}
//# sourceMappingURL=collection.js.map