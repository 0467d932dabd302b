/** A question to whichever process holds something that only one can hold, and its answer, through the database. */
import { randomUUID } from 'node:crypto';
/** Milliseconds between looks. */
const lookEvery = 150;
const keep = 60_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
export function createRelay({ relays }, seal) {
    const collection = relays.collection;
    /** Everything that is asked at the moment, side by side. */
    async function answerAll(topic, answer) {
        for (;;) {
            const taken = await collection.findOneAndUpdate({ topic, state: 'asked' }, { $set: { state: 'taken' } });
            if (!taken)
                return;
            void answer(seal.open(taken.question))
                .then((said) => collection.updateOne({ _id: taken._id }, { $set: { state: 'answered', answer: seal.seal(said) } }))
                .catch(() => undefined); // The asker gives up after a while.
        }
    }
    return {
        async ask(topic, question, patience) {
            const _id = randomUUID();
            await collection.insertOne({ _id, topic, state: 'asked', question: seal.seal(question), sweepAt: new Date(Date.now() + keep) });
            for (const end = performance.now() + patience; performance.now() < end;) {
                await pause(lookEvery);
                const found = await collection.findOneAndDelete({ _id, state: 'answered' });
                if (found?.answer)
                    return seal.open(found.answer);
            }
            await collection.deleteOne({ _id });
            return undefined;
        },
        serve(topic, ready, answer) {
            let serving = true;
            const loop = async () => {
                while (serving) {
                    if (ready())
                        await answerAll(topic, answer).catch(() => undefined); // The database is away: asked again at the next look.
                    await pause(lookEvery);
                }
            };
            void loop();
            return () => void (serving = false);
        },
    };
}
//# sourceMappingURL=relay.js.map