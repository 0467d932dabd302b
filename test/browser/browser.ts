/** Headless Chromium from npm alone, and a page that remembers everything that went wrong in it. */
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';

/** Its own shared libraries come with it when it believes to be there; `CHROMIUM` names another binary. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM'];
  if (own) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  // Rules between sites are part of what is tested.
  const args = chromium.args.filter((flag) => flag !== '--disable-web-security' && flag !== '--single-process');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Console errors, CSP violations, failed scripts, in the order in which they came. */
  faults: string[];
}

/** Ends of streams are no faults: the page closes them itself. */
const expected = /net::ERR_ABORTED|web\/api\/events/;

export function watch(page: Page, context: BrowserContext): Tab {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(`${message.text()} ${message.location().url}`)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, context, faults };
}

export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2, locale: 'zh-CN' } as const;
export const desktop = { viewport: { width: 1000, height: 760 }, locale: 'zh-CN' } as const;

export async function openTab(browser: Browser, url: string, device: typeof phone | typeof desktop): Promise<Tab> {
  // A browser elsewhere in the world: the page shows the city's time all the same.
  const context = await browser.newContext({ ...device, timezoneId: 'America/New_York' });
  const page = await context.newPage();
  const tab = watch(page, context);
  await page.goto(url);
  return tab;
}
