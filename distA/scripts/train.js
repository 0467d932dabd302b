/** `npm run train [-- --with-labels]`: learns from nlp/training/*.jsonl and the usual catalogue and writes nlp/model.json; with labels also from what people confirmed and corrected, into DATA_DIR/model.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readConfig } from '../config.js';
import { connect } from '../database/connect.js';
import { encryptionKeys } from '../database/keys.js';
import { catalogueSchema } from '../mechanisms/catalogue.js';
import { openSeal } from '../models/key-book.js';
import { createLabels } from '../models/labels.js';
import { defineCollections } from '../models/schemas.js';
import { packagedModels, packagedPath, projectRoot } from '../nlp/packaged.js';
import { readExamples, readPhrases } from '../nlp/trainer/examples.js';
import { confirmedDepartments, confirmedExamples, feedbackReport } from '../nlp/trainer/feedback.js';
import { fitModels, serialise, train } from '../nlp/trainer/train.js';
async function readLabels() {
    if (existsSync('.env'))
        loadEnvFile('.env');
    const { mongodbUri, dataDir, encryptionKeys: given } = readConfig(process.env);
    const keys = encryptionKeys(given, dataDir);
    const database = await connect({ mongodbUri, dataDir, warn: console.error });
    try {
        const collections = defineCollections(database.connection);
        const labels = createLabels(collections, await openSeal(collections, keys), () => new Date());
        return { labels: await labels.all(), folder: dataDir };
    }
    finally {
        await database.close();
    }
}
function write(path, models) {
    const text = serialise(models);
    writeFileSync(path, text);
    console.log(`${path}  ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`);
}
async function learnFromLabels(base) {
    const { labels, folder } = await readLabels();
    const confirmed = confirmedExamples(labels);
    if (confirmed.length === 0)
        return console.log('Nobody has confirmed or corrected anything yet: nothing to learn from.');
    const departments = confirmedDepartments(confirmed, base.catalogue);
    console.log(`${confirmed.length} demands with labels; the model speaks for ${departments.join(', ') || 'no department yet'}`);
    console.log('Learning with and without them, to compare: this takes some minutes.');
    const before = packagedModels(folder);
    console.log(feedbackReport(before, base, confirmed).join('\n'));
    // A few labels among thousands of messages do not change how far the model is to be trusted.
    const lessons = { ...base, examples: [...base.examples, ...confirmed] };
    write(join(folder, 'model.json'), fitModels(lessons, before.kind.temperature, departments));
    console.log('The program reads it at its next start.');
}
async function main() {
    const { values } = parseArgs({ options: { 'with-labels': { type: 'boolean', default: false } } });
    const catalogue = catalogueSchema.parse(parse(readFileSync(join(projectRoot(), 'mechanisms', 'catalogues', 'usual.yaml'), 'utf8')));
    const folder = join(projectRoot(), 'nlp', 'training');
    const base = { examples: readExamples(folder), phrases: readPhrases(folder), catalogue };
    if (values['with-labels'])
        await learnFromLabels(base);
    else {
        const { models, lines } = train(base);
        console.log(lines.join('\n'));
        write(packagedPath(), models);
    }
}
main().catch((error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
//# sourceMappingURL=train.js.map