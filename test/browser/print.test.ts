import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('a place on paper', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 500 }, colorScheme: 'dark' });
    await page.goto(`${server.url}/?port=calexico-east&withdraw=0.6`);
    await page.getByTestId('finding').filter({ hasText: 'Calexico East' }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('what wants to be pressed is left out, and the finding and its label stay', async () => {
    for (const selector of ['.nav-row', '.lever', '.exports', '.connection'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    expect(await page.getByTestId('finding').isVisible()).toBe(true);
    expect(await page.getByText('hypothetical', { exact: true }).first().isVisible()).toBe(true);
  });

  test('it is dark on white, also where the reader has a dark screen', async () => {
    const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(paper).toBe('rgb(255, 255, 255)');
  });

  test('a chart that was below the screen is drawn too, as wide as the paper', async () => {
    const canvas = page.locator('#canvas-wait');
    const hasInk = `(() => { const c = document.getElementById('canvas-wait');
      return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((part) => part > 0); })()`;
    await expect.poll(() => page.evaluate<boolean>(hasInk)).toBe(true);
    const [drawn, card] = await Promise.all([
      canvas.boundingBox(),
      page.locator('.chart-wait').boundingBox(),
    ]);
    expect(drawn!.width).toBeLessThanOrEqual(card!.width);
  });

  test('below stands where it is found again and when it was printed, and only on paper', async () => {
    const line = page.locator('.print-line');
    expect(await line.textContent()).toContain(`${server.url}/?port=calexico-east&withdraw=0.6`);
    expect(await line.textContent()).toMatch(/printed on \d/);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => line.count()).toBe(0);
  });
});
