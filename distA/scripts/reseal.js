/** `npm run reseal`: everything that lies under an older key of ENCRYPTION_KEY is sealed under the newest, the first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { readConfig } from '../config.js';
import { connect } from '../database/connect.js';
import { encryptionKeys } from '../database/keys.js';
import { openSeal } from '../models/key-book.js';
import { resealCollection, resealFiles } from '../models/reseal.js';
import { defineCollections } from '../models/schemas.js';
async function reseal({ connection }, keys, uploads) {
    const seal = await openSeal(defineCollections(connection), keys);
    const { db } = connection;
    if (!db)
        throw new Error('the database is not connected');
    const names = (await db.listCollections().toArray()).map(({ name }) => name).filter((name) => !name.startsWith('system.'));
    const rows = [];
    for (const name of names.toSorted())
        rows.push({ place: name, ...(await resealCollection(db.collection(name), seal)) });
    return [...rows, { place: 'uploads', ...(await resealFiles(uploads, seal)) }];
}
async function main() {
    if (existsSync('.env'))
        loadEnvFile('.env');
    const { mongodbUri, dataDir, encryptionKeys: given } = readConfig(process.env);
    const keys = encryptionKeys(given, dataDir);
    const database = await connect({ mongodbUri, dataDir, warn: console.error });
    try {
        const rows = await reseal(database, keys, join(dataDir, 'uploads'));
        for (const { place, anew, unopened } of rows)
            if (anew + unopened > 0)
                console.log(`${place}: ${anew} sealed anew${unopened > 0 ? `, ${unopened} that no key opens` : ''}`);
        const lost = rows.reduce((count, { unopened }) => count + unopened, 0);
        if (lost > 0)
            throw new Error(`${lost} values are under a key that is not in ENCRYPTION_KEY: put that key at its end and run this again`);
        console.log('Everything is under the first key of ENCRYPTION_KEY now; the others can be taken out.');
    }
    finally {
        await database.close();
    }
}
main().catch((error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
//# sourceMappingURL=reseal.js.map