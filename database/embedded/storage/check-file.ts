import { join } from 'node:path';
import { fail } from '../errors.ts';
import { PAGE_HEADER, PageFile, pageNumber } from './page-file.ts';

const BRANCH = 0x01;
const LEAF = 0x02;
const KIND = 0x7f;
const NODE_HEADER = 8;
/** The value lies on pages of its own; the node holds the number of the first. */
const BIG_VALUE = 0x01;
/** Beyond this many pages (0.8 GB of index) the start would take too long; the rest is met when it is read. */
const MOST_PAGES = 200_000;

/**
 * Checks the structure of the data file before LMDB maps it into memory, where a page that is missing or overwritten would
 * kill the process. Documents carry checksums of their own. Throws `DataCorruptionDetected` naming the file and the remedy.
 */
export function checkDataFile(directory: string): void {
  const file = join(directory, 'data.mdb');
  try {
    PageFile.use(file, (pages) => {
      for (const root of [pages.meta.freeRoot, pages.meta.mainRoot]) if (root >= 0) checkTree(pages, root);
    });
  } catch (error) {
    fail(
      'DataCorruptionDetected',
      `the data file ${file} is damaged (${error instanceof Error ? error.message : String(error)}): restore the data directory from a backup`,
    );
  }
}

function checkTree(pages: PageFile, root: number): void {
  const waiting = [root];
  let visited = 0;
  for (let number = waiting.pop(); number !== undefined && visited < MOST_PAGES; number = waiting.pop()) {
    visited++;
    for (const child of checkPage(pages, number)) waiting.push(child);
    if (waiting.length > pages.pages) throw new Error('its pages lead in circles');
  }
}

/** Checks one page and returns the pages below it. */
function checkPage(pages: PageFile, number: number): number[] {
  const page = pages.read(number);
  const kind = page.readUInt16LE(18) & KIND;
  if (pageNumber(page, 0) !== number || (kind !== BRANCH && kind !== LEAF)) throw new Error(`page ${number} is not a page of the tree`);
  const lower = page.readUInt16LE(20);
  const upper = page.readUInt16LE(22);
  if (lower > upper || PAGE_HEADER + upper > page.length) throw new Error(`page ${number} has an impossible size`);
  const children: number[] = [];
  for (let at = PAGE_HEADER; at < PAGE_HEADER + lower; at += 2) {
    const node = PAGE_HEADER + page.readUInt16LE(at);
    if (node < PAGE_HEADER + lower || node + NODE_HEADER > page.length) throw new Error(`page ${number} has an entry beyond its end`);
    const child = checkNode(page, node, kind === BRANCH, pages.pages);
    if (child >= 0 && kind === BRANCH) children.push(child);
  }
  return children;
}

/** Checks one entry; returns the page that it leads to, or -1. */
function checkNode(page: Buffer, node: number, branch: boolean, pages: number): number {
  const size = page.readUInt32LE(node);
  const flags = page.readUInt16LE(node + 4);
  const value = node + NODE_HEADER + page.readUInt16LE(node + 6);
  const big = !branch && (flags & BIG_VALUE) !== 0;
  if (value + (branch ? 0 : big ? 8 : size) > page.length) throw new Error('an entry reaches beyond its page');
  if (!branch && !big) return -1;
  const target = branch ? size + flags * 2 ** 32 : pageNumber(page, value);
  const last = big ? target + Math.floor((size + PAGE_HEADER - 1) / page.length) : target;
  if (target < 0 || last >= pages) throw new Error(`page ${last} lies beyond the end of the file`);
  return target;
}
