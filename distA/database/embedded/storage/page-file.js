import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
/** Bytes before the content of every page: number, transaction, flags, free space. */
export const PAGE_HEADER = 24;
const META_BYTES = 152;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
/** An LMDB data file, read page by page without mapping it: a file that is cut short cannot crash the process here. */
export class PageFile {
    pages;
    meta;
    #descriptor;
    #page;
    /** Throws when neither of the two meta pages is valid. */
    constructor(descriptor) {
        this.#descriptor = descriptor;
        const size = fstatSync(descriptor).size;
        this.meta = newestMeta(descriptor);
        this.pages = Math.floor(size / this.meta.pageSize);
        this.#page = Buffer.allocUnsafe(this.meta.pageSize);
    }
    /** Opens a file, calls `use` and closes it; does nothing when there is no file, or an empty one. */
    static use(file, use) {
        if (!existsSync(file))
            return;
        const descriptor = openSync(file, 'r');
        try {
            if (fstatSync(descriptor).size > 0)
                use(new PageFile(descriptor));
        }
        finally {
            closeSync(descriptor);
        }
    }
    /** A page by its number, valid until the next call; throws when it lies beyond the end of the file. */
    read(number) {
        const read = number < this.pages ? readSync(this.#descriptor, this.#page, 0, this.#page.length, number * this.#page.length) : 0;
        if (read < this.#page.length)
            throw new Error(`page ${number} lies beyond the end of the file`);
        return this.#page;
    }
}
function newestMeta(descriptor) {
    const first = readMeta(descriptor, 0);
    const second = readMeta(descriptor, first?.pageSize ?? 4096);
    const newest = first && second && second.transaction > first.transaction ? second : (first ?? second);
    // LMDB takes the page size from the first one, so a file without it cannot be opened.
    if (newest === null || first === null)
        throw new Error('it is not a data file of this database, or its first page is damaged');
    return newest;
}
function readMeta(descriptor, offset) {
    const bytes = Buffer.alloc(PAGE_HEADER + META_BYTES);
    if (readSync(descriptor, bytes, 0, bytes.length, offset) < bytes.length)
        return null;
    const meta = bytes.subarray(PAGE_HEADER);
    if (meta.readUInt32LE(0) !== MAGIC || (meta.readUInt32LE(4) & 0xffff) !== DATA_VERSION)
        return null;
    const pageSize = meta.readUInt32LE(24);
    if (pageSize < 512 || pageSize > 65536 || (pageSize & (pageSize - 1)) !== 0)
        return null;
    return {
        pageSize,
        freeRoot: pageNumber(meta, 64),
        mainRoot: pageNumber(meta, 112),
        entries: pageNumber(meta, 104),
        transaction: meta.readBigUInt64LE(128),
    };
}
/** A page number of 64 bits; all ones means "no page" and becomes -1. */
export function pageNumber(bytes, offset) {
    const high = bytes.readUInt32LE(offset + 4);
    return high === 0xffff_ffff ? -1 : bytes.readUInt32LE(offset) + high * 2 ** 32;
}
//# sourceMappingURL=page-file.js.map