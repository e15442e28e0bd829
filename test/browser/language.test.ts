import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLACES, pathOf } from '../../server/contract/places.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** Words that English cannot do without and Spanish does not have. */
const ENGLISH = /(?<!\p{L})(the|and|with|which|trucks|waits?|queue|of|is|are|from)(?!\p{L})/iu;

describe.skipIf(noBrowserReason !== null)('the languages of the page', { timeout: 90_000 }, () => {
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

  const spoken = () => page.locator('html').getAttribute('lang');
  const places = () => page.locator('nav.places').innerText();

  test('a link changes it, and the address keeps both the language and all that it said before', async () => {
    await page.goto(`${server.url}/compare?port=pharr&withdraw=0.6`);
    expect(await spoken()).toBe('en');
    await page.getByTestId('language-es').click();
    await expect.poll(spoken).toBe('es');
    expect(await places()).toContain('Comparar');
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, ...['port', 'withdraw', 'lang'].map((name) => searchParams.get(name))]).toEqual([
      '/compare',
      'pharr',
      '0.6',
      'es',
    ]);
  });

  test('it stays on the way from place to place, over a reload, and can be changed back', async () => {
    await page.getByRole('link', { name: 'Resumen' }).click();
    await page.reload();
    expect(await places()).toContain('Resumen');
    await expect.poll(() => page.title()).toMatch(/^(En espera|Con |Nada|Ningún).* · Garita$/);
    await page.getByTestId('language-en').click();
    await expect.poll(spoken).toBe('en');
    await expect.poll(() => page.title()).toMatch(/^(Waiting|With |Nothing|No truck).* · Garita$/);
  });

  test('a reader whose browser prefers Spanish gets Spanish without asking', async () => {
    const context = await browser.newContext({ locale: 'es-MX' });
    const own = await context.newPage();
    await own.goto(server.url);
    expect(await own.locator('nav.places').innerText()).toContain('Resumen');
    await context.close();
  });

  test.each(['overview', 'live', 'what-if', 'compare', 'data'] as const)(
    '%s has no line left in English',
    async (place) => {
      await page.goto(`${server.url}${pathOf(place)}?port=calexico-east&lang=es`);
      await page.locator('main h2').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(1_500);
      const text = await page.evaluate<string>('document.body.innerText');
      expect(text.split('\n').filter((line) => ENGLISH.test(line) && !isNamed(line))).toEqual([]);
    },
  );

  test('of the method, only the names of sources and files are left in English', async () => {
    await page.goto(`${server.url}/method?port=calexico-east&lang=es`);
    await page.locator('#checklist').waitFor();
    const lines = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.method-section:not(#figures) :is(p, li, dt, dd, th, td, caption, summary)')]
        .filter((part) => !part.closest('.method-links') && part.querySelector('.method-links') === null)
        .flatMap((part) => part.textContent.split('\\n'))`,
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => ENGLISH.test(line) && !isNamed(line))).toEqual([]);
  });

  test('and none of it broke the page or its security policy', () => {
    expect(PLACES).toHaveLength(6);
    expect(problems).toEqual([]);
  });
});

/** Lines that name a file, or a value that is stored in English. */
function isNamed(line: string): boolean {
  return /\.(csv|json)\b|Truck Containers|^Trucks$|\t/.test(line);
}
