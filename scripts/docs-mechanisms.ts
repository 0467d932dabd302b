/** `npm run docs:mechanisms`: writes docs/mechanisms.md anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../cities.ts';
import { mechanismPage } from './mechanism-page.ts';

writeFileSync(join(projectRoot(), 'docs', 'mechanisms.md'), mechanismPage());
