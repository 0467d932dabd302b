import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const WORKER = 'database/embedded/worker.js';
/**
 * Where the compiled worker lies. A thread cannot load TypeScript, so a program that
 * runs from its sources starts the compiled one; throws when that has not been built.
 */
export function findWorkerFile(moduleUrl = import.meta.url) {
    const beside = fileURLToPath(new URL('../worker.js', moduleUrl));
    const built = fileURLToPath(new URL(`../../../dist/${WORKER}`, moduleUrl));
    const file = moduleUrl.endsWith('.ts') ? built : beside;
    if (!existsSync(file))
        throw new Error(`the embedded database is not compiled (${file} is missing): run npm run build`);
    return file;
}
//# sourceMappingURL=worker-file.js.map