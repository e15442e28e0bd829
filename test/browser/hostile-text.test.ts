import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnyRun } from '../../server/contract/studies.ts';
import { openStore } from '../../server/store/open.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { goodRows, HEADER, row } from '../importers/import-text.ts';
import { storeTrucks } from '../store/stored-trucks.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const HOSTILE = [
  IMAGE,
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
  '{{7*7}}',
  "'-alert(1)-'",
  '=HYPERLINK("http://evil.example")',
  'x'.repeat(10_000),
] as const;
/** A name to show is cut to so many characters. */
const shown = (text: string) => text.slice(0, 100);
const EIGHT = Date.UTC(2026, 4, 13, 13) / 1000;

function fill(databasePath: string): void {
  const store = openStore(databasePath);
  const trucks = HOSTILE.map((text, index) => ({
    joinedAtS: EIGHT + 60 * index,
    truckRef: shown(text),
    commodity: shown(text),
  }));
  storeTrucks(store, 'pharr', trucks);
  store.close();
}

const scenario = (text: string) =>
  `schemaVersion: 1\nname: ${JSON.stringify(text)}\ndescription: ${JSON.stringify(text)}\nfacilities: [calexico-east]\n` +
  `window: { days: 1 }\npolicy: [{ share: 0.5, label: ${JSON.stringify(text)}, source: ${JSON.stringify(text)} }]\nreplications: 2\n`;

describe.skipIf(noBrowserReason !== null)('text that would be code', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const wrong: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(fill), launchBrowser()]);
    const api = `${server.url}/api/v1`;
    for (const [index, text] of HOSTILE.entries()) {
      const name = text.replaceAll(/[/\\]/g, '∕');
      const headers = { 'Content-Type': 'text/csv', 'X-File-Name': encodeURIComponent(name.slice(0, 900)) };
      const body = [
        HEADER,
        ...goodRows(2).map((one) => one.replace('Laredo', () => JSON.stringify(text).slice(1, -1))),
      ];
      await fetch(`${api}/imports`, {
        method: 'POST',
        headers,
        body: [HEADER, ...goodRows(20 + index), ...body.slice(3)].join('\n'),
      });
      await fetch(`${api}/scenarios/hostile-${index}`, { method: 'PUT', body: scenario(text) });
    }
    await fetch(`${api}/scenarios/hostile-0/runs`, { method: 'POST' });
    const isDone = async () => ((await (await fetch(`${api}/runs/1`)).json()) as AnyRun).status === 'done';
    await vi.waitUntil(isDone, { timeout: 60_000, interval: 200 });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('dialog', (dialog) => {
      wrong.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (/evil\.example|\/x$/.test(request.url())) wrong.push(request.url());
    });
    // The policy of the page binds what a script of the page does, and tells of it here.
    await page.exposeFunction('tellViolation', (directive: string) => wrong.push(directive));
    await page.addInitScript({
      content:
        "document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tellViolation(violatedDirective + ' ' + blockedURI))",
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(() => {
    wrong.length = 0;
  });

  const open = async (path: string) => {
    await page.goto(server.url + path);
    await page.locator('main > *').first().waitFor({ state: 'attached' });
  };
  const text = () => page.locator('body').innerText();
  /** No element came out of a text: none carries a handler, or an image that is not ours. */
  const strangers = () =>
    page
      .locator('body *')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.matches('[onerror],[onload],img[src=x],a[href^="javascript:"]')).length,
      );

  test('what breaks the policy of the page is heard of here', async () => {
    await open('/');
    await page.evaluate("try { document.body.innerHTML = '<img src=x onerror=alert(1)>' } catch {}");
    await expect.poll(() => wrong.join()).toMatch(/require-trusted-types-for/);
    expect(await strangers()).toBe(0);
  });

  test.each([
    '/',
    '/live?port=pharr',
    '/what-if',
    '/what-if?run=1',
    '/what-if?run=1&tab=money',
    '/compare?runs=1',
    '/data',
    '/method',
    '/api',
  ])('%s breaks no rule of its policy, in both languages', async (path) => {
    for (const lang of ['en', 'es']) {
      await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.waitForTimeout(1_500);
      await page.mouse.move(700, 450);
      await page.mouse.wheel(0, 2_000);
      await page.waitForTimeout(300);
      expect(await strangers()).toBe(0);
    }
    expect(wrong).toEqual([]);
  });

  test('names of files are shown as they are', async () => {
    await open('/data');
    await page.getByTestId('imports').locator('tbody tr').first().waitFor();
    const told = await text();
    for (const name of [IMAGE, '"><svg onload=alert(1)>', 'javascript:alert(1)', '{{7*7}}'])
      expect(told).toContain(name);
    expect([await strangers(), wrong]).toEqual([0, []]);
  });

  test('cells of imported rows are shown as they are', async () => {
    await page.getByTestId('row-table-name').selectOption('crossing');
    await expect.poll(() => page.getByTestId('row-table').innerText(), { timeout: 15_000 }).toContain(IMAGE);
    const told = await page.getByTestId('rows').innerText();
    for (const name of HOSTILE.slice(0, -1)) expect(told).toContain(name);
    expect([await strangers(), wrong]).toEqual([0, []]);
  });

  test('a file whose header, cells and name are code is refused in words that show them', async () => {
    const bad = [
      HEADER,
      ...goodRows(10),
      row({ code: '9980', value: IMAGE }),
      row({ code: '9981', date: HOSTILE[1] }),
    ];
    const unknown = [`${IMAGE},"${HOSTILE[3]}"`, '1,2'];
    for (const [name, lines] of [
      [`${IMAGE}.csv`, bad],
      ['<svg onload=alert(1)>.csv', unknown],
    ] as const) {
      await page.getByTestId('drop-input').setInputFiles([]);
      await page
        .getByTestId('drop-input')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
      await page
        .locator('[data-testid=import-result][data-phase=failed]', { hasText: name })
        .waitFor({ timeout: 30_000 });
      expect(await page.getByTestId('import-result').innerText()).toContain(name);
      const details = page.getByTestId('import-result').locator('summary');
      for (let i = 0; i < (await details.count()); i++) await details.nth(i).click();
    }
    expect([await strangers(), wrong]).toEqual([0, []]);
  });

  test('addresses that carry code are read as names that are not known', async () => {
    for (const hostile of HOSTILE.slice(0, 3)) {
      const encoded = encodeURIComponent(hostile);
      for (const path of [
        '/?port=',
        '/live?port=',
        '/what-if?policy=',
        '/what-if?timeline=',
        '/compare?runs=',
        '/data?table=',
        '/method#',
      ])
        await open(path + encoded);
      expect([await strangers(), wrong]).toEqual([0, []]);
    }
  });

  test('a run of a scenario that is called so, and its report, show it and run nothing', async () => {
    await open('/what-if?run=1');
    await page.waitForTimeout(1_000);
    await page.goto(`${server.url}/api/v1/runs/1/report`);
    expect([await strangers(), wrong]).toEqual([0, []]);
    const report = await (await fetch(`${server.url}/api/v1/runs/1/report`)).text();
    expect(report).not.toContain(IMAGE);
    expect(report).not.toContain('<script');
  });
});
