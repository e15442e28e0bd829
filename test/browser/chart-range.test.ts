import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** For a machine that is busy. */
const SLOW = { timeout: 10_000 };

describe.skipIf(noBrowserReason !== null)(
  'the hours and the clock of time charts',
  { timeout: 90_000 },
  () => {
    let server: ServerProcess;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launchBrowser()]);
      page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      await page.goto(`${server.url}/live?port=pharr&withdraw=0.6`);
      await page.getByRole('button', { name: 'Pause' }).click();
      await hasHistory();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const hasHistory = () =>
      page.locator('.chart-wait .chart-summary', { hasText: /^At / }).waitFor({ timeout: 20_000 });
    const read = async (id: string, key: string) => {
      await page.getByTestId(`drawing-${id}`).press(key);
      return (await page.getByTestId(`reading-${id}`).textContent()) ?? '';
    };
    /** From the first to the last point of a chart, in minutes on the clock. */
    const spanMin = async (id: string) => {
      const [from, to] = [await read(id, 'Home'), await read(id, 'End')].map((text) => {
        const [, day, hour, minute] = /(\d+) \w{3}, (\d\d):(\d\d)/.exec(text)!.map(Number);
        return 1_440 * day! + 60 * hour! + minute!;
      });
      return to! - from!;
    };
    const query = () => new URL(page.url()).searchParams;

    test('a preset shortens all charts, says so in the address, and Back undoes it', async () => {
      await page.getByTestId('range-6').click();
      expect(query().get('range')).toBe('6h');
      for (const id of ['wait', 'queue']) await expect.poll(() => spanMin(id), SLOW).toBeLessThanOrEqual(360);
      await page.goBack();
      expect(query().get('range')).toBeNull();
      await expect.poll(() => spanMin('queue'), SLOW).toBeGreaterThan(360);
    });

    test('a drag across one chart chooses the hours of all, and Escape all of them again', async () => {
      await page.getByTestId('drawing-wait').scrollIntoViewIfNeeded();
      const box = (await page.getByTestId('drawing-wait').boundingBox())!;
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + 0.4 * box.width, y);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.5 * box.width, y, { steps: 4 });
      expect(await page.locator('.crosshair').count()).toBeGreaterThan(1);
      await page.mouse.up();
      await expect.poll(() => query().get('range') ?? '').toMatch(/^[\dT:-]+Z\/[\dT:-]+Z$/);
      await expect.poll(() => spanMin('queue'), SLOW).toBeLessThan(240);
      await page.getByTestId('drawing-queue').press('Escape');
      await page.getByTestId('drawing-queue').press('Escape');
      expect(query().get('range')).toBeNull();
    });

    test('Shift and the arrows choose them by keyboard', async () => {
      await read('queue', 'End');
      for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowLeft');
      expect(await page.locator('.brushed').count()).toBe(1);
      await page.keyboard.press('Enter');
      await expect.poll(() => spanMin('wait'), SLOW).toBe(60);
      await page.getByTestId('range-all').click();
    });

    test('typed moments do too, and an end before its beginning is refused in a sentence', async () => {
      const to = await page.getByTestId('range-to').inputValue();
      await page.getByTestId('range-from').fill(to);
      await page.getByTestId('range-show').click();
      expect(await page.locator('.range-bar [role=alert]').innerText()).toMatch(
        /15 minutes after the beginning/,
      );
      expect(query().get('range')).toBeNull();
      const earlier = new Date(Date.parse(`${to}Z`) - 2 * 3_600_000).toISOString().slice(0, 16);
      await page.getByTestId('range-from').fill(earlier);
      await page.getByTestId('range-show').click();
      await expect.poll(() => spanMin('wait'), SLOW).toBeLessThanOrEqual(120);
      await page.getByTestId('range-all').click();
    });

    test('UTC is the same moment on another clock, in chart, table and address', async () => {
      const local = await read('queue', 'End');
      expect(local).toMatch(/C[SD]T/);
      const aheadHours = local.includes('CST') ? 6 : 5;
      await page.getByTestId('display-menu').click();
      await page.getByTestId('display-utc').click();
      expect(query().get('clock')).toBe('utc');
      const inUtc = await read('queue', 'End');
      const hour = (text: string) => Number(/(\d\d):\d\d/.exec(text)![1]);
      expect(inUtc).toMatch(/UTC/);
      expect((hour(inUtc) - hour(local) + 24) % 24).toBe(aheadHours);
      await page.getByTestId('table-queue').click();
      expect(await page.locator('.chart-queue thead').innerText()).toMatch(/UTC/);
      await page.reload();
      await hasHistory();
      expect(await page.locator('.range-bar').innerText()).toMatch(/UTC/);
    });

    test('the service standard is a line that names itself and a count in words', async () => {
      await page.getByTestId('standard').click();
      await expect
        .poll(() => page.locator('.chart-wait .chart-summary').innerText(), { timeout: 10_000 })
        .toMatch(/P90 above 45.min: baseline \d+, restricted \d+ of \d+ steps/);
      expect(await page.locator('.standard-source').getAttribute('href')).toMatch(/^https:\/\/farrow\.com/);
      await page.getByTestId('display-menu').click();
      await page.screenshot({ path: 'test-results/charts-live.png', fullPage: true });
    });
  },
);
