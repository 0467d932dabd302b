/** Every timer of the program is a named Agenda job. A timer carries no meaning: it looks what is due. */
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import { astray, type Planned } from './watch.ts';

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

type Config = ConstructorParameters<typeof MongoBackend>[0];

export interface JobsOptions {
  /** The program's own connection, so that jobs find the database again when everybody else does. */
  db: Extract<Config, { mongo: unknown }>['mongo'];
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
const watchEvery = 3000;

export function createJobs({ db, tasks, now, onError }: JobsOptions): Jobs {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'jobs' }),
    processEvery: 2000,
    defaultLockLifetime: lockLifetime,
  });
  const ended: Record<string, Date> = {};
  let stopping = false;
  // What it looks for while the database is being closed it may look for in vain.
  agenda.on('error', (error) => stopping || onError('agenda', error));

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

  const schedule = ({ name, every }: Task, shard: number) =>
    agenda.create<Shard>(name, { shard }).unique({ name, 'data.shard': shard }).repeatEvery(`${every} seconds`).schedule(now()).save();

  const watch = async () => {
    try {
      const { jobs } = await agenda.queryJobs({ names: tasks.map(({ name }) => name) });
      for (const { task, shard } of astray(tasks, jobs as Planned[], now())) await schedule(task, shard);
    } catch (error) {
      onError('watch', error as Error);
    }
  };
  let looking = Promise.resolve();
  let watching: NodeJS.Timeout | undefined;

  return {
    start: async () => {
      await agenda.start();
      const all = tasks.flatMap((task) => Array.from({ length: task.shards ?? 1 }, (_, shard) => schedule(task, shard)));
      await Promise.all(all);
      watching = setInterval(() => void (looking = watch()), watchEvery);
    },
    stop: async () => {
      stopping = true;
      clearInterval(watching);
      await looking;
      await agenda.drain(drainTime);
      await agenda.stop();
    },
    lastRuns: () => ({ ...ended }),
  };
}
