import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

if (noBrowserReason) console.warn(`Browser tests are skipped: ${noBrowserReason}.`);

describe.skipIf(noBrowserReason !== null)('the dashboard in a real browser', { timeout: 150_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const foreignRequests: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(server.url) && !/^(ws:\/\/127\.0\.0\.1|data:|blob:)/.test(address))
        foreignRequests.push(address);
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const text = (id: string) => page.getByTestId(id).innerText();
  const tab = (name: string) => page.getByTestId(`tab-${name}`).click();

  test('shows both worlds of a port at once, says they are simulated and marks the restricted one', async () => {
    await page.goto(`${server.url}/?port=calexico-east&withdraw=0`);
    await expect.poll(() => text('connection')).toMatch(/Connected/);
    await expect.poll(() => page.getByTestId('facility').inputValue()).toBe('calexico-east');
    await expect.poll(() => page.locator('.charts canvas').count()).toBe(1);
    await expect.poll(() => text('border-summary')).toMatch(/^\d+ of 24 crossings are open/);
    expect(await page.locator('body').innerText()).toMatch(/hypothetical/i);
    expect(await page.locator('body').innerText()).toMatch(
      /No effect of the December 2020 law on cargo was ever observed/,
    );
    mkdirSync('test-results', { recursive: true });
    await page.screenshot({ path: 'test-results/dashboard-1440.png' });
  });

  test('moving the lever to 100 % makes trucks of the restricted world queue and wait longer than those of the baseline', async () => {
    await page.getByTestId('lever').fill('0');
    await page.getByTestId('speed-3600').click();
    // With the lever at 0 both worlds hold the same trucks with the same luck: once a night has emptied the queues,
    // they are one.
    await expect
      .poll(async () => worldsAgree(await pointsOf()), { timeout: 40_000, interval: 1_000 })
      .toBe(true);
    const before = await pointsOf();

    await page.getByTestId('lever').fill('100');
    const movedAtMs = before.at(-1)!.atMs;
    // Nights and Sundays have no queue to compare: wait for a working day of at least one truck in line on average.
    const risen = async () => {
      const points = await pointsOf();
      const baseline = meanSince(points, movedAtMs, 'baseline');
      const restricted = meanSince(points, movedAtMs, 'restricted');
      return (
        baseline.queueTrucks > 1 &&
        restricted.queueTrucks > 1.5 * baseline.queueTrucks &&
        restricted.waitMin > baseline.waitMin
      );
    };
    await expect.poll(risen, { timeout: 90_000, interval: 1_000 }).toBe(true);
    await expect.poll(() => text('finding')).toMatch(/trucks waited [\d.]+ min longer/);
    expect(page.url()).toContain('withdraw=1');
  });

  test('the live place shows all that is measured of the same port', async () => {
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    await expect.poll(() => page.locator('.charts canvas').count(), { timeout: 10_000 }).toBe(8);
    expect(await page.getByTestId('facility').inputValue()).toBe('calexico-east');
  });

  test('pause stops simulated time, and resuming lets it go on', async () => {
    await page.getByTestId('pause').click();
    await page.waitForTimeout(600);
    const paused = await text('simulated-time');
    await page.waitForTimeout(1_200);
    expect(await text('simulated-time')).toBe(paused);
    await page.getByTestId('pause').click();
    await expect.poll(() => text('simulated-time')).not.toBe(paused);
  });

  test('a what-if run from the page is saved, listed and opened as a table with intervals and verdicts', async () => {
    await page.getByTestId('speed-60').click();
    await page.getByRole('link', { name: 'What-if', exact: true }).click();
    await page.getByTestId('whatif-days').fill('1');
    await page.getByTestId('whatif-replications').fill('4');
    await page.getByTestId('whatif-run').click();
    await expect.poll(() => text('runs'), { timeout: 40_000 }).toMatch(/Withdrawing \d+ % of preclearance/);
    await expect.poll(() => text('run-result')).toMatch(/P90 wait/);
    expect(await text('run-result')).toMatch(/±/);
  });

  test('sliding the share moves the preview with it and dims the run, whose figures belong to another share', async () => {
    const shown = () => page.getByTestId('preview').getAttribute('data-share');
    const isStale = () => page.getByTestId('opened-run').getAttribute('data-stale');
    await page.getByTestId('whatif-port').selectOption('calexico-east');
    const slider = page.getByTestId('whatif-slider');
    await slider.fill('100');
    await expect.poll(shown).toBe('1');
    const done = () => page.locator('.run[data-status="done"]').count();
    const doneBefore = await done();
    await page.getByTestId('whatif-run').click();
    // The run before was of the same settings, so that its result would pass for the new one.
    await expect.poll(done, { timeout: 40_000 }).toBe(doneBefore + 1);
    await expect.poll(() => text('run-result'), { timeout: 40_000 }).toMatch(/Withdrawing 100 %/);
    await expect.poll(isStale).toBe('false');

    await slider.focus();
    for (const share of ['0.99', '0.98', '0.97']) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(shown).toBe(share);
      expect(await text('preview-finding')).toContain(`With ${Number(share) * 100}`);
    }
    expect(await isStale()).toBe('true');
    expect(await text('opened-run')).toMatch(
      /belong to other settings .* Calexico East, 100.% withdrawn, 1 day/,
    );
    expect(await text('run-result')).toMatch(/P90 wait/);
    await slider.fill('100');
    await expect.poll(isStale).toBe('false');
  });

  test('a what-if may run until its P90 difference is precise enough, and says after how many replications it was', async () => {
    await page.getByTestId('whatif-replicate').selectOption('untilPrecise');
    await page.getByTestId('whatif-halfWidthMin').fill('1000');
    await page.getByTestId('whatif-run').click();
    await expect
      .poll(() => text('run-result'), { timeout: 40_000 })
      .toMatch(/Stopped after 10 replications: .* min, within the target of 1,000 min/);
    await tab('reproduce');
    expect(await text('cli-line')).toContain('--precision 1000 --metric p90WaitMin --max-replications 200');
  });

  test('a reading of the law takes the place of the share: preview, run and label follow it', async () => {
    await page.getByTestId('whatif-replicate').selectOption('fixed');
    await page.getByTestId('whatif-port').selectOption('otay-mesa');
    const choose = (id: string) => page.getByTestId('whatif-restriction').selectOption(id);
    const tags = (id: string) => page.getByTestId(id).locator('.tag').allInnerTexts();
    const previewed = () => page.getByTestId('preview').getAttribute('data-policy');
    const run = async (name: RegExp) => {
      await page.getByTestId('whatif-run').click();
      await expect.poll(() => text('run-result'), { timeout: 40_000 }).toMatch(name);
    };

    await choose('S2');
    await expect.poll(previewed).toBe('S2');
    expect(await text('preview-finding')).toMatch(/Literal law \(S2\)/);
    expect(await page.getByTestId('whatif-slider').count()).toBe(0);
    expect(await text('preset-sets')).toMatch(
      /Days that an authorisation is valid\s+art\. 70 · guess \(G\)\s+1 day/,
    );
    expect(await tags('preset-sets')).toEqual(['HYPOTHETICAL']);
    await run(/^Literal law \(S2\) at Otay Mesa/);
    expect(await text('run-label')).toMatch(/^Hypothetical: /);
    await tab('impact');
    expect(await tags('run-result')).toEqual(['HYPOTHETICAL']);
    await tab('why');
    expect(await text('why')).toMatch(
      /Mean crossing time of a truck, minutes[\s\S]*Difference[\s\S]*USD a day/,
    );
    await tab('reproduce');
    expect(await text('cli-line')).toContain('--policy S2 --days 1');
    await tab('impact');
    expect(page.url()).toContain('policy=S2');

    await choose('S1');
    await expect.poll(previewed).toBe('S1');
    expect(await text('preset-sets')).toMatch(/^As it came into force \(January 2021\)/);
    await run(/^Softened law, January 2021 \(S1\) at Otay Mesa/);
    expect(await text('run-label')).toMatch(/^Modelled: /);
    for (const id of ['preview', 'run-result']) expect(await tags(id)).toEqual(['MODELLED']);
    expect(await text('preview')).not.toMatch(/hypothetical/i);
  });

  test('a first day without a truck count is refused in one sentence that says which months there are', async () => {
    await page.getByTestId('whatif-from').fill('1990-01-01');
    await page.getByTestId('whatif-run').click();
    await expect
      .poll(() => page.locator('.what-if .field-problem').allInnerTexts())
      .toContainEqual(
        expect.stringMatching(/^No truck count of 1990-01 is stored for .* choose a first day from/),
      );
    await page.getByTestId('whatif-from').fill('');
    await page.getByTestId('whatif-restriction').selectOption('');
    expect(await page.getByTestId('whatif-slider').count()).toBe(1);
  });

  test('a chosen BTS file is taken in whole, and a second time changes nothing', async () => {
    const rows = ['Trucks,80000', 'Buses,12', 'Truck Containers Empty,30000'].map(
      (measured) =>
        `Otay Mesa,California,2506,US-Mexico Border,Jan 2026,${measured},32.5,-117.0,POINT (-117 32)`,
    );
    const header = 'Port Name,State,Port Code,Border,Date,Measure,Value,Latitude,Longitude,Point';
    const buffer = Buffer.from([header, ...rows].join('\n'));
    const sample = { name: 'january-2026.csv', mimeType: 'text/csv', buffer };
    const imported = () => page.getByTestId('imports').locator('tbody tr').count();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await page.getByTestId('imports').locator('tbody tr').first().waitFor();
    const before = await imported();
    await page.getByTestId('drop-input').setInputFiles(sample);
    await page.getByTestId('import-commit').waitFor({ timeout: 10_000 });
    expect(await counts()).toMatchObject({ Rows: 3, Created: 3, Unchanged: 0, Skipped: 0 });
    expect(await imported()).toBe(before);
    await page.getByTestId('import-commit').click();
    await expect.poll(imported, { timeout: 10_000 }).toBe(before + 1);
    expect(await counts()).toMatchObject({ Rows: 3, Created: 3, Unchanged: 0, Skipped: 0 });

    await page.getByTestId('drop-input').setInputFiles([]);
    await page.getByTestId('drop-input').setInputFiles(sample);
    await expect.poll(async () => (await counts()).Unchanged, { timeout: 10_000 }).toBe(3);
    expect(await counts()).toMatchObject({ Created: 0, Updated: 0, Skipped: 0 });
    expect(await page.getByTestId('import-commit').count()).toBe(0);

    await page.getByRole('button', { name: 'Undo the import of january-2026.csv' }).click();
    const undone = page.getByTestId('imports').locator('tbody tr').first();
    await expect.poll(() => undone.innerText(), { timeout: 10_000 }).toContain('undone');
  });

  test('a file that is no text is refused in one sentence that says what it is', async () => {
    const binary = 'test/fixtures/samples/bts/K_zstd_bytes_saved_as_csv.bin';
    await page.getByTestId('drop-input').setInputFiles(binary);
    await expect
      .poll(() => text('import-result'), { timeout: 10_000 })
      .toMatch(/Zstandard-compressed data, not CSV text/);
  });

  test('the page asks no other host for anything and reports no error', () => {
    expect(foreignRequests).toEqual([]);
    // Refused on purpose: a file that is no text, and a first day without a count.
    const refused = /status of (422 .*\/imports|400 .*\/runs|404 .*\/preview\?.*from=1990-01-01)/;
    expect(problems.filter((problem) => !refused.test(problem))).toEqual([]);
  });

  /** Rows, Created, Updated, Unchanged and Skipped as the page shows them. */
  async function counts(): Promise<Record<string, number>> {
    const result = page.getByTestId('import-result');
    const labels = await result.locator('dt').allInnerTexts();
    const values = await result.locator('dd').allInnerTexts();
    return Object.fromEntries(labels.map((label, i) => [label, Number(values[i]!.replaceAll(',', ''))]));
  }

  interface World {
    queueTrucks: number;
    meanWaitMin: number | null;
  }
  interface Point {
    atMs: number;
    baseline: World;
    restricted: World;
  }

  /** What a second client of the same stream sees: the page's own worlds. */
  async function pointsOf(): Promise<Point[]> {
    const { io } = await import('socket.io-client');
    const socket = io(server.url, { transports: ['websocket'] });
    try {
      const answer = await socket
        .timeout(5_000)
        .emitWithAck('facility:join', { facilityId: 'calexico-east' });
      return answer.value.points;
    } finally {
      socket.close();
    }
  }

  function worldsAgree(points: readonly Point[]): boolean {
    const lastHour = points.slice(-12);
    const queued = lastHour.some(({ baseline }) => baseline.queueTrucks > 1);
    return (
      queued &&
      lastHour.every(
        ({ baseline, restricted }) => Math.abs(baseline.queueTrucks - restricted.queueTrucks) < 1e-6,
      )
    );
  }

  function meanSince(points: readonly Point[], sinceMs: number, world: 'baseline' | 'restricted') {
    const since = points.filter(({ atMs }) => atMs > sinceMs).map((point) => point[world]);
    const mean = (values: readonly number[]) =>
      values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
    return {
      queueTrucks: mean(since.map(({ queueTrucks }) => queueTrucks)),
      waitMin: mean(since.flatMap(({ meanWaitMin }) => meanWaitMin ?? [])),
    };
  }
});
