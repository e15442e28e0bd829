import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('the places of the page', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const current = () => page.locator('nav.places a[aria-current=page]').innerText();
  const focused = () => page.locator(':focus').getAttribute('aria-label');

  test('each has an address and a title, and going there keeps the port and moves the focus to it', async () => {
    await page.goto(`${server.url}/?port=pharr`);
    expect(await current()).toBe('Overview');
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await page.getByTestId('imports').waitFor();
    expect(new URL(page.url()).pathname).toBe('/data');
    expect(new URL(page.url()).searchParams.get('port')).toBe('pharr');
    expect(await page.title()).toBe('Data · Garita');
    expect(await focused()).toBe('Data');
  });

  test('Back returns to the one before, and a reload stays', async () => {
    await page.goBack();
    await expect.poll(current).toBe('Overview');
    await expect.poll(() => page.getByTestId('facility').inputValue()).toBe('pharr');
    await page.goForward();
    await expect.poll(current).toBe('Data');
    await page.reload();
    await page.getByTestId('imports').waitFor();
    expect(await current()).toBe('Data');
  });

  test('a place opened in another tab says the same of the query as the page it came from', async () => {
    await page.goto(`${server.url}/?port=pharr&lang=es`);
    await page.getByTestId('facility').selectOption('otay-mesa');
    await expect.poll(() => new URL(page.url()).searchParams.get('port')).toBe('otay-mesa');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Método' }).click({ button: 'middle' });
    const tab = await opened;
    await expect.poll(() => tab.url(), { timeout: 20_000 }).toMatch(/method/);
    const { pathname, searchParams } = new URL(tab.url());
    expect([pathname, searchParams.get('port'), searchParams.get('lang')]).toEqual([
      '/method',
      'otay-mesa',
      'es',
    ]);
    await tab.close();
  });

  test('two saved runs are compared: the difference first, then what differs, then every metric', async () => {
    const ids = await Promise.all([0.3, 1].map(savedRun));
    await page.goto(`${server.url}/compare?runs=${ids.join(',')}`);
    await page.getByTestId('compare-chart').waitFor();
    expect(await page.getByTestId('compare-finding').innerText()).toMatch(
      /changes it by .* than the first|told apart/,
    );
    const differs = await page.getByTestId('compare-assumptions').innerText();
    expect(differs).toMatch(/withdrawing 30 %.*withdrawing 100 %/s);
    expect(differs).not.toMatch(/Seed/);
    expect(await page.getByTestId('compare-table').innerText()).toMatch(/P90 wait/);
    await page.getByTestId(`compare-${ids[1]}`).uncheck();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/Choose two runs at least/);
    expect(new URL(page.url()).searchParams.get('runs')).toBe(String(ids[0]));
  });

  test('an address that is none of them is refused in words', async () => {
    const answer = await page.request.get(`${server.url}/nowhere`);
    expect(answer.status()).toBe(404);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/There is no GET \/nowhere here/);
  });

  test('none of this reported an error or broke the security policy', () => {
    expect(problems).toEqual([]);
  });

  async function savedRun(withdrawnShare: number): Promise<number> {
    const data = { portId: 'calexico-east', withdrawnShare, days: 1, replications: 4, seed: 1 };
    const { id } = await (await page.request.post(`${server.url}/api/v1/runs`, { data })).json();
    const status = async () =>
      (await (await page.request.get(`${server.url}/api/v1/runs/${id}`)).json()).status;
    await expect.poll(status, { timeout: 60_000 }).toBe('done');
    return id;
  }
});
