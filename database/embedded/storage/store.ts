import { Catalog } from './catalog.ts';
import { checkDataFile } from './check-file.ts';
import { Environment } from './environment.ts';
import { GroupCommit } from './group-commit.ts';
import { IndexBuilder } from './index-build.ts';
import { Records } from './records.ts';

/** The parts of the storage, opened together on one directory. */
export type Store = {
  readonly environment: Environment;
  readonly catalog: Catalog;
  readonly records: Records;
  readonly indexes: IndexBuilder;
  /** Runs a write within a transaction; resolves when it is durable. */
  write<T>(work: () => T): Promise<T>;
  close(): Promise<void>;
};

/** Opens the storage in a directory that exists; throws when its files are damaged. */
export function openStore(directory: string): Store {
  checkDataFile(directory);
  const environment = new Environment(directory);
  const catalog = new Catalog(environment);
  const commit = new GroupCommit({ transact: (work) => environment.transact(work), reload: () => catalog.reload() });
  return {
    environment,
    catalog,
    records: new Records(environment, catalog),
    indexes: new IndexBuilder(environment, catalog),
    write: (work) => commit.run(work),
    async close() {
      await commit.run(() => undefined); // whatever was queued before is durable now
      await environment.close();
    },
  };
}
