import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowserReason } from '../helpers/chromium.ts';
import { openWizard, type WizardPage } from './wizard-page.ts';

if (noBrowserReason) console.warn(`Browser tests are skipped: ${noBrowserReason}.`);

const HEADER = 'Puerto,Carril,Placas,Llegada,Salida';
/** Trucks at Ysleta, one a minute from 08:00 of each day. */
const trucks = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = String(13 + Math.floor(index / 600)).padStart(2, '0');
    const at = (minute: number) =>
      `${day}/05/2026 ${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `Zaragoza,General,AB-${index},${at(index % 600)},${at((index % 600) + 40)}`;
  });

describe.skipIf(noBrowserReason !== null)('the import of a file on the page', { timeout: 60_000 }, () => {
  let wizard: WizardPage;
  beforeAll(async () => {
    wizard = await openWizard();
    ({ page, send, phase, result } = wizard);
  });
  afterAll(() => wizard?.close());

  let page: WizardPage['page'];
  let send: WizardPage['send'];
  let phase: WizardPage['phase'];
  let result: WizardPage['result'];
  const wrong = 'Gdansk,General,X-1,13/05/2026 08:00,13/05/2026 08:30';
  const log = [HEADER, ...trucks(700), wrong];

  test('an unknown table is mapped, shown as written and as understood, remembered and imported', async () => {
    await send('gate-log.csv', log);
    await page.getByTestId('mapping').waitFor();
    await page.getByTestId('mapping-time').locator('summary').click();
    await page.getByTestId('mapping-order').selectOption('dmy');
    await page.getByTestId('mapping-try').click();
    await phase('tried');
    expect(await page.getByTestId('import-preview').innerText()).toMatch(/First 20 of 701 rows/);
    expect(await page.evaluate('document.activeElement?.textContent')).toMatch(/^gate-log.csv would do this/);
    await page.getByRole('button', { name: 'As understood' }).click();
    expect(await page.getByTestId('import-preview').innerText()).toMatch(/13 May 2026, 08:00 MDT/);
    await page.getByTestId('profile-name').fill('gate-log');
    await page.getByTestId('import-commit').click();
    await phase('done');
    expect(await result().innerText()).toMatch(/Created\s+700/);
  });

  test('the next file with that header is recognised by the profile', async () => {
    await send('again.csv', log);
    await phase('tried');
    expect(await result().innerText()).toMatch(/by the profile gate-log/);
    expect(await result().innerText()).toMatch(/Unchanged\s+700/);
  });

  test('the import is undone as one', async () => {
    await page.getByRole('button', { name: 'Undo the import of gate-log.csv' }).click();
    const first = page.getByTestId('imports').locator('tbody tr').first();
    await expect.poll(() => first.innerText(), { timeout: 10_000 }).toContain('undone');
  });

  test('a large file is cancelled on its way and nothing of it is stored', async () => {
    const day = trucks(600);
    const before = await page.getByTestId('imports').locator('tbody tr').count();
    await send('large.csv', [HEADER, ...Array.from({ length: 1000 }, () => day).flat()]);
    await page.getByTestId('import-cancel').click();
    await phase('failed');
    expect(await result().innerText()).toMatch(/was cancelled; nothing of it is stored/);
    expect(await page.getByTestId('imports').locator('tbody tr').count()).toBe(before);
  });
});
