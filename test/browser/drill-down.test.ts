import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** For a machine that is busy. */
const SLOW = { timeout: 20_000 };

describe.skipIf(noBrowserReason !== null)('one crossing looked into', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, bypassCSP: true });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${server.url}/live?port=pharr&withdraw=1`);
    await page.getByTestId('multiple-pharr').waitFor(SLOW);
    await page.getByTestId('pause').click();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const query = () => new URL(page.url()).searchParams;
  const read = async (id: string, key: string) => {
    await page.getByTestId(`drawing-${id}`).press(key);
    return (await page.getByTestId(`reading-${id}`).textContent()) ?? '';
  };

  test('all 24 crossings are links that say their waits; Enter on one shows it and goes there', async () => {
    expect(await page.locator('.multiple').count()).toBe(24);
    const link = page.getByTestId('multiple-calexico-east');
    expect(await link.getAttribute('aria-label')).toMatch(
      /^Calexico East: median wait of the last hour .* restricted \(hypothetical\)/,
    );
    await link.press('Enter');
    expect(query().get('port')).toBe('calexico-east');
    expect(await page.evaluate('document.activeElement.id')).toBe('drill');
    await expect.poll(() => page.locator('#drill').innerText()).toMatch(/Calexico/);
    await page.goBack();
    await expect.poll(() => page.locator('#drill').innerText(), SLOW).toMatch(/Pharr/);
  });

  test('they are also one table, in either order', async () => {
    await page.getByTestId('order-west').click();
    await page.getByTestId('table-multiples').click();
    const names = page.locator('[data-testid=multiples-table] tbody th');
    expect(await names.count()).toBe(24);
    expect(await names.first().innerText()).toBe('Otay Mesa');
    await page.getByTestId('table-multiples').click();
    await page.getByTestId('order-added').click();
  });

  test('the small charts and the hours of the week can be taken away as pictures', async () => {
    for (const [card, id] of [
      ['multiples', 'multiples'],
      ['chart-heat', 'heat'],
    ] as const) {
      await page.getByTestId(card).locator('.exports summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId(`png-${id}`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`garita-${id}.png`);
      const content = await readFile(await download.path());
      expect(content.subarray(1, 4).toString()).toBe('PNG');
      // Width stands at byte 16: two dots for each pixel of the drawing, and a margin.
      expect(content.readUInt32BE(16)).toBeGreaterThan(1_600);
      await mkdir('test-results', { recursive: true });
      await writeFile(`test-results/picture-${id}.png`, content);
    }
  });

  test('waits, flow, queue, lanes and places are read with the keys, in hours as well as in steps of five minutes', async () => {
    await expect.poll(() => read('wait', 'End'), SLOW).toMatch(/Baseline: .*min/);
    await expect.poll(() => read('flow', 'End'), SLOW).toMatch(/trucks\/h/);
    await expect.poll(() => read('queue', 'End'), SLOW).toMatch(/trucks, .* km/);
    await expect.poll(() => read('lanes', 'End'), SLOW).toMatch(/lanes/);
    await expect.poll(() => read('stages-restricted', 'End'), SLOW).toMatch(/: \d.* trucks/);
    await page.getByTestId('step-hour').focus();
    await page.keyboard.press('Enter');
    expect(query().get('step')).toBe('hour');
    await expect
      .poll(() => page.locator('.chart-wait .chart-subtitle').innerText(), SLOW)
      .toMatch(/each hour/);
    await expect.poll(async () => (await read('wait', 'Home')).includes(':00'), SLOW).toBe(true);
    await page.goBack();
    expect(query().get('step')).toBeNull();
  });

  test('the queue is said in trucks and kilometres, with the source of the length, and lanes as open of all', async () => {
    expect(await page.getByTestId('queue-now').innerText()).toMatch(
      /Baseline: .* trucks now, about .* km in one file \(.* to .* km\)/,
    );
    expect(await page.locator('[data-testid=queue-now] a').getAttribute('href')).toMatch(/^https:/);
    expect(await page.getByTestId('lanes-now').innerText()).toMatch(/\d+ of \d+ standard/);
  });

  test('events are a list with sources: the lever with its label, and holidays of the month ahead', async () => {
    const list = page.getByTestId('events');
    await expect
      .poll(() => list.innerText(), SLOW)
      .toMatch(/Christmas Day, holiday, both countries, Wed 25 Dec/);
    await expect
      .poll(() => list.innerText(), SLOW)
      .toMatch(/Restricted world \(hypothetical\): .* of preclearance withdrawn/);
    expect(await list.locator('a[href^="https://www.opm.gov"]').count()).toBeGreaterThan(0);
  });

  test('measures stand for both worlds over the last hour, day and month, in the units of the reader', async () => {
    const rows = page.locator('[data-testid=measures-table] tbody tr');
    await expect.poll(() => rows.count(), SLOW).toBe(6);
    expect(await rows.nth(5).innerText()).toMatch(/^Last month .*Restricted \(hypothetical\)[\d,\s]+.* min/s);
    await page.getByTestId('display-menu').click();
    await page.getByTestId('display-h').click();
    expect(await rows.nth(5).innerText()).toMatch(/\d\.\d\d h/);
    await page.getByTestId('display-min').click();
    await page.getByTestId('display-menu').click();
  });

  test('hours of the week are one stop of the keyboard; Enter shows the day behind a cell, and Back undoes it', async () => {
    await page.locator('.heat button[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
    expect(await page.getByTestId('heat-current').innerText()).toMatch(
      /^Tue 09:00 to 10:00: baseline .*, restricted \(hypothetical\) .*, difference/,
    );
    await page.keyboard.press('Enter');
    expect(query().get('range')).toMatch(/^2024-12-03T06:00Z\/2024-12-04T06:00Z$/);
    expect(await page.evaluate('document.activeElement.id')).toBe('drill');
    await page.goBack();
    expect(query().get('range')).toBeNull();
  });

  test('days are cells too, the difference gives way to a world, and the table has both worlds', async () => {
    await page.getByTestId('heat-by-days').click();
    await page.getByTestId('heat-show-restricted').click();
    expect(await page.locator('.heat th[scope=row]').first().innerText()).toMatch(/^Mon \d+ (Nov|Dec)$/);
    expect([query().get('cells'), query().get('shown')]).toEqual(['days', 'restricted']);
    await page.reload();
    await page.locator('.heat td').first().waitFor(SLOW);
    expect(await page.getByTestId('heat-show-restricted').getAttribute('aria-pressed')).toBe('true');
    await page.getByTestId('table-heat').click();
    expect(await page.locator('[data-testid=chart-heat] thead').innerText()).toMatch(
      /Restricted \(hypothetical\)/,
    );
    await page.getByTestId('table-heat').click();
    await page.getByTestId('heat-by-hours').click();
  });

  test('parts of the crossing are a table too, and nothing breaks a rule of WCAG 2.2 AA', async () => {
    await page.getByTestId('table-stages').click();
    expect(await page.locator('.chart-stages tbody tr').count()).toBeGreaterThan(100);
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('table-stages').click();
    expect(problems).toEqual([]);
  });
});
