/** `npm run docs:mechanisms`: writes docs/mechanisms.md anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../cities.js';
import { mechanismPage } from './mechanism-page.js';
writeFileSync(join(projectRoot(), 'docs', 'mechanisms.md'), mechanismPage());
//# sourceMappingURL=docs-mechanisms.js.map