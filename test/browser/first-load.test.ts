import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const BUILT = 'client/dist/assets';
const MOST_JAVASCRIPT_BYTES = 250_000;

describe.skipIf(noBrowserReason !== null)('the first load of the overview', { timeout: 90_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('asks no other host, breaks no rule of its policy, and takes at most 250 kB of script', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const scripts: string[] = [];
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { host, pathname } = new URL(request.url());
      if (host !== new URL(server.url).host) foreign.push(request.url());
      if (request.resourceType() === 'script') scripts.push(pathname.split('/').at(-1)!);
    });
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(server.url).host) foreign.push(socket.url());
    });
    await page.addInitScript(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        window.refused.push(violatedDirective + ' ' + blockedURI);
      });
    `);
    await page.goto(`${server.url}/?port=pharr&withdraw=0.6`);
    await page.locator('[data-testid=lever]:enabled').waitFor();
    // Measured and noted, but not judged: how long it takes depends on what else the machine does.
    const interactiveMs = Math.round(Number(await page.evaluate('performance.now()')));
    await page.waitForTimeout(3_000);
    const sizes = scripts.map((name) => gzipSync(readFileSync(`${BUILT}/${name}`)).length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/first-load.json', `${JSON.stringify({ interactiveMs, scripts, bytes })}\n`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(readdirSync(BUILT)).toEqual(expect.arrayContaining(scripts));
    expect(bytes).toBeLessThanOrEqual(MOST_JAVASCRIPT_BYTES);
    expect(foreign).toEqual([]);
    expect(await page.evaluate('window.refused')).toEqual([]);
    await page.close();
  });
});
