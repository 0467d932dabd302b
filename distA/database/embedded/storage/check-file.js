import { join } from 'node:path';
import { fail } from '../errors.js';
import { PAGE_HEADER, PageFile, pageNumber } from './page-file.js';
const BRANCH = 0x01;
const LEAF = 0x02;
const KIND = 0x7f;
const NODE_HEADER = 8;
const UNORDERED = Buffer.alloc(0);
/** The value lies on pages of its own; the node holds the number of the first. */
const BIG_VALUE = 0x01;
/** Beyond this many pages (0.8 GB of index) the start would take too long; the rest is met when it is read. */
const MOST_PAGES = 200_000;
/**
 * Checks the structure of the data file before LMDB maps it into memory, where a page that is missing or overwritten would
 * kill the process, and an entry out of its order would not be found. Documents carry checksums of their own. Throws
 * `DataCorruptionDetected` naming the file and the remedy.
 */
export function checkDataFile(directory) {
    const file = join(directory, 'data.mdb');
    try {
        PageFile.use(file, checkTrees);
    }
    catch (error) {
        fail('DataCorruptionDetected', `the data file ${file} is damaged (${error instanceof Error ? error.message : String(error)}): restore the data directory from a backup`);
    }
}
function checkTrees(pages) {
    const { freeRoot, mainRoot, entries } = pages.meta;
    // The keys of the list of free pages are numbers in the order of the machine, so only their pages are checked.
    if (freeRoot >= 0)
        checkTree({ pages, previous: UNORDERED, entries: 0 }, freeRoot);
    if (mainRoot < 0)
        return;
    const walk = { pages, previous: Buffer.alloc(0), entries: 0 };
    const complete = checkTree(walk, mainRoot);
    if (complete && walk.entries !== entries)
        throw new Error(`it holds ${walk.entries} entries instead of ${entries}`);
}
/** Visits the pages of a tree in the order of their keys; false when there are too many to visit them all. */
function checkTree(walk, root) {
    const waiting = [root];
    for (let visited = 0; visited < MOST_PAGES; visited++) {
        const number = waiting.pop();
        if (number === undefined)
            return true;
        waiting.push(...checkPage(walk, number).reverse());
        if (waiting.length > walk.pages.pages || visited > walk.pages.pages)
            throw new Error('its pages lead in circles');
    }
    return false;
}
/** Checks one page and returns the pages below it. */
function checkPage(walk, number) {
    const page = walk.pages.read(number);
    const kind = page.readUInt16LE(18) & KIND;
    if (pageNumber(page, 0) !== number || (kind !== BRANCH && kind !== LEAF))
        throw new Error(`page ${number} is not a page of the tree`);
    const lower = page.readUInt16LE(20);
    const upper = page.readUInt16LE(22);
    if (lower > upper || PAGE_HEADER + upper > page.length)
        throw new Error(`page ${number} has an impossible size`);
    const children = [];
    for (let at = PAGE_HEADER; at < PAGE_HEADER + lower; at += 2) {
        const node = PAGE_HEADER + page.readUInt16LE(at);
        if (node < PAGE_HEADER + lower || node + NODE_HEADER > page.length)
            throw new Error(`page ${number} has an entry beyond its end`);
        const child = checkNode(page, node, kind === BRANCH, walk.pages.pages);
        if (kind === BRANCH)
            children.push(child);
        else
            checkOrder(walk, page, node);
    }
    if (walk.previous !== UNORDERED)
        walk.previous = Buffer.from(walk.previous); // the page's memory is used again
    return children;
}
function checkOrder(walk, page, node) {
    walk.entries++;
    if (walk.previous === UNORDERED)
        return;
    const key = page.subarray(node + NODE_HEADER, node + NODE_HEADER + page.readUInt16LE(node + 6));
    if (Buffer.compare(walk.previous, key) >= 0)
        throw new Error('an entry is out of order');
    walk.previous = key;
}
/** Checks one entry; returns the page that it leads to, or -1. */
function checkNode(page, node, branch, pages) {
    const size = page.readUInt32LE(node);
    const flags = page.readUInt16LE(node + 4);
    const value = node + NODE_HEADER + page.readUInt16LE(node + 6);
    const big = !branch && (flags & BIG_VALUE) !== 0;
    if (value + (branch ? 0 : big ? 8 : size) > page.length)
        throw new Error('an entry reaches beyond its page');
    if (!branch && !big)
        return -1;
    const target = branch ? size + flags * 2 ** 32 : pageNumber(page, value);
    const last = big ? target + Math.floor((size + PAGE_HEADER - 1) / page.length) : target;
    if (target < 0 || last >= pages)
        throw new Error(`page ${last} lies beyond the end of the file`);
    return target;
}
//# sourceMappingURL=check-file.js.map