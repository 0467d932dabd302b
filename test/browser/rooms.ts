/** A city for a group of tests, and tabs in it that are closed after each test; a fault in one of them fails the test. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openCity, type TestCity } from '../flows/city.ts';
import { type desktop, openTab, phone, type Tab } from './browser.ts';

export interface Rooms {
  tabs: Tab[];
  url(): string;
  open(path: string, device?: typeof phone | typeof desktop): Promise<Page>;
}

export function openRooms(browser: () => Browser): Rooms {
  let city: TestCity;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  });
  afterEach(async () => {
    const faults = tabs.splice(0).map(async ({ context, faults: found }) => {
      await context.close();
      return found;
    });
    expect((await Promise.all(faults)).flat()).toEqual([]);
  });
  afterAll(() => city.stop());
  return {
    tabs,
    url: () => city.url,
    open: async (path, device = phone) => {
      const tab = await openTab(browser(), `${city.url}${path}`, device);
      tabs.push(tab);
      return tab.page;
    },
  };
}
