import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Method } from '../../server/contract/method.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('the Method place', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let method: Method;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    method = (await (await page.request.get(`${server.url}/api/v1/method`)).json()) as Method;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const text = (testId: string) => page.getByTestId(testId).innerText();

  test('is reached from any other place, and gets the focus', async () => {
    await page.goto(`${server.url}/data`);
    await page.getByRole('link', { name: 'Method', exact: true }).click();
    await page.getByTestId('method-events').waitFor();
    expect(new URL(page.url()).pathname).toBe('/method');
    expect(await page.title()).toBe('Method · Garita');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Method');
  });

  test('shows the score of every disruption as the server gives it', async () => {
    const rows = page.getByTestId('method-events').locator('tbody tr');
    expect(await rows.count()).toBe(method.backtest.events.length);
    for (const [i, { title, score, verdict }] of method.backtest.events.entries()) {
      const row = await rows.nth(i).innerText();
      expect(row).toContain(title);
      expect(row).toContain(score.toFixed(2));
      expect(row).toContain(verdict);
    }
    expect(await text('events-finding')).toContain(
      `${method.backtest.covered} of ${method.backtest.total} targets`,
    );
  });

  test('opens a disruption with all its targets as a chart and as a table', async () => {
    const { id, title, targets } = method.backtest.events.at(-1)!;
    await page.getByRole('button', { name: title }).click();
    const event = page.getByTestId('method-event');
    expect(await event.getAttribute('data-event')).toBe(id);
    expect(await event.locator('canvas').count()).toBeGreaterThan(0);
    await page.getByTestId('table-event').click();
    expect(await event.locator('tbody tr').count()).toBe(targets.length);
  });

  test('shows the fit of the crossing that is chosen, by hour', async () => {
    const fit = method.calibration!.facilities.find(({ id }) => id === 'laredo-world-trade')!;
    await page.getByTestId('method-facility').selectOption(fit.id);
    expect(await text('fit-finding')).toContain(fit.name);
    await page.getByTestId('table-fit').click();
    expect(await page.getByTestId('method-fit').locator('tbody tr').count()).toBe(fit.hours.length);
  });

  test('an address with a section opens there', async () => {
    await page.goto(`${server.url}/method#checks`);
    await page.getByTestId('method-checks').waitFor();
    const top = () => page.locator('#checks').evaluate((section) => section.getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(40);
  });

  test('none of this reported an error or broke the security policy', () => {
    expect(problems).toEqual([]);
  });
});
