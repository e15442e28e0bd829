import { mkdir, readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AnyRun } from '../../server/contract/studies.ts';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const WHAT_IF = { portId: 'calexico-east', withdrawnShare: 1, days: 2, replications: 3, seed: 7 };

describe.skipIf(noBrowserReason !== null)('a run to hand on', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let report: string;
  const heard: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    const asked = await fetch(`${server.url}/api/v1/runs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(WHAT_IF),
    });
    const { id } = (await asked.json()) as AnyRun;
    const run = `${server.url}/api/v1/runs/${id}`;
    const isDone = async () => ((await (await fetch(run)).json()) as AnyRun).status === 'done';
    await vi.waitUntil(isDone, { timeout: 90_000, interval: 200 });
    report = `${run}/report`;
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => heard.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) heard.push(request.url());
    });
    await mkdir('test-results', { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each(['light', 'dark'] as const)(
    'the report is accessible in both languages, %s',
    async (colorScheme) => {
      // axe itself is a script, which the report's own policy lets nobody run.
      const context = await browser.newContext({
        colorScheme,
        bypassCSP: true,
        viewport: { width: 700, height: 900 },
      });
      const read = await context.newPage();
      for (const lang of ['en', 'es']) {
        await read.goto(`${report}?lang=${lang}`);
        expect(await violations(read)).toEqual([]);
        await read.screenshot({ path: `test-results/report-${lang}-${colorScheme}.png`, fullPage: true });
      }
      await context.close();
    },
  );

  test('the report needs no sideways scroll on a narrow screen, breaks no policy and asks no other host', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(report);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.locator('svg').count()).toBe(4);
    expect(heard).toEqual([]);
  });

  test('printed, what can be opened on a screen alone is left out, and pages are numbered', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details').first().isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  });

  test('on the page of the app a run can be read, printed and taken along', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${server.url}/what-if?run=${report.split('/').at(-2)}`);
    expect(await page.getByTestId('run-report').getAttribute('href')).toMatch(/\/report\?lang=en$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('run-bundle').click(),
    ]);
    const files = Object.keys(unzipSync(await readFile(await download.path())));
    expect(files).toEqual(
      expect.arrayContaining(['report.html', 'metrics.csv', 'manifest.json', 'columns.csv']),
    );
    await page.getByTestId('run-print').click();
    await expect
      .poll(() => page.frames().map((frame) => new URL(frame.url()).pathname))
      .toContainEqual(new URL(report).pathname);
    expect(heard.filter((said) => /Content.Security|Refused/i.test(said))).toEqual([]);
  });
});
