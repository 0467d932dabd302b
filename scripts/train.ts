/** `npm run train [-- --with-labels]`: learns from nlp/training/*.jsonl and the usual catalogue and writes nlp/model.json; with labels also from what people confirmed and corrected, into DATA_DIR/model.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readConfig } from '../config.ts';
import { connect } from '../database/connect.ts';
import { encryptionKeys } from '../database/keys.ts';
import { catalogueSchema } from '../mechanisms/catalogue.ts';
import { openSeal } from '../models/key-book.ts';
import { createLabels, type Label } from '../models/labels.ts';
import { defineCollections } from '../models/schemas.ts';
import { packagedModels, packagedPath, projectRoot } from '../nlp/packaged.ts';
import { readExamples, readPhrases } from '../nlp/trainer/examples.ts';
import { confirmedDepartments, confirmedExamples, feedbackReport } from '../nlp/trainer/feedback.ts';
import { type Lessons, serialise, train } from '../nlp/trainer/train.ts';

async function readLabels(): Promise<{ labels: Label[]; folder: string }> {
  if (existsSync('.env')) loadEnvFile('.env');
  const { mongodbUri, dataDir, encryptionKeys: given } = readConfig(process.env);
  const keys = encryptionKeys(given, dataDir);
  const database = await connect({ mongodbUri, dataDir, warn: console.error });
  try {
    const collections = defineCollections(database.connection);
    const labels = createLabels(collections, await openSeal(collections, keys), () => new Date());
    return { labels: await labels.all(), folder: dataDir };
  } finally {
    await database.close();
  }
}

function write(path: string, lessons: Lessons, confirmed: string[]): void {
  const { models, lines } = train(lessons, confirmed);
  const text = serialise(models);
  writeFileSync(path, text);
  console.log([...lines, `${path}  ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`].join('\n'));
}

async function learnFromLabels(base: Lessons): Promise<void> {
  const { labels, folder } = await readLabels();
  const confirmed = confirmedExamples(labels);
  if (confirmed.length === 0) return console.log('Nobody has confirmed or corrected anything yet: nothing to learn from.');
  const departments = confirmedDepartments(confirmed, base.catalogue);
  console.log(`${confirmed.length} demands with labels; the model speaks for ${departments.join(', ') || 'no department yet'}`);
  console.log(feedbackReport(packagedModels(folder), base, confirmed).join('\n'));
  write(join(folder, 'model.json'), { ...base, examples: [...base.examples, ...confirmed] }, departments);
  console.log('The program reads it at its next start.');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'with-labels': { type: 'boolean', default: false } } });
  const catalogue = catalogueSchema.parse(parse(readFileSync(join(projectRoot(), 'mechanisms', 'catalogues', 'usual.yaml'), 'utf8')));
  const folder = join(projectRoot(), 'nlp', 'training');
  const base = { examples: readExamples(folder), phrases: readPhrases(folder), catalogue };
  if (values['with-labels']) await learnFromLabels(base);
  else write(packagedPath(), base, []);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
