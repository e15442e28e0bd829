import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { storeTrucks } from '../store/stored-trucks.ts';

/** For a machine that is busy. */
const SLOW = { timeout: 30_000 };

describe.skipIf(noBrowserReason !== null)('a replay on the dashboard', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    // 09:00 to 11:00 at Columbus on 4 September 2024, a truck every five minutes that waits for ten.
    const trucks = Array.from({ length: 24 }, (_, i) => {
      const joinedAtS = Date.UTC(2024, 8, 4, 15, 5 * i) / 1000;
      return { joinedAtS, primaryAtS: joinedAtS + 600 };
    });
    const fill = (databasePath: string) => {
      const store = openStore(databasePath);
      storeTrucks(store, 'columbus', trucks);
      store.close();
    };
    [server, browser] = await Promise.all([startServer(fill), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const text = (id: string) => page.getByTestId(id).innerText();

  test('is chosen by its facility, shows the observed wait, ends by itself, and gives way to the simulated month', async () => {
    await page.goto(`${server.url}/?port=pharr`);
    await expect.poll(() => text('source'), SLOW).toMatch(/Replay of .*: 24 trucks, 4 Sep 2024/);
    await page.getByTestId('speed-3600').click();
    await page.getByTestId('source').selectOption('columbus');
    await expect.poll(() => page.getByTestId('facility').inputValue(), SLOW).toBe('columbus');
    await expect.poll(() => text('chart-wait'), SLOW).toMatch(/Observed last: 10 min/);
    expect(await page.locator('.source-line').innerText()).toMatch(/^Replay of 24 imported trucks/);
    expect(await text('simulated-time')).toMatch(/^Wed 4 Sep/);
    expect(await page.getByTestId('published').count()).toBe(0);

    await expect.poll(() => text('replay-note'), SLOW).toMatch(/is over/);
    expect(await text('simulated-time')).toBe('Thu 5 Sep, 00:00 MDT');
    expect(await page.getByTestId('pause').isDisabled()).toBe(true);

    await page.getByTestId('source').selectOption('month');
    await expect.poll(() => page.locator('.source-line').innerText(), SLOW).toMatch(/^Simulated/);
    await expect.poll(() => page.getByTestId('pause').isEnabled(), SLOW).toBe(true);
    expect(problems).toEqual([]);
  });

  test('shows its queue in kilometres, its lanes and its trucks by part, and says why there is no more', async () => {
    await page.goto(`${server.url}/live?port=columbus`);
    await page.getByTestId('speed-1').click();
    await page.getByTestId('source').selectOption('columbus');
    // Until then the charts are those of the simulated month.
    await page.getByTestId('inside-now').waitFor(SLOW);
    await expect
      .poll(() => text('queue-now'), SLOW)
      .toMatch(/Baseline: .* trucks now, about .* km in one file/);
    await expect.poll(() => text('lanes-now'), SLOW).toMatch(/^Now open: baseline \d of \d/);
    expect(await page.getByTestId('inside-now').locator('tbody th').allInnerTexts()).toEqual([
      'Pre-inspection',
      'Mexican export',
      'Approach',
      'Primary booths',
      'Secondary',
      'Exit',
    ]);
    expect(await text('replay-unstored')).toMatch(/Only the simulated month is stored\./);
    expect(await page.getByTestId('chart-heat').count()).toBe(0);
    await page.getByTestId('source').selectOption('month');
    await page.getByTestId('chart-heat').waitFor(SLOW);
    expect(problems).toEqual([]);
  });

  test('a what-if on its trucks shows no preview of a counted day, and one on counted trucks does', async () => {
    await page.goto(`${server.url}/what-if?port=columbus`);
    await expect.poll(() => text('preview-finding'), SLOW).toMatch(/Columbus/);
    await page.getByTestId('whatif-demand').selectOption('imported');
    await expect.poll(() => text('preview'), SLOW).toMatch(/so there is none of imported trucks/);
    expect(await page.getByTestId('preview').locator('canvas').count()).toBe(0);
    await page.getByTestId('whatif-demand').selectOption('counted');
    await expect.poll(() => text('preview-finding'), SLOW).toMatch(/Columbus/);
    expect(problems).toEqual([]);
  });
});
