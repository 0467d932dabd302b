import { blindKeyOf, createSeal } from './seal.js';
/** Throws when none of the keys opens what the database holds. */
export async function openSeal({ keys }, secrets) {
    const collection = keys.collection;
    const plain = createSeal(secrets);
    const first = plain.seal(blindKeyOf(secrets.at(-1) ?? secrets[0]).toString('base64'));
    const found = await collection.findOneAndUpdate({ _id: 'blind' }, { $setOnInsert: { body: first } }, { upsert: true, returnDocument: 'after' });
    return createSeal(secrets, Buffer.from(plain.open(found?.body ?? first), 'base64'));
}
//# sourceMappingURL=key-book.js.map