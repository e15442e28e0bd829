import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('a chart read by keyboard', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}/live?port=pharr&withdraw=0.6`);
    await page.getByTestId('table-queue').click();
    await page.locator('.chart-queue tbody tr').nth(20).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(600);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const said = async (id: string) =>
    ((await page.getByTestId(`reading-${id}`).textContent()) ?? '').replaceAll('\u00a0', ' ');

  /** Waits for a drawn chart by reading it. */
  const read = async (id: string, key: string) => {
    await page.getByTestId(`drawing-${id}`).press(key);
    return said(id);
  };

  test('says time, series, value and unit of the points that its table lists', async () => {
    const cells = (await page.locator('.chart-queue tbody tr').first().locator('th, td').allInnerTexts()).map(
      (cell) => cell.replaceAll('\u00a0', ' '),
    );
    const time = cells[0]!.match(/\d\d:\d\d/)![0];
    await page.getByTestId('table-queue').click();
    await expect
      .poll(() => read('queue', 'End'))
      .toMatch(new RegExp(`${time} C[SD]T, Baseline: ${cells[1]}$`));
    expect(await read('queue', 'ArrowDown')).toMatch(
      new RegExp(`${time} C[SD]T, Restricted \\(hypothetical\\): ${cells[2]}$`),
    );
    await page.getByTestId('drawing-queue').press('Escape');
    expect(await said('queue')).toBe('');
  });

  test('is one tab stop that tells its keys', async () => {
    const drawing = page.getByTestId('drawing-queue');
    expect(await drawing.locator('canvas').textContent()).toMatch(
      /Left and right arrow keys read its points/,
    );
    await drawing.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("[role=application]") === null')).toBe(true);
  });

  test.each([
    ['/what-if?port=pharr', 'preview', /^\d\d:00–\d\d:00, Baseline: .* min$/],
    ['/method?port=pharr', 'fit', /^\d\d:00–\d\d:00, .*: .* min$/],
    ['/method?port=pharr', 'scores', /, Garita: [01]\.\d\d$/],
  ])('also at %s, the chart %s', async (path, id, words) => {
    await page.goto(server.url + path);
    await page.getByTestId(`drawing-${id}`).scrollIntoViewIfNeeded();
    await expect.poll(() => read(id, 'Home')).toMatch(words);
  });
});
