import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type RunningApp, startApp } from '../http/start-app.ts';

describe.skipIf(noBrowserReason !== null)('the reference page', { timeout: 120_000 }, () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  test.each(['light', 'dark'] as const)(
    'in the %s theme breaks no rule and fits a small phone',
    async (colorScheme) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 700 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(app.url)) foreign.push(request.url());
      });
      await page.goto(`${app.url}/api`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await page.locator('article').count()).toBe(ALL_ROUTES.length);
      expect(foreign).toEqual([]);
      await context.close();
    },
  );
});
