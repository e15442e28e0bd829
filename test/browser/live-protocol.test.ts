import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const SLOW = { timeout: 30_000 };
const BUCKET_MIN = 5;

interface Frame {
  readonly event: string;
  readonly atMs: number;
}

describe.skipIf(noBrowserReason !== null)('the live stream of an open page', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let frames: Frame[];
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    frames = [];
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const event = /^42\["([^"]+)"/.exec(String(payload))?.[1];
        if (event) frames.push({ event, atMs: Date.now() });
      }),
    );
    await page.goto(`${server.url}/?port=pharr&withdraw=0.6`);
    await expect.poll(connection, SLOW).toMatch(/^Connected, last reading/);
  });
  afterEach(async () => {
    expect(problems.splice(0)).toEqual([]);
    await context.close();
  });

  const text = (id: string) => page.getByTestId(id).innerText();
  const connection = () => text('connection');
  const deltas = () => frames.filter(({ event }) => event === 'metrics:delta');

  /** Times of the rows of the table, oldest first, in minutes since the first midnight. */
  async function tableMinutes(): Promise<number[]> {
    const shown = await page.locator('.chart-wait tbody th').allInnerTexts();
    const times = shown.filter((row) => !row.includes('forecast')).map((row) => /(\d\d):(\d\d)/.exec(row)!);
    const minutes = times.map(([, hour, minute]) => 60 * Number(hour) + Number(minute)).toReversed();
    let days = 0;
    return minutes.map((minute, i) => {
      if (i > 0 && minute < minutes[i - 1]!) days += 1;
      return 24 * 60 * days + minute;
    });
  }

  /** Every five minutes once, none lost and none twice. */
  async function expectWhole(): Promise<void> {
    await expect.poll(async () => (await tableMinutes()).length, SLOW).toBeGreaterThan(250);
    const minutes = await tableMinutes();
    expect(minutes.slice(1).map((minute, i) => minute - minutes[i]!)).toEqual(
      minutes.slice(1).map(() => BUCKET_MIN),
    );
  }

  const setHidden = (hidden: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
      document.dispatchEvent(new Event('visibilitychange'));
    `);

  test('comes in at most four frames a second, also at the highest speed', async () => {
    await page.getByTestId('speed-3600').click();
    frames.length = 0;
    const sinceMs = Date.now();
    await page.waitForTimeout(5_000);
    const seconds = (Date.now() - sinceMs) / 1_000;
    expect(deltas().length).toBeGreaterThan(4);
    expect(deltas().length).toBeLessThanOrEqual(4 * seconds + 1);
    const border = frames.filter(({ event }) => event === 'border:now').length;
    expect(border).toBeLessThanOrEqual(seconds + 1);
    await page.getByTestId('speed-60').click();
  });

  test('rests while the tab is hidden, and is whole again once it is seen: nothing lost, nothing twice', async () => {
    await page.getByTestId('table-wait').click();
    await page.getByTestId('speed-3600').click();
    await setHidden(true);
    await page.waitForTimeout(700);
    frames.length = 0;
    const before = await text('simulated-time');
    await page.waitForTimeout(4_000);
    expect(frames).toEqual([]);
    expect(await text('simulated-time')).toBe(before);
    await setHidden(false);
    await expect.poll(() => text('simulated-time'), SLOW).not.toBe(before);
    await expect.poll(() => deltas().length, SLOW).toBeGreaterThan(2);
    await page.getByTestId('speed-60').click();
    await expectWhole();
  });

  test.each([
    ['halt', 'The server is restarting and this page comes back by itself'],
    ['kill', 'Connection lost, trying again'],
  ] as const)(
    'says that the server is gone and how old the last reading is, and goes on from its stored history when it is back (%s)',
    async (end, says) => {
      await page.getByTestId('table-wait').click();
      await expectWhole();
      const last = (await tableMinutes()).at(-1)! % 1_440;
      await server[end]();
      await expect.poll(connection, SLOW).toMatch(new RegExp(`^${says}; last reading (\\d+ s|1 min) ago`));
      // What was last known stays where it is.
      expect((await tableMinutes()).at(-1)! % 1_440).toBeGreaterThanOrEqual(last);
      await server.revive();
      await expect.poll(connection, { timeout: 60_000 }).toMatch(/^Connected, last reading/);
      await expectWhole();
      const resumed = (await tableMinutes()).at(-1)! % 1_440;
      // It went on from where it stopped, some minutes later at most, and did not begin its month again.
      expect((resumed - last + 1_440) % 1_440).toBeLessThan(120);
    },
  );

  test('is offline and back without a reload', async () => {
    await page.getByTestId('table-wait').click();
    const loaded = await page.evaluate('performance.timeOrigin');
    // Being offline cuts no socket that is open, as little as a sleeping network does; the server does.
    await context.setOffline(true);
    await server.halt();
    await expect.poll(connection, SLOW).toMatch(/^(Connection lost|The server is restarting)/);
    await server.revive();
    await page.waitForTimeout(2_000);
    expect(await connection()).toMatch(/^(Connection lost|The server is restarting)/);
    await context.setOffline(false);
    await expect.poll(connection, { timeout: 60_000 }).toMatch(/^Connected, last reading/);
    await expectWhole();
    expect(await page.evaluate('performance.timeOrigin')).toBe(loaded);
  });

  test('stands while it is paused, and moves on by one bucket a step', async () => {
    await page.getByTestId('pause').click();
    await expect.poll(connection, SLOW).toMatch(/paused/);
    await page.getByTestId('step').click();
    await page.waitForTimeout(500);
    const minute = async () => {
      const [, hour, minutes] = /(\d\d):(\d\d)/.exec(await text('simulated-time'))!;
      return 60 * Number(hour) + Number(minutes);
    };
    const from = await minute();
    expect(from % BUCKET_MIN).toBe(0);
    await page.getByTestId('step').click();
    await expect.poll(async () => ((await minute()) - from + 1_440) % 1_440, SLOW).toBe(BUCKET_MIN);
    await page.getByTestId('pause').click();
    await expect.poll(() => page.getByTestId('step').isDisabled(), SLOW).toBe(true);
  });

  test('can be looked back at: figures, finding and chart of the moment under the slider, and then of now again', async () => {
    await page.getByTestId('table-wait').click();
    const slider = page.getByTestId('look-back');
    const reachMs = Number(await slider.getAttribute('max'));
    await slider.fill(String(reachMs - 6 * 3_600_000));
    await expect.poll(() => text('look-back-words'), SLOW).toMatch(/^As of .*\d\d:\d\d C[SD]T, not now\./);
    const [, then] = /(\d\d:\d\d)/.exec(await text('look-back-words'))!;
    await expectWhole();
    const [, hour, minute] = /(\d\d):(\d\d)/.exec(then!)!;
    const lastMinute = (await tableMinutes()).at(-1)! % 1_440;
    expect((60 * Number(hour) + Number(minute) - lastMinute + 1_440) % 1_440).toBe(BUCKET_MIN);
    expect(await page.locator('.tiles').innerText()).toMatch(/5 minutes up to then/);
    expect(await page.locator('.chart-wait tbody').innerText()).not.toMatch(/forecast/);
    await expect
      .poll(() => text('border'), SLOW)
      .toMatch(new RegExp(`^All crossings, in the hour up to .*${then}`));
    expect(await text('border-summary')).toMatch(
      /of 24 crossings trucks reached a booth; the longest median wait was/,
    );
    expect(await text('lever-then')).toMatch(new RegExp(`This lever is of now; at .*${then}`));
    const { href } = new URL(page.url());
    expect(href).toMatch(/[?&]at=2024-12-\d\dT\d\d%3A\d\dZ/);
    await page.goto('about:blank');
    await page.goto(href);
    await expect.poll(() => text('look-back-words'), SLOW).toMatch(new RegExp(`^As of .*${then}.*, not now`));
    await page.getByTestId('to-now').click();
    expect(await text('look-back-words')).toMatch(/^Now, /);
    expect(new URL(page.url()).searchParams.has('at')).toBe(false);
    expect(await page.locator('.tiles').innerText()).toMatch(/last hour/i);
    expect(await text('border')).toMatch(/^All crossings now/);
  });

  test('is looked back at in the Live place too, whose charts then end at that moment', async () => {
    await page.goto(`${server.url}/live?port=pharr&withdraw=0.6`);
    const slider = page.getByTestId('look-back');
    const reachMs = Number(await slider.getAttribute('max'));
    await slider.fill(String(reachMs - 6 * 3_600_000));
    await expect.poll(() => text('look-back-words'), SLOW).toMatch(/^As of .*, not now\./);
    const [, hour, minute] = /(\d\d):(\d\d)/.exec(await text('look-back-words'))!;
    await page.getByTestId('table-wait').click();
    const lastMinute = async () => (await tableMinutes()).at(-1)! % 1_440;
    await expect
      .poll(async () => (60 * Number(hour) + Number(minute) - (await lastMinute()) + 1_440) % 1_440, SLOW)
      .toBe(BUCKET_MIN);
    await expect
      .poll(() => text('multiples'), SLOW)
      .toMatch(new RegExp(`^All crossings, 24 hours up to .* ${hour}:00`));
    await expect
      .poll(() => text('measures'), SLOW)
      .toMatch(new RegExp(`As of .* ${hour}:${minute} .*, not now`));
    expect(await text('chart-heat')).toMatch(/stored until now, not only until the moment looked back at/);
    await page.getByTestId('to-now').click();
    await expect.poll(() => text('multiples'), SLOW).toMatch(/^All crossings, last 24 hours/);
    await expect.poll(lastMinute, SLOW).not.toBe(60 * Number(hour) + Number(minute) - BUCKET_MIN);
  });
});
