/** Tabs of a real browser that remember what went wrong in them, and a look at whether everybody can use a page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Device } from '../../scripts/browser.ts';

export { desktop, openBrowser, phone } from '../../scripts/browser.ts';

export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Console errors, CSP violations and errors of scripts, in the order in which they came. */
  faults: string[];
}

/** A line that is cut on purpose is no fault of the page. */
const expected = /net::ERR_(?:ABORTED|INTERNET_DISCONNECTED|FAILED)|web\/api\/events/;

export function watch(page: Page): Tab {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(`${message.text()} ${message.location().url}`)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, context: page.context(), faults };
}

/** The browser stands elsewhere in the world: the page shows the city's time all the same. */
export async function openTab(browser: Browser, url: string, device: Device): Promise<Tab> {
  const context = await browser.newContext({ ...device, timezoneId: 'America/New_York' });
  const tab = watch(await context.newPage());
  await tab.page.goto(url);
  return tab;
}

export const press = (page: Page, name: string) => page.locator('#messages').getByRole('button', { name, exact: true }).last().click();
export const sees = (page: Page, text: string | RegExp) => page.locator('#messages').getByText(text).last().waitFor();

export async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.getByRole('button', { name: '发送' }).click();
}

/** Waits until an expression is true in the page; Playwright's own way needs `eval`, which the page forbids. */
export async function eventually(page: Page, expression: string): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end; await page.waitForTimeout(50))
    if (await page.evaluate<boolean>(`Promise.resolve(${expression}).then(Boolean)`)) return;
  throw new Error(`waited in vain for ${expression}`);
}

/** How far the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'Math.max(...["html", "body", "#scroll", "main"].map((one) => document.querySelector(one)).filter(Boolean).map((one) => one.scrollWidth - one.clientWidth))',
  );

/** What somebody with a screen reader, or with large thumbs, would stumble over; by hand, since no checker is installed. */
export const obstacles = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const found = [];
    const visible = (node) => node.checkVisibility() && node.getClientRects().length > 0;
    const name = (node) => node.getAttribute('aria-label') || node.textContent.trim() || node.labels?.[0]?.textContent.trim() || node.querySelector('img')?.alt || '';
    for (const node of document.querySelectorAll('button, a, input, textarea, summary'))
      if (visible(node) && !name(node)) found.push('no name: ' + node.outerHTML.slice(0, 120));
    for (const node of document.querySelectorAll('img')) if (!node.hasAttribute('alt')) found.push('no alt: ' + node.outerHTML.slice(0, 120));
    for (const node of document.querySelectorAll('button, input, textarea')) {
      const { width, height } = node.getBoundingClientRect();
      if (visible(node) && node.id !== 'file' && (width < 24 || height < 24)) found.push('too small: ' + node.outerHTML.slice(0, 120));
    }
    if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
    if (!document.documentElement.lang) found.push('no language');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push('twice: #' + id);
    if (!document.querySelector('main')) found.push('no main');
    return found;
  })()`);

/** Contrast by WCAG of two custom properties of the page, in the mode that it is in. */
export const contrast = (page: Page, ink: string, paper: string): Promise<number> =>
  page.evaluate<number>(`(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const luminance = (name) => {
      probe.style.color = 'var(' + name + ')';
      const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number).map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = [luminance('${ink}'), luminance('${paper}')].sort((x, y) => y - x);
    probe.remove();
    return (a + 0.05) / (b + 0.05);
  })()`);
