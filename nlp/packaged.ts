import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackedModel } from './linear.ts';

/** What model.json holds. */
export interface Packaged {
  kind: PackedModel;
  department: PackedModel;
  /** Digest of what they were trained on. */
  inputs?: string;
}

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

/** Reads the trained models: those in a folder of the operator's, made by `npm run train -- --with-labels`, before those that came with the program. */
export function packagedModels(folder?: string): Packaged {
  const own = folder === undefined ? undefined : join(folder, 'model.json');
  return JSON.parse(readFileSync(own !== undefined && existsSync(own) ? own : packagedPath(), 'utf8')) as Packaged;
}
