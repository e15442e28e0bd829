import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const SLOW = { timeout: 60_000 };
const COUNTS = [
  'Port Name,State,Port Code,Border,Date,Measure,Value,Latitude,Longitude,Point',
  'Calexico East,California,2507,US-Mexico Border,Jan 2026,Trucks,41234,32.67,-115.39,POINT (-115.39 32.67)',
];

describe.skipIf(noBrowserReason !== null)('the first minute of an analyst', { timeout: 150_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${server.url}/?port=calexico-east&withdraw=0.6`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const text = async (id: string) => (await page.getByTestId(id).innerText()).replaceAll(/\s/g, ' ');
  const query = () => new URL(page.url()).searchParams;
  const crossings = async () =>
    (await page.getByTestId('strip').locator('tbody button').allInnerTexts()).map((name) => name.trim());

  test('reads the finding, which names the page, and that it is simulated and how fresh it is', async () => {
    await expect
      .poll(() => text('finding'), SLOW)
      .toMatch(
        /^With 60 % of preclearance withdrawn at Calexico East, .* over the last 24 simulated hours\./,
      );
    const [sentence] = (await text('finding')).split(' over the last');
    expect((await page.title()).replaceAll(/\s/g, ' ')).toContain(sentence!);
    const all = await page.locator('body').innerText();
    expect(all).toMatch(/Simulated, seed \d+; demand from/);
    expect(await text('connection')).toMatch(/^Connected, last reading/);
    expect(all).toMatch(/HYPOTHETICAL/);
  });

  test('sees four figures, each against the baseline in words and with a range that says of what', async () => {
    const deltas = await page.locator('.tile-delta').allInnerTexts();
    expect(deltas).toHaveLength(4);
    for (const delta of deltas)
      expect(delta).toMatch(/^[▲▼=] .*(longer|shorter|more|fewer|less|same)[\s\S]*baseline/);
    expect(await text('tile-wait-interval')).toMatch(/^eight trucks in ten: .* to .* min \(P10–P90\)$/);
    for (const id of ['p90', 'queue', 'value'])
      await expect.poll(() => text(`tile-${id}-interval`), SLOW).toMatch(/^model’s forecast.*\d/);
    expect(await page.locator('.tile svg').count()).toBe(4);
  });

  test('sees a day back and half a day ahead, told in words and listed in a table as forecast', async () => {
    await expect
      .poll(() => page.locator('.chart-wait').innerText(), SLOW)
      .toMatch(/The model’s forecast, \d+ runs/);
    await page.getByTestId('table-wait').click();
    expect(await page.locator('.chart-wait tbody').innerText()).toMatch(/forecast/);
    expect(await page.locator('.chart-wait thead').innerText()).toMatch(/P10[\s\S]*P90/);
    await page.getByTestId('table-wait').click();
  });

  test('moves the lever: number, address and sentence follow, and a forecast of the new share comes', async () => {
    await page.getByTestId('lever').fill('100');
    expect(await page.getByTestId('lever-number').inputValue()).toBe('100');
    await expect.poll(() => query().get('withdraw')).toBe('1');
    await expect.poll(() => text('finding'), SLOW).toMatch(/100 % of preclearance/);
    // One of another share is not shown once the sentence is of this one.
    await expect.poll(() => text('tile-p90-interval'), SLOW).toMatch(/^model’s forecast.*\d/);
    await page.getByTestId('preset-60').click();
    await expect.poll(() => page.getByTestId('preset-60').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => query().get('withdraw')).toBe('0.6');
    await expect
      .poll(() => page.locator('.chart-wait').innerText(), SLOW)
      .toMatch(/The model’s forecast, \d+ runs/);
  });

  test('finds where the restriction adds most, and goes there and back', async () => {
    const summary = await text('border-summary');
    expect(summary).toMatch(/The restriction adds most at .*: \+[\d.]+ min\.$/);
    const [, harmed] = /adds most at (.*): /.exec(summary)!;
    await page.getByTestId('strip').locator('tbody').hover();
    const [first] = await crossings();
    expect(first).toBe(harmed);
    await page.getByTestId('strip-west').click();
    await expect.poll(async () => (await crossings())[0]).toBe('Otay Mesa');
    expect(query().get('strip')).toBe('west');
    await page.getByRole('button', { name: 'Show Otay Mesa' }).click();
    await expect.poll(() => text('finding'), SLOW).toMatch(/Otay Mesa/);
    await page.goBack();
    await expect.poll(() => text('finding'), SLOW).toMatch(/Calexico East/);
  });

  test('asks a reading of the law, then why the share matters: reasons, intervals and verdicts of a run', async () => {
    await page.getByTestId('reading-of-S2').click();
    await expect.poll(() => page.getByTestId('whatif-restriction').inputValue()).toBe('S2');
    await expect.poll(() => query().get('policy')).toBe('S2');
    await page.goBack();
    await page.getByTestId('lever-what-if').click();
    await expect.poll(() => page.getByTestId('whatif-slider').inputValue()).toBe('60');
    await expect.poll(() => query().get('share')).toBe('0.6');
    await page.getByTestId('whatif-days').fill('1');
    await page.getByTestId('whatif-replications').fill('4');
    await page.getByTestId('whatif-run').click();
    await expect.poll(() => text('run-result'), SLOW).toMatch(/^Withdrawing 60 % .* Calexico East/);
    expect(await text('run-result')).toMatch(/±/);
    await page.getByTestId('tab-why').click();
    expect(await text('why')).toMatch(/Mean crossing time of a truck, minutes.*Difference.*USD a day/);
    const report = await page.getByTestId('run-report').getAttribute('href');
    const brief = await (await page.request.get(new URL(report!, page.url()).href)).text();
    expect(brief).toMatch(/hypothetical/i);
  });

  test('drops a file of counts, sees what it would do, stores it and takes it back', async () => {
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const folder = mkdtempSync(join(tmpdir(), 'garita-minute-'));
    const path = join(folder, 'counts.csv');
    writeFileSync(path, `${COUNTS.join('\n')}\n`);
    await page.getByTestId('drop-input').setInputFiles(path);
    const phase = (name: string) =>
      page.locator(`[data-testid=import-result][data-phase=${name}]`).waitFor(SLOW);
    await phase('tried');
    expect(await text('import-result')).toMatch(/Created 1 .*Read as BTS/);
    await page.getByTestId('import-commit').click();
    await phase('done');
    await page.getByRole('button', { name: 'Undo the import of counts.csv' }).click();
    await expect
      .poll(() => page.getByTestId('imports').locator('tbody tr').first().innerText(), SLOW)
      .toContain('undone');
    rmSync(folder, { recursive: true });
  });

  test('hands on the link, which brings the same crossing, share and order', async () => {
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    const other = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await other.goto(page.url());
    await expect
      .poll(() => other.getByTestId('finding').innerText(), SLOW)
      .toMatch(/^With 60.% of preclearance withdrawn at Calexico East/);
    await expect.poll(() => other.getByTestId('strip-west').getAttribute('aria-pressed')).toBe('true');
    await other.close();
    expect(problems).toEqual([]);
  });

  test.each(['en', 'es'])(
    'breaks no rule of WCAG 2.2 AA that a program can judge, light and dark: %s',
    async (lang) => {
      const judged = await browser.newPage({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
      mkdirSync('test-results', { recursive: true });
      for (const colorScheme of ['light', 'dark'] as const) {
        await judged.emulateMedia({ colorScheme });
        await judged.goto(`${server.url}/?port=calexico-east&withdraw=0.6&lang=${lang}`);
        await judged.getByTestId('strip').locator('tbody tr').first().waitFor();
        await judged.getByTestId('tile-p90-interval').waitFor();
        await judged.waitForTimeout(1_500);
        expect(await violations(judged), colorScheme).toEqual([]);
        await judged.screenshot({ path: `test-results/overview-${lang}-${colorScheme}.png`, fullPage: true });
      }
      await judged.setViewportSize({ width: 320, height: 800 });
      expect(await judged.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await judged.close();
    },
  );
});
