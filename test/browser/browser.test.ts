/** One browser for all: its binary is unpacked once. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { lines } from './lines.ts';
import { pages } from './pages.ts';
import { story } from './story.ts';

jest.setTimeout(60_000);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

story(() => browser);
pages(() => browser);
lines(() => browser);
