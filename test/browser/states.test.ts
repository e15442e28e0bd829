import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { noBrowserReason } from '../helpers/chromium.ts';
import { dashboardPage } from '../helpers/dashboard.ts';
import { startServer } from '../helpers/server-process.ts';

describe.skipIf(noBrowserReason !== null)('states in which a page may be found', { timeout: 180_000 }, () => {
  const opened = dashboardPage();

  const open = (path: string) => opened.page.goto(opened.server.url + path);
  const heading = () => opened.page.locator('main h2').first().waitFor({ state: 'attached' });
  const connection = () => opened.page.locator('.connection').innerText();

  const LOOKS = [
    ['en', 'light'],
    ['en', 'dark'],
    ['es', 'light'],
    ['es', 'dark'],
  ] as const;

  test.each(LOOKS)(
    'while nothing has been answered yet, the places say that they wait (%s, %s)',
    async (lang, colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      // The answers are held back, not made up.
      await opened.page.route('**/api/v1/**', () => {});
      for (const path of ['/', '/live', '/what-if', '/compare', '/data', '/method']) {
        await open(`${path}?lang=${lang}`);
        await opened.page.locator('main > *').first().waitFor({ state: 'attached' });
        await opened.page.waitForTimeout(500);
        expect(await violations(opened.page), path).toEqual([]);
      }
    },
  );

  test.each(LOOKS)(
    'where the server cannot be asked, the places say so (%s, %s)',
    async (lang, colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      await opened.page.route('**/api/v1/**', (route) => route.abort());
      for (const path of ['/', '/live', '/what-if', '/compare', '/data', '/method']) {
        await open(`${path}?lang=${lang}`);
        await opened.page
          .getByText(lang === 'en' ? /cannot be reached/ : /No se puede alcanzar/)
          .first()
          .waitFor();
        expect(await violations(opened.page), path).toEqual([]);
      }
    },
  );

  test.each(LOOKS)('what is not there is said not to be, and why (%s, %s)', async (lang, colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    for (const path of ['/what-if?run=999', '/compare?runs=998,999', '/live?port=nowhere']) {
      await open(`${path}&lang=${lang}`);
      await opened.page.locator('main > *').first().waitFor({ state: 'attached' });
      await opened.page.waitForTimeout(700);
      expect(await opened.page.locator('main').innerText(), path).toMatch(
        lang === 'en' ? /There is no|choose|Choose|no crossing/ : /No existe|No hay|[Ee]lija/,
      );
      expect(await violations(opened.page), path).toEqual([]);
    }
  });

  test.each(LOOKS)(
    'a paused clock says that it is paused, and nothing moves, with a menu open as well (%s, %s)',
    async (lang, colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      await open(`/?port=pharr&lang=${lang}`);
      await heading();
      await opened.page.getByTestId('pause').click();
      const said = lang === 'en' ? 'paused' : 'pausa';
      await expect.poll(connection, { timeout: 15_000 }).toContain(said);
      const clock = () => opened.page.locator('.clock').innerText();
      const before = await clock();
      await opened.page.waitForTimeout(2_000);
      expect(await clock()).toBe(before);
      expect(await violations(opened.page)).toEqual([]);
      await open(`/live?port=pharr&lang=${lang}`);
      await heading();
      await opened.page.getByTestId('display-menu').click();
      expect(await violations(opened.page)).toEqual([]);
      await opened.page.getByTestId('pause').click();
      await expect.poll(connection, { timeout: 15_000 }).not.toContain(said);
    },
  );

  test('a lost server leaves the last figures where they are, with their age', async () => {
    const own = await startServer();
    await opened.page.goto(`${own.url}/?port=pharr`);
    await expect.poll(connection, { timeout: 15_000 }).toContain('last reading');
    const finding = await opened.page.locator('main').innerText();
    // One that stops in order says that it will be back.
    await own.kill();
    await expect.poll(connection, { timeout: 15_000 }).toContain('Connection lost');
    expect(finding).toContain('Pharr');
    expect(await opened.page.locator('main').innerText()).toContain('Pharr');
    expect(await violations(opened.page)).toEqual([]);
  });
});
