import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackedModel } from './linear.ts';

/** What model.json holds. */
export interface Packaged {
  kind: PackedModel;
  department: PackedModel;
  urgent: PackedModel;
  /** How the models are packed: a file of another format is from another version of the program. */
  format: number;
  /** Digest of what they were trained on. */
  inputs?: string;
}

/** The format that this version of the program writes and reads. */
export const packedFormat = 4;

/** The folder of package.json above this file: the same from the sources and from dist/. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('No package.json above nlp/: keep nlp/model.json beside it as in the repository.');
    folder = above;
  }
  return folder;
}

/** Where the trained models lie. */
export const packagedPath = (): string => join(projectRoot(), 'nlp', 'model.json');

const readModels = (path: string): Packaged => JSON.parse(readFileSync(path, 'utf8')) as Packaged;

/**
 * Reads the trained models: those in a folder of the operator's, made by `npm run train -- --with-labels`, before those
 * that came with the program. `onOutdated` hears of a file there that another version had written, which is passed over.
 */
export function packagedModels(folder?: string, onOutdated?: (path: string) => void): Packaged {
  const path = folder === undefined ? '' : join(folder, 'model.json');
  if (path === '' || !existsSync(path)) return readModels(packagedPath());
  const own = readModels(path);
  if (own.format === packedFormat) return own;
  onOutdated?.(path);
  return readModels(packagedPath());
}
