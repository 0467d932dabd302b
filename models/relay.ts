/** A question to whichever process holds something that only one can hold, and its answer, through the database. */
import { randomUUID } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface RelayDocument {
  _id: string;
  topic: string;
  state: 'asked' | 'taken' | 'answered';
  question: string;
  answer?: string;
  /** Swept away after this moment. */
  sweepAt: Date;
}

export interface Relay {
  /** The answer; undefined when nobody gave one within `patience` milliseconds: what was asked may have been done all the same. */
  ask(topic: string, question: string, patience: number): Promise<string | undefined>;
  /** Answers what is asked, while it is `ready`, each question in one process; ends with the function that is returned. */
  serve(topic: string, ready: () => boolean, answer: (question: string) => Promise<string>): () => void;
}

/** Milliseconds between looks. */
const lookEvery = 150;
const keep = 60_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

export function createRelay({ relays }: Collections, seal: Seal): Relay {
  const collection = relays.collection as unknown as Collection<RelayDocument>;

  /** Everything that is asked at the moment, side by side. */
  async function answerAll(topic: string, answer: (question: string) => Promise<string>): Promise<void> {
    for (;;) {
      const taken = await collection.findOneAndUpdate({ topic, state: 'asked' }, { $set: { state: 'taken' } });
      if (!taken) return;
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
        if (found?.answer) return seal.open(found.answer);
      }
      await collection.deleteOne({ _id });
      return undefined;
    },
    serve(topic, ready, answer) {
      let serving = true;
      const loop = async () => {
        while (serving) {
          if (ready()) await answerAll(topic, answer).catch(() => undefined); // The database is away: asked again at the next look.
          await pause(lookEvery);
        }
      };
      void loop();
      return () => void (serving = false);
    },
  };
}
