/** `npm run train`: learns from nlp/training/*.jsonl and the usual catalogue, prints the five-fold report, writes nlp/model.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogueSchema } from '../mechanisms/catalogue.ts';
import { packagedPath, projectRoot } from '../nlp/packaged.ts';
import { readExamples } from '../nlp/trainer/examples.ts';
import { serialise, train } from '../nlp/trainer/train.ts';

const catalogue = catalogueSchema.parse(parse(readFileSync(join(projectRoot(), 'mechanisms', 'catalogues', 'usual.yaml'), 'utf8')));
const { models, lines } = train(readExamples(join(projectRoot(), 'nlp', 'training')), catalogue);
const text = serialise(models);
writeFileSync(packagedPath(), text);
console.log([...lines, `${packagedPath()}  ${Math.ceil(text.length / 1000)} kB`].join('\n'));
