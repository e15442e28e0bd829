import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelinePolicy } from '../../client/state/own-policy.ts';
import { violations } from '../helpers/axe.ts';
import { launchBrowser, noBrowserReason } from '../helpers/chromium.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const TABS = ['impact', 'money', 'why', 'sensitivity', 'assumptions', 'reproduce'];

describe.skipIf(noBrowserReason !== null)('the What-if place', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let runId: number;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (query: string) => page.goto(`${server.url}/what-if?${query}`);
  const text = (id: string) => page.getByTestId(id).innerText();
  const value = (id: string) => page.getByTestId(`whatif-${id}`).inputValue();
  const query = () => new URL(page.url()).searchParams;
  const panel = () => page.getByRole('tabpanel').innerText();

  test('a link to a run opens it, asks the form the same again, and brings its tab', async () => {
    const data = { portId: 'calexico-east', withdrawnShare: 1, days: 1, replications: 3, seed: 4 };
    const answer = await page.request.post(`${server.url}/api/v1/runs`, { data });
    runId = (await answer.json()).id;
    const status = async () =>
      (await (await page.request.get(`${server.url}/api/v1/runs/${runId}`)).json()).status;
    await expect.poll(status, { timeout: 60_000 }).toBe('done');
    await open(`run=${runId}&tab=money`);
    await expect.poll(panel, { timeout: 20_000 }).toMatch(/by channel/);
    expect(await value('port')).toBe('calexico-east');
    expect(await Promise.all(['withdrawn', 'days', 'replications', 'seed'].map(value))).toEqual([
      '100',
      '1',
      '3',
      '4',
    ]);
    expect(await page.getByTestId('opened-run').getAttribute('data-stale')).toBe('false');
    await expect.poll(() => query().get('v')).toBe('1');
    expect(query().get('share')).toBe('1');
  });

  test('tabs are chosen by keys, and the address follows', async () => {
    await page.getByTestId('tab-money').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('data-tab')).toBe('why');
    await expect.poll(() => query().get('tab')).toBe('why');
    await page.keyboard.press('Home');
    await expect.poll(() => query().get('tab')).toBeNull();
    expect(await panel()).toMatch(/Mean wait by hour of day/);
    await page.getByTestId('table-run-hours').click();
    expect(await text('run-hours')).toMatch(/06:00/);
  });

  test('the parts of the money add up to its total, per truck and as shares too', async () => {
    await page.getByTestId('tab-money').click();
    const figures = async () => {
      const table = page.locator('.money-table').nth(1);
      const cells = await table.locator('tr td:nth-child(3)').allInnerTexts();
      return cells.map((cell) => Number(cell.replaceAll(',', '')));
    };
    const dollars = await figures();
    const sum = (values: readonly number[]) => values.slice(0, -1).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(dollars) - dollars.at(-1)!)).toBeLessThan(dollars.length);
    await page.getByTestId('money-share').click();
    expect((await figures()).at(-1)).toBe(100);
  });

  test('every tab breaks no rule of WCAG 2.2 AA that a program can judge, in both languages', async () => {
    for (const lang of ['en', 'es'])
      for (const tab of TABS) {
        await open(`run=${runId}&tab=${tab}&lang=${lang}`);
        await page.getByRole('tabpanel').waitFor();
        await page.waitForTimeout(700);
        expect(await violations(page), `${tab} ${lang}`).toEqual([]);
      }
  });

  test('an assumption that is changed is marked, asked with by the next run, kept in the address, and reset', async () => {
    await open(`run=${runId}&tab=assumptions`);
    await page.getByTestId('assumption-search').fill('niiScanMin');
    await expect.poll(() => text('assumption-count')).toMatch(/^1 of \d+/);
    const field = page.getByLabel(/^Value for the next run/);
    await field.fill('20');
    await expect.poll(() => query().get('assume')).toBe('service.niiScanMin:20');
    expect(await text('what-if-notes')).toMatch(
      /other value for 1 assumption[\s\S]*Outside the plausible range.*20 \(4 to 15\)/,
    );
    expect(await text('assumptions')).toMatch(/changed/);
    expect(await page.getByTestId('opened-run').getAttribute('data-stale')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Belief/ }).click();
    await expect.poll(() => query().get('assume')).toBe('service.niiScanMin:4~8~15');
    await page.getByTestId('assumption-reset-all').click();
    await expect.poll(() => query().get('assume')).toBeNull();
    expect(await page.getByTestId('opened-run').getAttribute('data-stale')).toBe('false');
  });

  test('where it is wished, letting the slider go starts a run, and the one before stays in sight until it is done', async () => {
    await open(`run=${runId}`);
    await page.getByRole('tabpanel').waitFor();
    await page.getByTestId('run-on-release').check();
    await page.getByTestId('whatif-slider').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query().get('run'), { timeout: 10_000 }).not.toBe(String(runId));
    expect(await page.getByTestId('run-result').innerText()).toMatch(/^Withdrawing (100|99) %/);
    await expect.poll(() => text('run-result'), { timeout: 60_000 }).toMatch(/^Withdrawing 99 %/);
    expect(await page.getByTestId('opened-run').getAttribute('data-stale')).toBe('false');
  });

  test('a timeline is typed, moved by keys and previewed, and a link to it brings the same picture', async () => {
    await open('port=calexico-east&v=1&timeline=2025-12-02/2025-12-05:1&days=3');
    await expect.poll(() => page.getByTestId('preview').getAttribute('data-policy')).toBe('timeline');
    const finding = await text('preview-finding');
    expect(finding).toMatch(/^Under Dated timeline/);
    await page.getByTestId('span-0').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => query().get('timeline')).toBe('2025-12-03/2025-12-07:1');
    await page.getByTestId('timeline-add').click();
    await page.getByTestId('whatif-span-1-share').fill('30');
    await expect
      .poll(() => query().get('timeline'))
      .toBe('2025-12-03/2025-12-07:1,2025-12-07/2025-12-14:0.3');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove interval 2' }).click();
    await page.getByTestId('span-0').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => query().get('timeline')).toBe('2025-12-02/2025-12-05:1');
    const address = page.url();
    const other = await browser.newPage();
    await other.goto(address);
    await expect.poll(() => other.getByTestId('preview-finding').innerText()).toBe(finding);
    await other.close();
  });

  test('a timeline that is run restricts its days, and is reproduced by its scenario file', async () => {
    await page.getByTestId('whatif-replications').fill('2');
    await page.getByTestId('whatif-run').click();
    await expect
      .poll(() => text('run-result'), { timeout: 60_000 })
      .toMatch(/^Dated timeline \(timeline\) at Calexico East/);
    await page.getByTestId('tab-reproduce').click();
    expect(await text('scenario-text')).toMatch(/"from":"2025-12-02".*"ucpKeptShare":0/);
    expect(await page.getByTestId('cli-line').count()).toBe(0);
  });

  test('what cannot change anything says why, before it is run', async () => {
    await open('port=calexico-east&v=1&timeline=2024-01-02/2024-01-05:1');
    await expect
      .poll(() => text('what-if-notes'))
      .toMatch(/^Nothing changes, because no interval of the timeline/);
    await open('port=calexico-east&v=1&share=0');
    await expect.poll(() => text('what-if-notes')).toMatch(/because nothing is withdrawn/);
  });

  test('a run that changed nothing says so, and a link to a run that is not kept leaves the form as it was linked', async () => {
    await page.getByTestId('whatif-days').fill('1');
    await page.getByTestId('whatif-replications').fill('2');
    await page.getByTestId('whatif-run').click();
    await expect.poll(() => page.getByTestId('run-unchanged').count(), { timeout: 60_000 }).toBe(1);
    await open('port=pharr&v=1&share=0.4&run=999');
    await expect
      .poll(() => page.locator('.what-if .field-problem').allInnerTexts(), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/^There is no run "999"/));
    expect(await value('withdrawn')).toBe('40');
    expect(await page.getByTestId('run-result').count()).toBe(0);
  });

  test('levers stand under their clauses, and one that is set is previewed and kept in the address', async () => {
    await open('port=otay-mesa&v=1&levers=validDays:1');
    await expect.poll(() => page.getByTestId('preview').getAttribute('data-policy')).toBe('own-levers');
    expect(await text('levers')).toMatch(
      /1 lever is set[\s\S]*Unified Cargo Processing \(1 set\)[\s\S]*art\. 70/,
    );
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('lever-decisionDays').fill('14');
    await expect.poll(() => query().get('levers')).toBe('validDays:1,decisionDays:14');
    await page.getByTestId('levers-reset').click();
    await expect.poll(() => text('what-if-notes')).toMatch(/no lever is set/);
  });

  test('a run over a dated timeline shows its days with what is in force, as chart, table and data', async () => {
    const from = '2024-12-02';
    const policy = timelinePolicy([{ from: '2024-12-04', to: '', withdrawn: 100 }]);
    const data = { portId: 'calexico-east', policy, from, days: 4, replications: 2, seed: 4 };
    const answer = await page.request.post(`${server.url}/api/v1/runs`, { data });
    const { id } = await answer.json();
    const status = async () =>
      (await (await page.request.get(`${server.url}/api/v1/runs/${id}`)).json()).status;
    await expect.poll(status, { timeout: 60_000 }).toBe('done');
    await open(`run=${id}`);
    await expect
      .poll(() => text('course-bands'), { timeout: 20_000 })
      .toMatch(/^100.% withdrawn, from 4 Dec 2024/);
    await page.locator('#canvas-course-wait').scrollIntoViewIfNeeded();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('table-course-wait').click();
    const rows = await page.getByTestId('run-course-wait').locator('tbody th').allInnerTexts();
    expect(rows).toEqual(['Mon 2 Dec', 'Tue 3 Dec', 'Wed 4 Dec', 'Thu 5 Dec']);
    const files = page.getByTestId('run-course-loss');
    await files.locator('summary').click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      files.getByTestId('csv-course-loss').click(),
    ]);
    expect(csv.suggestedFilename()).toBe('garita-course-loss.csv');
  });

  test('a reading of the law can be copied into the levers and adjusted from there, and the address follows', async () => {
    await open('port=otay-mesa&v=1&policy=S2');
    await page.getByTestId('copy-levers').click();
    await expect
      .poll(() => query().get('levers'))
      .toMatch(/^preInspection\.validDays:1,preInspection\.decisionDays:10,/);
    expect(query().has('policy')).toBe(false);
    expect(await text('levers-copied')).toBe(
      'Copied from Literal law (S2), where they hold from 19 Dec 2020 on; here they hold on all days.',
    );
    expect(await page.evaluate<string>('document.activeElement.dataset.testid')).toBe('levers');
    await page.getByTestId('lever-preInspection.decisionDays').fill('14');
    await page.getByTestId('lever-on-preInspection.validDays').selectOption('');
    await expect
      .poll(() => query().get('levers'))
      .toMatch(/^(?=.*preInspection\.decisionDays:14)(?=.*(^|,)validDays:1)/);
    await expect.poll(() => page.getByTestId('preview').getAttribute('data-policy')).toBe('own-levers');
    expect(await violations(page)).toEqual([]);
  });

  test('a link of another version is told in a sentence, and one of before there were versions still opens', async () => {
    await open('port=otay-mesa&v=7&policy=S2');
    await expect
      .poll(() => text('what-if-notes'))
      .toMatch(/version 7 of the address and this page knows version 1/);
    expect(await value('restriction')).toBe('');
    await open('port=otay-mesa&policy=S2&from=2024-12-02');
    await expect.poll(() => value('restriction')).toBe('S2');
    expect(await value('from')).toBe('2024-12-02');
  });

  test('a run says what moves it most and where a target is met', async () => {
    await open(`run=${runId}&tab=sensitivity`);
    await page
      .getByTestId('tornado-replications')
      .or(page.getByTestId('whatif-tornado-replications'))
      .fill('2');
    await page.getByTestId('tornado-start').click();
    await page.getByTestId('whatif-solve-value').fill('1');
    await page.getByTestId('solve-start').click();
    await expect
      .poll(() => text('tornado-finding'), { timeout: 100_000 })
      .toMatch(/moves it most: P90 wait goes from/);
    await page.getByTestId('table-tornado').click();
    expect(await text('tornado-result')).toMatch(/rises with it|falls with it/);
    await expect.poll(() => text('solve-finding'), { timeout: 60_000 }).toMatch(/^P90 wait at most 1.min: /);
    await page.reload();
    await expect.poll(() => text('tornado-finding'), { timeout: 20_000 }).toMatch(/moves it most/);
    expect(await violations(page)).toEqual([]);
  });

  test('nothing has to be scrolled sideways at 320 pixels, whatever tab is shown', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const tab of TABS) {
      await open(`run=${runId}&tab=${tab}&timeline=2025-12-02/2025-12-05:1&v=1`);
      await page.getByRole('tabpanel').waitFor();
      await page.waitForTimeout(500);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), tab).toBeLessThanOrEqual(
        320,
      );
    }
  });

  test('none of this reported an error', () => {
    expect(problems).toEqual([]);
  });
});
