import { expect, test } from 'vitest';
import { HYPOTHETICAL, MODELLED, NOTHING_RESTRICTED } from '../../server/contract/labels.ts';
import { METRICS } from '../../server/model/study/facility-metrics.ts';
import { findingSentence } from '../../server/model/study/finding.ts';
import { inSpanish, spanishOf } from '../../server/spanish/in-spanish.ts';

const SAME = new Set(['min']);

test('every metric has a Spanish name, heading and unit', () => {
  const words = METRICS.flatMap(({ label, group, unit }) => [label, group, unit]);
  expect(words.filter((word) => !SAME.has(word) && spanishOf(word) === word)).toEqual([]);
});

test('the labels of restricted and modelled scenarios are said in Spanish', () => {
  expect(spanishOf(HYPOTHETICAL)).toMatch(/^Hipotético: /);
  expect(spanishOf(MODELLED)).toMatch(/^Modelado: /);
  expect(spanishOf(NOTHING_RESTRICTED)).toMatch(/^Modelado: /);
});

test('a finding is said in Spanish with the same figures', () => {
  const difference = { mean: 37.2, halfWidth95: 12.4 };
  const none = { mean: 0, halfWidth95: 0 };
  const wait = {
    baseline: { mean: 7, halfWidth95: 1 },
    scenario: { mean: 44.2, halfWidth95: 9 },
    difference,
    verdict: 'higher',
  } as const;
  const value = {
    baseline: none,
    scenario: none,
    difference: none,
    verdict: 'cannot be told apart',
  } as const;
  const english = findingSentence({
    facilityName: 'Calexico East',
    scenario: 'withdrawing 60 % of preclearance',
    impactOf: (key) => (key === 'p90WaitMin' ? wait : value),
  });
  expect(spanishOf(english)).toBe(
    'Retirar 60 % del predespacho en Calexico Este sube la espera P90 en 37 min (intervalo de 95 %: 25 a 50), de 7 a 44 min, y el valor perdido en productos frescos no puede distinguirse.',
  );
});

test('codes, names and figures of an answer stay as they are', () => {
  const answer = {
    metric: 'p90WaitMin',
    label: 'P90 wait',
    verdict: 'higher',
    baseline: { mean: 7 },
    unit: 'trucks',
  };
  expect(inSpanish(answer)).toEqual({ ...answer, label: 'Espera P90', unit: 'camiones' });
});
