import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowserReason } from '../helpers/chromium.ts';
import { HEADER, row } from '../importers/import-text.ts';
import { openWizard, type WizardPage } from './wizard-page.ts';

if (noBrowserReason) console.warn(`Browser tests are skipped: ${noBrowserReason}.`);

/** Counts of ports that the shipped files do not have. */
const counts = (number: number) =>
  Array.from({ length: number }, (_, index) => row({ code: String(9900 + index) }));

describe.skipIf(noBrowserReason !== null)('the rows that a file leaves out', { timeout: 60_000 }, () => {
  let wizard: WizardPage;
  beforeAll(async () => {
    wizard = await openWizard();
  });
  afterAll(() => wizard?.close());

  const rejects = () => wizard.page.getByTestId('import-rejects');
  const cellsOf = async () => {
    await wizard.page.getByTestId('import-problems').locator('summary').click();
    return wizard.page
      .getByTestId('import-problems')
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((one) => [...one.children].map((cell) => cell.textContent)));
  };

  test('of a file refused for them are listed, downloaded, mended, and created by importing them', async () => {
    const { send, phase, result, download, page } = wizard;
    const bad = [row({ code: '9980', value: 'x' }), row({ code: '9981', date: 'soon' })];
    await send('counts.csv', [HEADER, ...counts(10), ...bad]);
    await phase('failed');
    expect(await result().innerText()).toMatch(/2 of the 12 rows of counts\.csv cannot be used/);
    expect(await cellsOf()).toEqual([
      ['12', 'Value', 'x', 'value-not-a-count', 'correct it or remove the row'],
      ['13', 'Date', 'soon', expect.any(String), 'write Jan 2024, 01/01/2024 or 2024-01-01'],
    ]);
    const { name, text } = await download(rejects());
    expect(name).toBe('counts-rejects.csv');
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toBe(`${HEADER},garita_line,garita_problem,garita_fix`);
    expect(lines).toHaveLength(3);
    await send(name, [lines[0]!, lines[1]!.replace(',x,', ',7,'), lines[2]!.replace(',soon,', ',Jan 2024,')]);
    await phase('tried', name);
    await page.getByTestId('import-commit').click();
    await phase('done', name);
    expect(await result().innerText()).toMatch(/Created\s+2\s/);
    expect(await page.getByTestId('imports').locator('tbody tr').first().innerText()).toContain(name);
  });

  test('of a file read by a profile of long names are mended and read by the same profile', async () => {
    const { send, phase, result, download, page } = wizard;
    const arrival =
      'Llegada a la fila de los camiones, con fecha y hora del reloj y en hora local de ese puente';
    const header = `Puente,"${arrival}"`;
    const trucks = Array.from({ length: 40 }, (_, minute) => `Pharr,2026-03-13 08:${10 + minute}`);
    await send('caseta.csv', [header, ...trucks, 'Pharr,2026-03-13 noon']);
    await page.getByTestId('mapping').waitFor();
    await page.getByTestId('mapping-try').click();
    await phase('tried', 'caseta.csv');
    expect(await page.getByTestId('import-preview').locator('thead').innerText()).toMatch(
      /Llegada a la fila de los camiones, con fecha y hora del rel…/,
    );
    await page.getByTestId('profile-name').fill('caseta');
    await page.getByTestId('import-commit').click();
    await phase('done', 'caseta.csv');
    expect(await result().innerText()).toMatch(/by the profile caseta/);
    const link = result().getByRole('link', { name: 'Download the rows left out' });
    const { name, text } = await download(link);
    await send(name, text.trimEnd().replace('noon', '12:00').split('\n'));
    await phase('tried', name);
    expect(await result().innerText()).toMatch(/by the profile caseta/);
    await page.getByTestId('import-commit').click();
    await phase('done', name);
    expect(await result().innerText()).toMatch(/Created\s+1\s/);
  });

  test('of a file that has none to mend are not offered', async () => {
    const { send, phase, result } = wizard;
    await send('totals.csv', [HEADER, ...counts(3), 'Total,,,,,,15']);
    await phase('tried', 'totals.csv');
    expect(await result().innerText()).toMatch(/Left out/);
    expect(await rejects().count()).toBe(0);
  });
});
