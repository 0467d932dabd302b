import { aggregate } from './aggregate.js';
import { create, drop, dropDatabase, listCollections, listDatabases, renameCollection } from './collection-commands.js';
import { count } from './count.js';
import { getMore, killCursors } from './cursor-commands.js';
import { deleteDocuments } from './delete.js';
import { distinct } from './distinct.js';
import { findAndModify } from './find-and-modify.js';
import { find } from './find.js';
import { createIndexes, dropIndexes, listIndexes } from './index-commands.js';
import { insert } from './insert.js';
import { acknowledge, buildInfo, connectionStatus, hello, serverStatus } from './session.js';
import { update } from './update.js';
/** Every command this server knows, by the name on the wire. */
export const COMMANDS = new Map(Object.entries({
    aggregate,
    buildInfo,
    buildinfo: buildInfo,
    connectionStatus,
    count,
    create,
    createIndexes,
    delete: deleteDocuments,
    distinct,
    drop,
    dropDatabase,
    dropIndexes,
    endSessions: acknowledge(),
    find,
    findAndModify,
    getMore,
    hello,
    insert,
    isMaster: hello,
    ismaster: hello,
    killCursors,
    listCollections,
    listDatabases,
    listIndexes,
    ping: acknowledge(),
    renameCollection,
    serverStatus,
    update,
}));
//# sourceMappingURL=table.js.map