import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('going anywhere by keys', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => page.close());

  const open = async (path: string) => {
    await page.goto(server.url + path);
    await page.locator('main h2').first().waitFor({ state: 'attached' });
    await page.locator('select[data-testid=facility] option').nth(5).waitFor({ state: 'attached' });
  };
  const field = () => page.getByRole('combobox', { name: /./ }).and(page.locator('.jump input'));
  const chosen = () => page.locator('.jump [role=option][aria-selected=true]').innerText();
  const address = () => new URL(page.url());

  test('a slash, some letters and Enter lead to a crossing, and the focus never leaves the field before', async () => {
    await open('/?port=pharr');
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type('calexico');
    await expect.poll(chosen).toContain('Calexico East');
    expect(await field().getAttribute('aria-activedescendant')).toBe('jump-0');
    await page.keyboard.press('Enter');
    await expect.poll(() => address().searchParams.get('port')).toBe('calexico-east');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('arrows choose among places, and Ctrl with K opens it where something is typed', async () => {
    await open('/?port=pharr');
    await page.getByTestId('lever-number').focus();
    await page.keyboard.press('/');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toBe('What-if');
    await page.keyboard.press('Enter');
    await expect.poll(() => address().pathname).toBe('/what-if');
  });

  test('Escape closes it, and the focus is back on the button that opened it', async () => {
    await open('/?port=pharr');
    await page.getByTestId('jump-open').click();
    await field().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('data-testid')).toBe('jump-open');
  });

  test('a metric is found by its name and told, and leads to its definition', async () => {
    await open('/?port=pharr');
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type('p90 wait');
    await expect.poll(chosen).toContain('90th percentile of the same waits.');
    await page.keyboard.press('Enter');
    await expect.poll(() => address().pathname + address().hash).toBe('/method#definitions');
    await page.locator('#definitions').waitFor();
  });

  test('it changes units and theme', async () => {
    await open('/?port=pharr');
    for (const typed of ['waits in h', 'theme: dark']) {
      await page.keyboard.press('/');
      await field().fill(typed);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
    }
    await expect.poll(() => address().searchParams.get('units')).toBe('h');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('keys that stand alone can be turned off, which is remembered', async () => {
    await open('/?port=pharr');
    await page.keyboard.press('?');
    await page.getByTestId('single-keys').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('main h2').first().waitFor({ state: 'attached' });
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await field().waitFor();
  });

  test.each([
    ['en', 'light'],
    ['es', 'dark'],
  ] as const)(
    'neither dialog breaks a rule, in %s and %s, and both fit 320 pixels',
    async (lang, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(`/?port=pharr&lang=${lang}`);
      for (const [key, shown] of [
        ['/', '.jump'],
        ['?', '.keys'],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(shown).waitFor();
        expect(await violations(page), shown).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.keyboard.press('Escape');
      }
    },
  );
});
