import { version } from 'node:process';
import { unsupported } from '../errors.js';
/** Wire version of MongoDB 7.0: what a driver then sends is what these commands know. */
const WIRE_VERSION = 21;
const SERVER_VERSION = '7.0.0';
/** `hello`: a stand-alone, writable node. Without a topology version drivers poll instead of waiting for changes. */
export const hello = {
    accepts: 'anything',
    run: ({ fields }) => {
        if (fields['loadBalanced'] === true)
            unsupported('load balancing');
        if (fields['topologyVersion'] !== undefined)
            unsupported('an awaited hello');
        return {
            helloOk: true,
            ismaster: true,
            isWritablePrimary: true,
            maxBsonObjectSize: 16 * 1024 * 1024,
            maxMessageSizeBytes: 48_000_000,
            maxWriteBatchSize: 100_000,
            localTime: new Date(),
            logicalSessionTimeoutMinutes: 30,
            connectionId: 1,
            minWireVersion: 0,
            maxWireVersion: WIRE_VERSION,
            readOnly: false,
            ok: 1,
        };
    },
};
/** A command that changes nothing and always succeeds. */
export function acknowledge(...accepts) {
    return { accepts, run: () => ({ ok: 1 }) };
}
/** `buildInfo`: drivers and tools ask for the server's version. */
export const buildInfo = {
    accepts: [],
    run: () => ({
        version: SERVER_VERSION,
        versionArray: [7, 0, 0, 0],
        gitVersion: 'embedded',
        modules: ['embedded'],
        bits: 64,
        debug: false,
        javascriptEngine: 'none',
        sysInfo: `node ${version}`,
        maxBsonObjectSize: 16 * 1024 * 1024,
        storageEngines: ['lmdb'],
        ok: 1,
    }),
};
/** `connectionStatus`: nobody signs in; the directory of the socket is what protects it. */
export const connectionStatus = {
    accepts: [],
    run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 }),
};
/** `serverStatus`: the few figures that a health page shows. */
export const serverStatus = {
    accepts: [],
    run: ({ engine }) => ({
        process: 'embedded',
        version: SERVER_VERSION,
        uptime: Math.round(process.uptime()),
        localTime: new Date(),
        connections: { current: engine.connections() },
        storageEngine: { name: 'lmdb' },
        ok: 1,
    }),
};
//# sourceMappingURL=session.js.map