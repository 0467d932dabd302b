/** Which parts of one message are out: a second attempt goes on from there instead of beginning again. */
const remembered = 500;
export function createProgress() {
    const broken = new Map();
    function keep(key, done) {
        broken.set(key, done);
        const [oldest] = broken.keys();
        if (broken.size > remembered && oldest !== undefined)
            broken.delete(oldest);
    }
    return {
        async run(key, parts) {
            let done = key === undefined ? 0 : (broken.get(key) ?? 0);
            if (key !== undefined)
                broken.delete(key);
            for (const part of parts.slice(done)) {
                try {
                    await part();
                }
                catch (error) {
                    if (key !== undefined && done > 0)
                        keep(key, done);
                    throw error;
                }
                done += 1;
            }
        },
    };
}
//# sourceMappingURL=progress.js.map