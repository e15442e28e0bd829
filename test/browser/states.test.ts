import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('states in which a page may be found', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => page.close());

  const open = (path: string) => page.goto(server.url + path);
  const heading = () => page.locator('main h2').first().waitFor({ state: 'attached' });
  const connection = () => page.locator('.connection').innerText();

  const LOOKS = [
    ['en', 'light'],
    ['es', 'dark'],
  ] as const;

  test.each(LOOKS)(
    'while nothing has been answered yet, the places say that they wait (%s, %s)',
    async (lang, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      // The answers are held back, not made up.
      await page.route('**/api/v1/**', () => {});
      for (const path of ['/', '/live', '/what-if', '/compare', '/data', '/method']) {
        await open(`${path}?lang=${lang}`);
        await page.locator('main > *').first().waitFor({ state: 'attached' });
        await page.waitForTimeout(500);
        expect(await violations(page), path).toEqual([]);
      }
    },
  );

  test.each(LOOKS)(
    'where the server cannot be asked, the places say so (%s, %s)',
    async (lang, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.route('**/api/v1/**', (route) => route.abort());
      for (const path of ['/', '/what-if', '/data', '/method']) {
        await open(`${path}?lang=${lang}`);
        await page
          .getByText(lang === 'en' ? /cannot be reached/ : /No se puede alcanzar/)
          .first()
          .waitFor();
        expect(await violations(page), path).toEqual([]);
      }
    },
  );

  test.each(LOOKS)('what is not there is said not to be, and why (%s, %s)', async (lang, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/what-if?run=999', '/compare?runs=998,999', '/live?port=nowhere']) {
      await open(`${path}&lang=${lang}`);
      await page.locator('main > *').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(700);
      expect(await page.locator('main').innerText(), path).toMatch(
        lang === 'en' ? /There is no|choose|Choose|no crossing/ : /No existe|No hay|[Ee]lija/,
      );
      expect(await violations(page), path).toEqual([]);
    }
  });

  test('a paused clock says that it is paused, and nothing moves', async () => {
    await open('/?port=pharr');
    await heading();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(connection, { timeout: 15_000 }).toContain('paused');
    const clock = () => page.locator('.clock').innerText();
    const before = await clock();
    await page.waitForTimeout(2_000);
    expect(await clock()).toBe(before);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(connection, { timeout: 15_000 }).toContain('last reading');
  });

  test('in the other language and theme, a paused clock and an open menu break no rule either', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('/live?port=pharr&lang=es');
    await heading();
    await page.getByTestId('pause').click();
    await expect.poll(connection, { timeout: 15_000 }).toContain('pausa');
    await page.getByTestId('display-menu').click();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('pause').click();
  });

  test('a lost server leaves the last figures where they are, with their age', async () => {
    const own = await startServer();
    await page.goto(`${own.url}/?port=pharr`);
    await expect.poll(connection, { timeout: 15_000 }).toContain('last reading');
    const finding = await page.locator('main').innerText();
    await own.stop();
    await expect.poll(connection, { timeout: 15_000 }).toContain('Connection lost');
    expect(finding).toContain('Pharr');
    expect(await page.locator('main').innerText()).toContain('Pharr');
    expect(await violations(page)).toEqual([]);
  });
});
