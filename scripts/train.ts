/** `npm run train [-- --with-labels]`: learns from nlp/training/*.jsonl and the usual catalogue and writes nlp/model.json; with labels also from what people confirmed and corrected, into DATA_DIR/model.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readCity, readHolidays } from '../cities.ts';
import { readConfig } from '../config.ts';
import { connect } from '../database/connect.ts';
import { encryptionKeys } from '../database/keys.ts';
import { type Catalogue, catalogueSchema } from '../mechanisms/catalogue.ts';
import { openSeal } from '../models/key-book.ts';
import { createLabels, type Label } from '../models/labels.ts';
import { defineCollections } from '../models/schemas.ts';
import { type Packaged, packagedModels, packagedPath, projectRoot } from '../nlp/packaged.ts';
import { readExamples, readPhrases } from '../nlp/trainer/examples.ts';
import { confirmedDepartments, confirmedExamples, feedbackReport } from '../nlp/trainer/feedback.ts';
import { fitModels, type Lessons, serialise, train } from '../nlp/trainer/train.ts';

/** What people said, where it lies, and the catalogue that their city works by. */
async function readLabels(): Promise<{ labels: Label[]; folder: string; catalogue: Catalogue }> {
  if (existsSync('.env')) loadEnvFile('.env');
  const { mongodbUri, dataDir, encryptionKeys: given, mechanisms } = readConfig(process.env);
  const [city = ''] = mechanisms;
  const { catalogue } = readCity(city, readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), new Date().getFullYear()));
  const keys = encryptionKeys(given, dataDir);
  const database = await connect({ mongodbUri, dataDir, warn: console.error });
  try {
    const collections = defineCollections(database.connection);
    const labels = createLabels(collections, await openSeal(collections, keys), () => new Date());
    return { labels: await labels.all(), folder: dataDir, catalogue };
  } finally {
    await database.close();
  }
}

function write(path: string, models: Packaged): void {
  const text = serialise(models);
  writeFileSync(path, text);
  console.log(`${path}  ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`);
}

async function learnFromLabels(base: Lessons, anyway: boolean): Promise<void> {
  const { labels, folder, catalogue } = await readLabels();
  const confirmed = confirmedExamples(labels);
  if (confirmed.length === 0) return console.log('Nobody has confirmed or corrected anything yet: nothing to learn from.');
  const departments = confirmedDepartments(confirmed, catalogue);
  console.log(`${confirmed.length} demands with labels; the model speaks for ${departments.join(', ') || 'no department yet'}`);
  console.log('Learning with and without them, to compare: this takes some minutes.');
  const before = packagedModels(folder);
  const { lines, worse } = feedbackReport(before, base, confirmed, catalogue);
  console.log(lines.join('\n'));
  if (worse && !anyway)
    return console.log(
      'With them less is understood than before: nothing was written. Look at the labels, or add --anyway to write it all the same.',
    );
  // A few labels among thousands of messages do not change how far the model is to be trusted.
  const lessons = { ...base, examples: [...base.examples, ...confirmed] };
  write(join(folder, 'model.json'), fitModels(lessons, before.kind.temperature, departments));
  console.log('The program reads it at its next start.');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'with-labels': { type: 'boolean', default: false }, anyway: { type: 'boolean', default: false } },
  });
  const catalogue = catalogueSchema.parse(parse(readFileSync(join(projectRoot(), 'mechanisms', 'catalogues', 'usual.yaml'), 'utf8')));
  const folder = join(projectRoot(), 'nlp', 'training');
  const base = { examples: readExamples(folder), phrases: readPhrases(folder), catalogue };
  if (values['with-labels']) await learnFromLabels(base, values.anyway);
  else {
    const { models, lines } = train(base);
    console.log(lines.join('\n'));
    write(packagedPath(), models);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
