import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { startEmbedded } from '../database/embedded/index.js';
const USAGE = 'usage: npm run migrate -- --to URI [--from URI | --data DIR] [--force]';
const BATCH = 500;
/** Numbers keep their BSON types on the way: 5.0 must not arrive as the integer 5. */
const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };
/** Reads the command line; throws with the usage when `--to` is missing or both sources are given. */
function readOptions() {
    const { values } = parseArgs({
        options: { to: { type: 'string' }, from: { type: 'string' }, data: { type: 'string' }, force: { type: 'boolean' } },
    });
    if (values.to === undefined || (values.from !== undefined && values.data !== undefined))
        throw new Error(USAGE);
    return { to: values.to, from: values.from, data: values.data ?? './data', force: values.force ?? false };
}
/** Copies one collection with its indexes and checks that both sides count the same. */
async function copyCollection(source, target) {
    let batch = [];
    for await (const document of source.find({}, EXACT)) {
        batch.push(document);
        if (batch.length === BATCH) {
            await target.insertMany(batch);
            batch = [];
        }
    }
    if (batch.length > 0)
        await target.insertMany(batch);
    const indexes = await copyIndexes(source, target);
    const [expected, copied] = await Promise.all([source.countDocuments(), target.countDocuments()]);
    if (expected !== copied)
        throw new Error(`${source.collectionName}: ${expected} documents in the source, ${copied} in the target`);
    return { collection: source.collectionName, documents: copied, indexes };
}
async function copyIndexes(source, target) {
    const indexes = await source.indexes();
    for (const index of indexes) {
        if (index.name !== '_id_')
            await target.createIndex(index.key, optionsOf(index));
    }
    return indexes.length;
}
function optionsOf({ key: _key, v: _v, ns: _ns, ...options }) {
    return options;
}
/** Makes sure that the target holds none of the collections; with `force` it drops them. */
async function clearTarget(target, names, force) {
    for (const name of names) {
        const held = await target.collection(name).countDocuments({}, { limit: 1 });
        if (held > 0 && !force)
            throw new Error(`the target already holds documents in '${name}': give --force to replace them`);
    }
    for (const name of names)
        await target.collection(name).drop();
}
async function collectionNames(db) {
    const collections = await db.listCollections({ type: 'collection' }).toArray();
    return collections
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('system.'))
        .sort();
}
async function copyDatabase(source, target, force) {
    const names = await collectionNames(source);
    await clearTarget(target, names, force);
    const rows = [];
    for (const name of names) {
        await target.createCollection(name);
        rows.push(await copyCollection(source.collection(name), target.collection(name)));
    }
    return rows;
}
async function main() {
    const { to, from, data, force } = readOptions();
    const embedded = from === undefined ? await startEmbedded({ dataDir: data, log: console.error }) : null;
    const source = new MongoClient(from ?? embedded?.uri ?? '');
    const target = new MongoClient(to, { serverSelectionTimeoutMS: 10_000 });
    try {
        console.table(await copyDatabase(source.db(), target.db(), force));
    }
    finally {
        await Promise.all([source.close(), target.close()]);
        await embedded?.close();
    }
}
main().catch((error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
//# sourceMappingURL=migrate.js.map