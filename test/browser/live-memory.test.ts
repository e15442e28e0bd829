import { mkdirSync, writeFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowserReason } from '../helpers/chromium.ts';
import { dashboard } from '../helpers/dashboard.ts';

const MOST_GROWTH_BYTES = 20_000_000;
/** A day, after which nothing that was there at first is held any more. */
const SIMULATED_HOURS = 24;

describe.skipIf(noBrowserReason !== null)('the memory of an open page', { timeout: 150_000 }, () => {
  const opened = dashboard();

  test('grows by less than 20 MB over a simulated day at the highest speed, and holds a day of points', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 } });
    const devtools = await page.context().newCDPSession(page);
    await page.goto(`${opened.server.url}/?port=pharr&withdraw=0.6`);
    await page.locator('[data-testid=lever]:enabled').waitFor();
    await page.getByTestId('table-wait').click();
    await page.locator('.chart-wait tbody tr').nth(280).waitFor();
    await page.getByTestId('table-wait').click();
    await page.getByTestId('speed-3600').click();
    const clockMs = async () => Number(await page.getByTestId('look-back').getAttribute('max'));
    const hours = async (count: number) => {
      const untilMs = (await clockMs()) + count * 3_600_000;
      await expect.poll(clockMs, { timeout: 90_000, interval: 250 }).toBeGreaterThanOrEqual(untilMs);
    };
    // The first hours warm up what the engine compiles and caches.
    await hours(2);
    const before = await usedBytes(devtools);
    await hours(SIMULATED_HOURS);
    const growth = (await usedBytes(devtools)) - before;
    mkdirSync('test-results', { recursive: true });
    writeFileSync(
      'test-results/live-memory.json',
      `${JSON.stringify({ simulatedHours: SIMULATED_HOURS, beforeBytes: before, growthBytes: growth })}\n`,
    );
    expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
    await page.getByTestId('speed-60').click();
    await page.getByTestId('table-wait').click();
    const held = page.locator('.chart-wait tbody tr').filter({ hasNotText: 'forecast' });
    expect(await held.count()).toBeLessThanOrEqual(288);
    await page.close();
  });

  /** What is still in use once the rubbish is collected. */
  async function usedBytes(devtools: CDPSession): Promise<number> {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  }
});
