import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../server/store/backup.ts';
import { violations } from '../helpers/axe.ts';
import { dashboardPage } from '../helpers/dashboard.ts';

const opened = dashboardPage();

test('a page tells in both languages that the server only reads, and the command that mends it, at 320 px without sideways scroll', {
  timeout: 180_000,
}, async () => {
  const { server, page } = opened;
  await page.goto(server.url);
  await page.getByTestId('connection').waitFor();
  expect(await page.getByTestId('read-only').count()).toBe(0);
  const folder = join(dirname(server.databasePath), 'backups');
  mkdirSync(folder);
  const backup = join(folder, 'garita-20261130T060000Z.db');
  await backUp(server.databasePath, backup);
  renameSync(`${server.databasePath}-wal`, `${server.databasePath}-wal.away`);
  await expect
    .poll(
      async () => (await (await fetch(`${server.url}/healthz`)).text()).includes('npx garita db restore'),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  for (const [language, words] of [
    ['en', 'The database of this server is damaged'],
    ['es', 'La base de datos de este servidor está dañada'],
  ]) {
    await page.goto(`${server.url}/?lang=${language}`);
    const banner = page.getByTestId('read-only');
    await banner.waitFor();
    expect(await banner.textContent()).toContain(words);
    expect(await banner.locator('code').textContent()).toBe(
      `GARITA_DB=${server.databasePath} npx garita db restore ${backup} --yes`,
    );
  }
  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['en', 'dark'],
    ['es', 'light'],
    ['es', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${server.url}/?lang=${language}`);
      await page.getByTestId('read-only').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await violations(page), `${language}, ${colorScheme}, ${width}`).toEqual([]);
    }
  }
});
