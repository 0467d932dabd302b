import { describe } from './failure.js';
const most = 5000;
export function createNames({ look, log, patience = 1500, keep = 3_600_000 }) {
    const known = new Map();
    function ask(id) {
        const name = look(id).catch((error) => {
            known.delete(id);
            log.warn({ error: describe(error) }, 'a name could not be looked up');
            return undefined;
        });
        known.set(id, { name, at: performance.now() });
        const [oldest] = known.keys();
        if (known.size > most && oldest !== undefined)
            known.delete(oldest);
        return name;
    }
    return {
        async of(id, otherwise) {
            const before = known.get(id);
            const name = before && performance.now() - before.at < keep ? before.name : ask(id);
            let timer;
            const late = new Promise((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
            try {
                return (await Promise.race([name, late])) || otherwise;
            }
            finally {
                clearTimeout(timer);
            }
        },
    };
}
//# sourceMappingURL=names.js.map