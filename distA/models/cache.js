/** Reads that may be answered from memory. Where one process owns the database they are as good as the database; elsewhere they are a second old at most. */
const mostEntries = 5000;
const sharedLife = 1000;
/** `alone`: no other process writes to this database. */
export function createCache(alone) {
    const life = alone ? Number.POSITIVE_INFINITY : sharedLife;
    const entries = new Map();
    const remember = (key, value) => {
        entries.delete(key);
        entries.set(key, { value, until: performance.now() + life });
        const oldest = entries.size > mostEntries ? entries.keys().next().value : undefined;
        if (oldest !== undefined)
            entries.delete(oldest);
        return value;
    };
    return {
        get: (key, load) => {
            const known = entries.get(key);
            if (known && known.until > performance.now())
                return known.value;
            const value = remember(key, load());
            value.catch(() => {
                if (entries.get(key)?.value === value)
                    entries.delete(key);
            });
            return value;
        },
        put: (key, value) => void remember(key, Promise.resolve(value)),
        forget: (key) => void entries.delete(key),
        clear: () => entries.clear(),
    };
}
//# sourceMappingURL=cache.js.map