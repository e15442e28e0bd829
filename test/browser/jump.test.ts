import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { noBrowserReason } from '../helpers/chromium.ts';
import { dashboardPage } from '../helpers/dashboard.ts';

describe.skipIf(noBrowserReason !== null)('going anywhere by keys', { timeout: 90_000 }, () => {
  const opened = dashboardPage();

  const open = async (path: string) => {
    await opened.page.goto(opened.server.url + path);
    await opened.page.locator('main h2').first().waitFor({ state: 'attached' });
    await opened.page.locator('select[data-testid=facility] option').nth(5).waitFor({ state: 'attached' });
  };
  const field = () =>
    opened.page.getByRole('combobox', { name: /./ }).and(opened.page.locator('.jump input'));
  const chosen = () => opened.page.locator('.jump [role=option][aria-selected=true]').innerText();
  const address = () => new URL(opened.page.url());

  test('a slash, some letters and Enter lead to a crossing, and the focus never leaves the field before', async () => {
    await open('/?port=pharr');
    await opened.page.keyboard.press('/');
    await field().waitFor();
    await opened.page.keyboard.type('calexico');
    await expect.poll(chosen).toContain('Calexico East');
    expect(await field().getAttribute('aria-activedescendant')).toBe('jump-0');
    await opened.page.keyboard.press('Enter');
    await expect.poll(() => address().searchParams.get('port')).toBe('calexico-east');
    expect(await opened.page.locator('dialog').count()).toBe(0);
  });

  test('arrows choose among places, and Ctrl with K opens it where something is typed', async () => {
    await open('/?port=pharr');
    await opened.page.getByTestId('lever-number').focus();
    await opened.page.keyboard.press('/');
    expect(await opened.page.locator('dialog').count()).toBe(0);
    await opened.page.keyboard.press('Control+k');
    await field().waitFor();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toBe('What-if');
    await opened.page.keyboard.press('Enter');
    await expect.poll(() => address().pathname).toBe('/what-if');
  });

  test('Escape closes it, and the focus is back on the button that opened it', async () => {
    await open('/?port=pharr');
    await opened.page.getByTestId('jump-open').click();
    await field().waitFor();
    await opened.page.keyboard.press('Escape');
    await expect.poll(() => opened.page.locator('dialog').count()).toBe(0);
    expect(await opened.page.locator(':focus').getAttribute('data-testid')).toBe('jump-open');
  });

  test('a metric is found by its name and told, and leads to its definition', async () => {
    await open('/?port=pharr');
    await opened.page.keyboard.press('/');
    await field().waitFor();
    await opened.page.keyboard.type('p90 wait');
    await expect.poll(chosen).toContain('90th percentile of the same waits.');
    await opened.page.keyboard.press('Enter');
    await expect.poll(() => address().pathname + address().hash).toBe('/method#definitions');
    await opened.page.locator('#definitions').waitFor();
  });

  test('it changes units and theme', async () => {
    await open('/?port=pharr');
    for (const typed of ['waits in h', 'theme: dark']) {
      await opened.page.keyboard.press('/');
      await field().fill(typed);
      await opened.page.keyboard.press('Enter');
      await expect.poll(() => opened.page.locator('dialog').count()).toBe(0);
    }
    await expect.poll(() => address().searchParams.get('units')).toBe('h');
    expect(await opened.page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('keys that stand alone can be turned off, which is remembered', async () => {
    await open('/?port=pharr');
    await opened.page.keyboard.press('?');
    await opened.page.getByTestId('single-keys').uncheck();
    await opened.page.keyboard.press('Escape');
    await opened.page.reload();
    await opened.page.locator('main h2').first().waitFor({ state: 'attached' });
    await opened.page.keyboard.press('?');
    await opened.page.keyboard.press('/');
    await opened.page.waitForTimeout(300);
    expect(await opened.page.locator('dialog').count()).toBe(0);
    await opened.page.keyboard.press('Control+k');
    await field().waitFor();
  });

  test.each([
    ['en', 'light'],
    ['es', 'dark'],
  ] as const)(
    'neither dialog breaks a rule, in %s and %s, and both fit 320 pixels',
    async (lang, colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      await open(`/?port=pharr&lang=${lang}`);
      for (const [key, shown] of [
        ['/', '.jump'],
        ['?', '.keys'],
      ] as const) {
        await opened.page.keyboard.press(key);
        await opened.page.locator(shown).waitFor();
        expect(await violations(opened.page), shown).toEqual([]);
        await opened.page.setViewportSize({ width: 320, height: 640 });
        expect(
          await opened.page.evaluate<number>('document.documentElement.scrollWidth'),
        ).toBeLessThanOrEqual(320);
        await opened.page.setViewportSize({ width: 1280, height: 900 });
        await opened.page.keyboard.press('Escape');
        await opened.page.locator(shown).waitFor({ state: 'detached' });
      }
    },
  );
});
