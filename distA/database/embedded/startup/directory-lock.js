import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startOf } from './process-start.js';
const LOCK_FILE = 'owner.json';
/** Takes a directory for this process alone; returns how to release it. Throws naming the directory and the process that has it. */
export function lockDirectory(directory) {
    const file = join(directory, LOCK_FILE);
    const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
    // Two rounds: a stale lock is removed in the first, and the second takes the place it left.
    for (let round = 0; round < 2; round++) {
        if (tryTake(file, mine))
            return () => release(file, mine);
        const found = readLock(file);
        if (found !== null && isAlive(found))
            refuse(directory, found);
        if (found !== null)
            removeStale(file, found);
    }
    return refuse(directory, readLock(file) ?? 'unknown');
}
/** Writes the lock beside its place and links it there, so that nobody ever reads half of it. */
function tryTake(file, content) {
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    try {
        linkSync(draft, file);
        return true;
    }
    catch (error) {
        if (isErrno(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        rmSync(draft, { force: true });
    }
}
function readLock(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        if (isErrno(error, 'ENOENT'))
            return null;
        throw error;
    }
}
/** Moves a stale lock aside; puts it back when another process has replaced it in the meantime. */
function removeStale(file, expected) {
    const aside = `${file}.${randomUUID()}`;
    try {
        renameSync(file, aside);
    }
    catch (error) {
        if (isErrno(error, 'ENOENT'))
            return;
        throw error;
    }
    if (readFileSync(aside, 'utf8') !== expected)
        tryTake(file, readFileSync(aside, 'utf8'));
    rmSync(aside, { force: true });
}
function isAlive(content) {
    const owner = parseOwner(content);
    return owner !== null && startOf(owner.pid) === owner.start;
}
function parseOwner(content) {
    try {
        const { pid, start } = JSON.parse(content);
        return typeof pid === 'number' && typeof start === 'string' ? { pid, start } : null;
    }
    catch {
        return null; // a machine that crashed may leave an empty file
    }
}
function release(file, mine) {
    if (readLock(file) === mine)
        rmSync(file, { force: true });
}
function refuse(directory, content) {
    const owner = parseOwner(content);
    throw new Error(`the data directory ${directory} is in use by process ${owner?.pid ?? 'unknown'}: stop it, or set DATA_DIR to another directory`);
}
function isErrno(error, code) {
    return error?.code === code;
}
//# sourceMappingURL=directory-lock.js.map