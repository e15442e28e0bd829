import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { storeTrucks } from '../store/stored-trucks.ts';

const EIGHT = Date.UTC(2026, 4, 13, 13) / 1000;

/** 150 trucks at Pharr, one a minute from 08:00 CDT, every third with avocados; two at Ysleta. */
function fill(databasePath: string): void {
  const store = openStore(databasePath);
  const atPharr = Array.from({ length: 150 }, (_, index) => ({
    joinedAtS: EIGHT + 60 * index,
    commodity: index % 3 === 0 ? 'avocado' : 'tomato',
  }));
  storeTrucks(store, 'pharr', atPharr);
  storeTrucks(store, 'ysleta', [{ joinedAtS: EIGHT, truckRef: '=1+1' }, { joinedAtS: EIGHT + 60 }]);
  store.close();
}

describe.skipIf(noBrowserReason !== null)('the row explorer', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(fill), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${server.url}/data`);
    await page.getByTestId('row-table').waitFor({ timeout: 30_000 });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const count = () => page.getByTestId('row-count').innerText();
  const shows = (text: string) => expect.poll(count, { timeout: 15_000 }).toBe(text);
  const value = (name: string) => page.getByTestId('row-facets').getByRole('button', { name, exact: true });

  test('a table is chosen and paged forth and back', async () => {
    await page.getByTestId('row-table-name').selectOption('crossing');
    await shows('Rows 1 to 100 of 152');
    expect(await page.getByTestId('row-table').locator('tbody tr').first().innerText()).toMatch(
      /^Pharr\sstandard\struck 0\s2026-05-13 13:00/,
    );
    await page.getByRole('button', { name: 'Next' }).click();
    await shows('Rows 101 to 152 of 152');
    await page.getByRole('button', { name: 'Previous' }).click();
    await shows('Rows 1 to 100 of 152');
  });

  test('a value that is clicked leaves its rows alone, by the clock of the crossing', async () => {
    await value('Pharr').click();
    await shows('Rows 1 to 100 of 150');
    await value('avocado').click();
    await shows('Rows 1 to 50 of 50');
    const rows = page.getByTestId('row-table').locator('tbody tr');
    expect(await rows.nth(1).innerText()).toMatch(/truck 3\s2026-05-13 08:03/);
    expect(await page.getByTestId('rows').innerText()).toContain('on the clock of America/Chicago');
    await page.getByRole('button', { name: 'Commodity: avocado. Remove this filter' }).click();
    await shows('Rows 1 to 100 of 150');
    await page.getByRole('button', { name: 'Facility: Pharr. Remove this filter' }).click();
    await shows('Rows 1 to 100 of 152');
  });

  test('a crossing is chosen by its name, and its waits are on its own clock', async () => {
    await page.getByTestId('row-table-name').selectOption('wait');
    await page.getByTestId('row-place').selectOption('el-paso-bota');
    const first = page.getByTestId('row-table').locator('tbody tr').first();
    await expect.poll(() => first.innerText(), { timeout: 15_000 }).toMatch(/^240201\sEl Paso/);
    await page.getByText('Times are on the clock of America/Denver.').waitFor();
    await page.getByTestId('row-table-name').selectOption('crossing');
    await shows('Rows 1 to 100 of 152');
  });

  test('a value is typed where a column has too many to list, and one that cannot be is said', async () => {
    await page.getByTestId('row-value-column').selectOption('truckRef');
    await page.getByTestId('row-value').fill('=1+1');
    await page.getByRole('button', { name: 'Show these' }).click();
    await shows('Rows 1 to 1 of 1');
    await page.getByRole('button', { name: 'Truck: =1+1. Remove this filter' }).click();
    await shows('Rows 1 to 100 of 152');
    await page.getByTestId('row-value-column').selectOption('importId');
    await page.getByTestId('row-value').fill('first');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.getByText('importId is a number such as 12.5, not "first"').waitFor();
    await page.getByRole('button', { name: 'Import: first. Remove this filter' }).click();
    await shows('Rows 1 to 100 of 152');
    // The refusal is the one error of this page that the browser notes.
    expect(problems.splice(0).join()).toMatch(/400 \(Bad Request\)/);
  });

  test('days bound the rows, and a day without any says so', async () => {
    await page.getByTestId('rows').getByLabel('From').fill('2026-05-14');
    await page.getByText('No row has all of these values.').waitFor();
    await page.getByTestId('rows').getByLabel('From').fill('2026-05-13');
    await shows('Rows 1 to 100 of 152');
  });

  test('the rows that are left are downloaded as CSV, safe for spreadsheets', async () => {
    await value('Ysleta').click();
    await shows('Rows 1 to 2 of 2');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('rows').getByRole('link', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('crossing.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^ysleta,standard,'=1\+1,2026-05-13T07:00:00-06:00,/);
  });

  test('nothing of it is an error in the browser', () => {
    expect(problems).toEqual([]);
  });
});
