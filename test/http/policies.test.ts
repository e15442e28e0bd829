import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PolicyCatalogue } from '../../server/contract/policies.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let policies: PolicyCatalogue;
beforeAll(async () => {
  app = await startApp();
  policies = (await (await fetch(`${app.url}/api/v1/policies`)).json()) as PolicyCatalogue;
});
afterAll(() => app.stop());

const preset = (id: string) => policies.presets.find((one) => one.id === id)!;

test('the presets are listed by name in both languages, and only those stricter than the softened law are hypothetical', () => {
  expect(policies.presets.map(({ id, hypothetical }) => [id, hypothetical])).toEqual([
    ['S0', false],
    ['S1', false],
    ['S2', true],
    ['S3', true],
    ['S4', true],
    ['law', false],
  ]);
  expect(preset('S2').name).toEqual({ en: 'Literal law', es: 'Ley literal' });
  for (const { id, hypothetical, sentence } of policies.presets)
    expect(sentence.startsWith('Hypothetical: '), id).toBe(hypothetical);
});

test('a preset says what it sets for which programmes, with units, and from which source', () => {
  expect(preset('S0').parts).toEqual([]);
  const [inMexico, joint] = preset('S2').parts;
  expect(inMexico).toMatchObject({ from: '2020-12-19', to: null, programmes: ['preInspection'] });
  expect(inMexico!.source.title).toBe('Judgement of this project');
  expect(inMexico!.sets).toContainEqual({
    lever: 'validDays',
    value: 1,
    text: '1 day',
    beforeLawText: '365 days',
    isChange: true,
  });
  expect(inMexico!.sets).toContainEqual(
    expect.objectContaining({ lever: 'contactsPerShift', isChange: false }),
  );
  expect(joint!.programmes).toEqual(['ucp']);
});

test('every lever has its clause in words, a range that holds what is stated, a grade and a source', () => {
  expect(policies.levers).toHaveLength(25);
  for (const { id, symbol, clause, range, beforeLaw, softened, source } of policies.levers) {
    expect(symbol, id).not.toBe('');
    expect(clause.says.en, id).not.toBe('');
    expect(clause.source.title, id).not.toBe('');
    expect(source.title, id).not.toBe('');
    for (const value of [beforeLaw, softened]) {
      expect(value, id).toBeGreaterThanOrEqual(range[0]);
      expect(value, id).toBeLessThanOrEqual(range[1]);
    }
  }
  const known = new Set(policies.levers.map(({ id }) => id));
  for (const { parts } of policies.presets)
    for (const { sets } of parts) for (const { lever } of sets) expect(known.has(lever), lever).toBe(true);
});

test('the events of the law come oldest first, the decree of 18 December 2020 among them, with sources', () => {
  const dates = policies.lawEvents.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  const decree = policies.lawEvents.find(({ date }) => date === '2020-12-18')!;
  expect(decree.what.en).toMatch(/Decree published in the DOF/);
  expect(decree.source.url).toMatch(/^http/);
});
