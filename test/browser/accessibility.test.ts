import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLACES, pathOf } from '../../server/contract/places.ts';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('accessibility of the page', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each([
    ['light', 'en'],
    ['light', 'es'],
    ['dark', 'en'],
    ['dark', 'es'],
  ] as const)('in the %s theme, in %s', (colorScheme, lang) => {
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      // The policy of the page lets no script of a test in, which is as it should be.
      context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      page = await context.newPage();
    });
    afterAll(() => context?.close());

    test.each(PLACES)('%s breaks no rule of WCAG 2.2 AA that a program can judge', async (place) => {
      await page.goto(`${server.url}${pathOf(place)}?port=pharr&lang=${lang}`);
      await page.locator('main h2').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(1_500);
      expect(await violations(page)).toEqual([]);
    });

    test('a table in place of a chart breaks none either', async () => {
      await page.goto(`${server.url}/live?port=pharr&lang=${lang}`);
      await page.getByTestId('table-wait').click();
      await page.locator('.chart-table table').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test('the instrument finds a fault where there is one', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>t</title><main><h1>t</h1><img src="x.png"></main></html>');
    expect((await violations(page)).join()).toMatch(/image-alt/);
    await page.close();
  });

  test('a page that is made narrower shrinks with its charts', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}/what-if?port=pharr`);
    await page.locator('#canvas-preview').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate<number>('document.documentElement.scrollWidth');
    await expect.poll(width, { timeout: 5_000 }).toBeLessThanOrEqual(390);
    await page.close();
  });

  test('nothing has to be scrolled sideways at 320 pixels', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    for (const place of PLACES) {
      await page.goto(`${server.url}${pathOf(place)}?port=pharr`);
      await page.locator('main h2').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(1_000);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width, place).toBeLessThanOrEqual(320);
    }
    await page.close();
  });
});
