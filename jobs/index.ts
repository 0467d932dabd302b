/** Every timer of the program is a named Agenda job. A timer carries no meaning: it looks what is due. */
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';

export interface Task {
  name: string;
  /** Seconds between two runs. */
  every: number;
  /** Runs once per shard, so that several workers share it; absent: one run for all. */
  shards?: number;
  run: (shard: number) => Promise<void>;
}

export interface Jobs {
  start(): Promise<void>;
  /** Lets what runs end, up to a few seconds. */
  stop(): Promise<void>;
  /** When a task last ended well, by name. */
  lastRuns(): Record<string, Date>;
}

export interface JobsOptions {
  uri: string;
  tasks: Task[];
  now: () => Date;
  onError: (name: string, error: Error) => void;
}

interface Shard {
  shard: number;
}

/** A worker that died holds its locks this long. */
const lockLifetime = 30_000;
const drainTime = 5000;

export function createJobs({ uri, tasks, now, onError }: JobsOptions): Jobs {
  const agenda = new Agenda({
    backend: new MongoBackend({ address: uri, collection: 'jobs' }),
    processEvery: 2000,
    defaultLockLifetime: lockLifetime,
  });
  const ended: Record<string, Date> = {};
  agenda.on('error', (error) => onError('agenda', error));

  for (const task of tasks)
    agenda.define<Shard>(
      task.name,
      async (job: Job<Shard>) => {
        try {
          await task.run(job.attrs.data?.shard ?? 0);
          ended[task.name] = now();
        } catch (error) {
          onError(task.name, error as Error);
        }
      },
      { lockLifetime, concurrency: task.shards ?? 1 },
    );

  const schedule = async ({ name, every, shards = 1 }: Task) => {
    for (let shard = 0; shard < shards; shard++)
      await agenda
        .create<Shard>(name, { shard })
        .unique({ name, 'data.shard': shard })
        .repeatEvery(`${every} seconds`)
        .schedule(now())
        .save();
  };

  return {
    start: async () => {
      await agenda.start();
      await Promise.all(tasks.map(schedule));
    },
    stop: async () => {
      await agenda.drain(drainTime);
      await agenda.stop();
    },
    lastRuns: () => ({ ...ended }),
  };
}
