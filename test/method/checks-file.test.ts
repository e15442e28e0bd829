import { expect, test } from 'vitest';
import { parseChecks, readChecks } from '../../server/method/checks-file.ts';
import { modelChecksOf } from '../../server/method/model-checks.ts';
import { FAMILIES } from '../../server/model/checks/check.ts';
import { MODEL_VERSION } from '../../server/model/version.ts';

const file = readChecks();

test('the stored checks are those of the shipped model, of every family; else run garita checks --write', () => {
  expect(file.modelVersion).toBe(MODEL_VERSION);
  expect(new Set(file.checks.map(({ family }) => family))).toEqual(new Set(FAMILIES));
});

test('a check passes where what was measured is within its tolerance', () => {
  for (const { id, expected, measured, tolerance, passed } of file.checks)
    expect(passed, id).toBe(Math.abs(measured - expected) <= tolerance);
});

const check = {
  id: 'a by simulation',
  family: 'erlang-b',
  method: 'simulation',
  title: 'Loss',
  unit: '',
  expected: 1,
  measured: 1.1,
  halfWidth95: 0.05,
  tolerance: 0.1001,
  passed: true,
} as const;

test('intervals that miss are counted, those finer than the digits printed are not, and families keep their order', () => {
  const checks = [
    { ...check, id: 'b by law', family: 'laws', method: 'law', halfWidth95: null, passed: false } as const,
    check,
    { ...check, id: 'c by simulation', measured: 1.04 },
    { ...check, id: 'd by simulation', halfWidth95: 1e-9 },
  ];
  const { passed, failed, estimates, outsideInterval95, families, isCurrent } = modelChecksOf({
    schemaVersion: 1,
    modelVersion: '0.0.1',
    date: '2026-11-24',
    checks,
    leftOut: [],
  });
  expect({ passed, failed, estimates, outsideInterval95, isCurrent }).toEqual({
    passed: 3,
    failed: 1,
    estimates: 2,
    outsideInterval95: 1,
    isCurrent: false,
  });
  expect(families.map(({ family, checks: of }) => [family, of.length])).toEqual([
    ['erlang-b', 3],
    ['laws', 1],
  ]);
});

test('a stored check that measured nothing is refused, since no number is no result', () => {
  expect(() => parseChecks({ ...file, checks: [{ ...check, measured: null }] })).toThrow('checks.0.measured');
});
