import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { noBrowserReason } from '../helpers/chromium.ts';
import { dashboard } from '../helpers/dashboard.ts';

const BUILT = 'client/dist/assets';
const MOST_JAVASCRIPT_BYTES = 250_000;

describe.skipIf(noBrowserReason !== null)('the first load of the overview', { timeout: 90_000 }, () => {
  const opened = dashboard();

  test('asks no other host, breaks no rule of its policy, and takes at most 250 kB of script', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 } });
    const scripts: string[] = [];
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { host, pathname } = new URL(request.url());
      if (host !== new URL(opened.server.url).host) foreign.push(request.url());
      if (request.resourceType() === 'script') scripts.push(pathname.split('/').at(-1)!);
    });
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(opened.server.url).host) foreign.push(socket.url());
    });
    await page.addInitScript(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        window.refused.push(violatedDirective + ' ' + blockedURI);
      });
    `);
    await page.goto(`${opened.server.url}/?port=pharr&withdraw=0.6`);
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
