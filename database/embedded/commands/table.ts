import { aggregate } from './aggregate.ts';
import { create, drop, dropDatabase, listCollections, listDatabases, renameCollection } from './collection-commands.ts';
import type { Command } from './command.ts';
import { count } from './count.ts';
import { getMore, killCursors } from './cursor-commands.ts';
import { deleteDocuments } from './delete.ts';
import { distinct } from './distinct.ts';
import { findAndModify } from './find-and-modify.ts';
import { find } from './find.ts';
import { createIndexes, dropIndexes, listIndexes } from './index-commands.ts';
import { insert } from './insert.ts';
import { acknowledge, buildInfo, connectionStatus, hello, serverStatus } from './session.ts';
import { update } from './update.ts';

/** Every command this server knows, by the name on the wire. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
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
  } satisfies Record<string, Command>),
);
