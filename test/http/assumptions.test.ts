import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { Problem } from '../../server/contract/api.ts';
import type { AssumptionList } from '../../server/contract/assumptions.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const get = (query: string) => fetch(`${app.url}/api/v1/assumptions${query}`);
const listed = async (query: string) => (await (await get(query)).json()) as AssumptionList;

test('every figure on which runs rest is listed with value, range, unit, grade, source and year', async () => {
  const { assumptions, total } = await listed('');
  expect(assumptions).toHaveLength(total);
  expect(assumptions.find(({ path }) => path === 'service.niiScanMin')).toMatchObject({
    value: 8,
    range: [4, 15],
    unit: 'min',
    grade: 'O',
    editable: false,
    isFitted: false,
    sourceYear: expect.any(Number),
  });
});

test('a crossing that was calibrated has a fitted capacity, one that was not has its labelled default', async () => {
  const fitted = readCatalogue().calibration!.facilityIds;
  const { assumptions } = await listed('?match=capacityPerHour');
  const facilities = [...readCatalogue().facilityById.keys()];
  const capacities = assumptions.filter(({ path }) => path.startsWith('facilities.'));
  expect(capacities.map(({ path, isFitted }) => [path, isFitted])).toEqual(
    facilities.map((id) => [`facilities.${id}.capacityPerHour`, fitted.has(id)]),
  );
});

test('grades and a text choose among them, in either case', async () => {
  const { assumptions, total } = await listed('?grade=g,B&match=NIISELECTION');
  expect(assumptions.map(({ path }) => path)).toEqual(['service.niiSelectionFast']);
  expect(total).toBeGreaterThan(100);
  expect(await listed('?match=no+such+thing')).toEqual({ assumptions: [], total });
});

test.each([
  ['?grade=Z', /^grade Z is no grade; choose from M \(measured\), O \(official\)/],
  ['?grades=G', /^"grades" is not known: assumptions are chosen by grade and match\.$/],
])('%s is refused in one sentence', async (query, sentence) => {
  const response = await get(query);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).detail).toMatch(sentence);
});
