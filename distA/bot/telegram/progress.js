/** Messages that broke off and have not come back; more than these are forgotten, oldest first. */
const remembered = 500;
export function createProgress() {
    const broken = new Map();
    return {
        of(key) {
            const receipts = broken.get(key) ?? [];
            broken.delete(key);
            return receipts;
        },
        keep(key, receipts) {
            broken.set(key, receipts);
            const [oldest] = broken.keys();
            if (broken.size > remembered && oldest !== undefined)
                broken.delete(oldest);
        },
    };
}
//# sourceMappingURL=progress.js.map