import { expect, test } from 'vitest';
import { stoppingSentence } from '../../../server/model/study/stopping-sentence.ts';

const p90 = { label: 'P90 wait', unit: 'min' };
const target = { metric: 'p90WaitMin', halfWidth95: 2, relative: false, maxReplications: 200 };
const reached = {
  replications: 35,
  values: 35,
  halfWidth95: 1.8143,
  allowed: 2,
  isReached: true,
  isLast: false,
};
const capped = {
  ...reached,
  replications: 200,
  values: 200,
  halfWidth95: 3.0962,
  isReached: false,
  isLast: true,
};

test('a run that reached its target says after how many replications and how narrow it got', () => {
  expect(stoppingSentence(reached, target, p90)).toBe(
    'Stopped after 35 replications: the 95 % half-width of the difference in P90 wait is 1.8 min, within the target of 2 min.',
  );
});

test('a run that the cap ended says that its target is not met', () => {
  expect(stoppingSentence(capped, target, p90)).toBe(
    'Cap of 200 replications reached: the 95 % half-width of the difference in P90 wait is 3.1 min, and the target of 2 min is not met.',
  );
});

test('a half-width just above its target is shown in digits enough to see that', () => {
  expect(stoppingSentence({ ...capped, halfWidth95: 2.0004 }, target, p90)).toContain('is 2.0004 min, and');
  expect(stoppingSentence({ ...reached, halfWidth95: 2 }, target, p90)).toContain('is 2 min, within');
});

test('a relative target is said as per cent of the baseline mean and in the unit', () => {
  const relative = { ...target, halfWidth95: 0.07, relative: true };
  const money = { label: 'Produce value lost', unit: 'USD a day' };
  const at = { ...reached, halfWidth95: 8123.4, allowed: 8190.4 };
  expect(stoppingSentence(at, relative, money)).toBe(
    'Stopped after 35 replications: the 95 % half-width of the difference in produce value lost is 8,100 USD a day, within the target of 7 % of the baseline mean (8,200 USD a day).',
  );
});

test('a metric that too few replications gave is no reason to call a run precise', () => {
  const at = { ...capped, values: 3, halfWidth95: 0 };
  expect(stoppingSentence(at, target, p90)).toBe(
    'Cap of 200 replications reached: only 3 of them gave a value of the P90 wait, too few to judge its precision.',
  );
});
