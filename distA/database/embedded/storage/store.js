import { Catalog } from './catalog.js';
import { checkDataFile } from './check-file.js';
import { Environment } from './environment.js';
import { GroupCommit } from './group-commit.js';
import { IndexBuilder } from './index-build.js';
import { Records } from './records.js';
/** Opens the storage in a directory that exists; throws when its files are damaged. */
export function openStore(directory) {
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
//# sourceMappingURL=store.js.map