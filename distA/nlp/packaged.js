import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
/** The format that this version of the program writes and reads. */
export const packedFormat = 3;
/** The folder of package.json above this file: the same from the sources and from dist/. */
export function projectRoot() {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, 'package.json'))) {
        const above = dirname(folder);
        if (above === folder)
            throw new Error('No package.json above nlp/: keep nlp/model.json beside it as in the repository.');
        folder = above;
    }
    return folder;
}
/** Where the trained models lie. */
export const packagedPath = () => join(projectRoot(), 'nlp', 'model.json');
const readModels = (path) => JSON.parse(readFileSync(path, 'utf8'));
/**
 * Reads the trained models: those in a folder of the operator's, made by `npm run train -- --with-labels`, before those
 * that came with the program. `onOutdated` hears of a file there that another version had written, which is passed over.
 */
export function packagedModels(folder, onOutdated) {
    const path = folder === undefined ? '' : join(folder, 'model.json');
    if (path === '' || !existsSync(path))
        return readModels(packagedPath());
    const own = readModels(path);
    if (own.format === packedFormat)
        return own;
    onOutdated?.(path);
    return readModels(packagedPath());
}
//# sourceMappingURL=packaged.js.map