import { expect, test } from 'vitest';
import { resultsHashOf } from '../../server/study/manifest.ts';
import { firstDifference } from '../../server/study/verify.ts';
import { resultOf } from '../report/finished-run.ts';

test('two documents that say the same do not differ', () => {
  expect(firstDifference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeNull();
});

test('the first difference is told by its path, counted from one, with both values', () => {
  expect(firstDifference({ a: 1, b: [{ c: 2 }, { c: 3 }] }, { a: 1, b: [{ c: 2 }, { c: 4 }] })).toEqual({
    path: 'b[2].c',
    stated: 3,
    found: 4,
  });
});

test('what stands in one of them alone is a difference', () => {
  expect(firstDifference({ a: 1 }, { a: 1, b: 2 })).toEqual({ path: 'b', stated: undefined, found: 2 });
  expect(firstDifference({ a: [] }, { a: [7] })).toEqual({ path: 'a[1]', stated: undefined, found: 7 });
});

test('the course by date is no part of the hash of results, so that manifests of before it was told still hold', () => {
  const result = resultOf();
  const none = { p10WaitMin: [null], p50WaitMin: [null], p90WaitMin: [null], valueLostUsd: [null] };
  const course = { step: 'day', startsMs: [0], toMs: 1, baseline: none, scenario: none } as const;
  expect(resultsHashOf([{ ...result, course }])).toBe(resultsHashOf([result]));
  expect(resultsHashOf([{ ...result, finding: 'another' }])).not.toBe(resultsHashOf([result]));
});
