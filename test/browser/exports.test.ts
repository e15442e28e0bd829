import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe.skipIf(noBrowserReason !== null)('what a chart can be taken away as', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.url}/?port=calexico-east&withdraw=0.6`);
    await page.locator('.chart-wait .exports summary').click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function saved(button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  }

  test('a table that says which world is hypothetical, and in which unit', async () => {
    const { name, content } = await saved('csv-wait');
    expect(name).toBe('garita-wait.csv');
    const [head, first] = content.toString('utf8').replace('\ufeff', '').split('\r\n');
    expect(head).toMatch(/^time,"Baseline, minutes","Restricted \(hypothetical\), minutes"/);
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d-0[78]:00,/);
  });

  test('data with scenario, source and time', async () => {
    const { content } = await saved('json-wait');
    const { title, notes, rows } = JSON.parse(content.toString('utf8'));
    expect(title).toBe('Wait before primary inspection, Calexico East');
    expect(notes.join()).toMatch(
      /60 % of preclearance withdrawn since .* Hypothetical: .*seed 1; demand from /s,
    );
    expect(rows.length).toBeGreaterThan(100);
  });

  test('a picture', async () => {
    const { name, content } = await saved('png-wait');
    expect(name).toBe('garita-wait.png');
    expect(content.subarray(0, 4)).toEqual(PNG);
    await mkdir('test-results', { recursive: true });
    await writeFile('test-results/chart-wait.png', content);
  });

  test('a picture larger than the chart by its title and notes', async () => {
    const { content } = await saved('png-wait');
    const drawn = await page.evaluate<number[]>(
      "(({ width, height }) => [width, height])(document.getElementById('canvas-wait'))",
    );
    // Width and height stand at bytes 16 and 20 of a PNG.
    expect(content.readUInt32BE(16)).toBeGreaterThan(drawn[0]!);
    expect(content.readUInt32BE(20)).toBeGreaterThan(drawn[1]! + 100);
  });

  test('the hours on show, or all that are held', async () => {
    await page.getByTestId('range-6').click();
    const lines = async (button: string) =>
      (await saved(button)).content.toString('utf8').split('\r\n').length;
    expect(await lines('csv-wait')).toBeLessThan(await lines('csv-all-wait'));
    await page.getByTestId('range-all').click();
  });

  test.each([
    ['/what-if?port=pharr', 'preview', '[data-testid=preview]', /^"?Hour, .*,"Baseline, min"/],
    ['/method?port=pharr', 'fit', '[data-testid=method-fit]', /^Local hour,.*, min"/],
    ['/method?port=pharr', 'scores', '#events figure', /^row,series,.*low end,high end$/],
  ])('also at %s the chart %s, with units in its columns', async (path, id, figure, head) => {
    await page.goto(server.url + path);
    await page.locator(`${figure} .exports summary`).first().click();
    const { content } = await saved(`csv-${id}`);
    expect(content.toString('utf8').replace('\ufeff', '').split('\r\n')[0]).toMatch(head);
    const json = JSON.parse((await saved(`json-${id}`)).content.toString('utf8'));
    expect(json.notes.join()).toMatch(/Cite as: Garita/);
  });
});
