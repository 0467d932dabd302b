import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
/** A unix socket's path must fit into 108 bytes, the last of which is zero. */
const LONGEST_PATH = 107;
const SOCKET_NAME = 'db.sock';
/** A socket in the data directory, or in a private folder of the temporary directory when the path would be too long. */
export function chooseSocket(directory) {
    const near = join(directory, SOCKET_NAME);
    if (Buffer.byteLength(near) <= LONGEST_PATH) {
        rmSync(near, { force: true }); // left behind by a process that was killed; the lock says that it is gone
        return { path: near, remove: () => rmSync(near, { force: true }) };
    }
    const folder = mkdtempSync(join(tmpdir(), 'qihu-'));
    chmodSync(folder, 0o700);
    const path = join(folder, SOCKET_NAME);
    if (Buffer.byteLength(path) > LONGEST_PATH) {
        rmSync(folder, { recursive: true });
        throw new Error(`neither ${near} nor ${path} is short enough for a unix socket (${LONGEST_PATH} bytes): choose a shorter DATA_DIR`);
    }
    return { path, remove: () => rmSync(dirname(path), { recursive: true, force: true }) };
}
//# sourceMappingURL=socket-path.js.map