/** `npm run train`: learns from nlp/training/*.jsonl, prints the five-fold report, writes nlp/model.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedPath, projectRoot } from '../nlp/packaged.ts';
import { readExamples } from '../nlp/trainer/examples.ts';
import { serialise, train } from '../nlp/trainer/train.ts';

const { models, lines } = train(readExamples(join(projectRoot(), 'nlp', 'training')));
const text = serialise(models);
writeFileSync(packagedPath(), text);
console.log([...lines, `${packagedPath()}  ${Math.ceil(text.length / 1000)} kB`].join('\n'));
