import { expect, test } from 'vitest';
import {
  bestPlain,
  checksFinding,
  eventFinding,
  eventsFinding,
  fitFinding,
  tightest,
} from '../../client/findings/method-findings.ts';
import type { Backtest, CheckFamily, ModelChecks } from '../../server/contract/method.ts';
import { eventOf, fitOf, plainOf } from './methods.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const check = (title: string, measured: number, tolerance: number) =>
  ({ title, expected: 10, measured, tolerance }) as CheckFamily['checks'][number];

test('the fit of a crossing says by how much it is off, which way, and what its bands hold', () => {
  expect(plain(fitFinding(fitOf({})))).toBe(
    'At Pharr the fitted profile is off by 4 min in a mean hour (1.5 min too low over all); its 80 % bands hold 80 % of 200 postings. The posted means of the fitted weeks, repeated, would be off by 6 min.',
  );
});

test('where repeating the past comes nearer than the fit, it says so', () => {
  expect(fitFinding(fitOf({ repeatMaeMin: 3 }))).toMatch(/nearer than the fit\.$/);
});

test('a fit without postings held out has no score, which is not an error of nothing', () => {
  expect(fitFinding(fitOf({ maeMin: null, biasMin: null, coverage: null }))).toBe(
    'At Pharr too few postings were held out to score the fit.',
  );
});

test('of the plain models the best one is named, with what it assumes', () => {
  expect(bestPlain(eventOf({}))?.model).toBe('no diversion');
  expect(eventFinding(eventOf({}))).toBe(
    'Score 0.80, good; 1 of 1 targets lie in their 80 % interval. The best plain model scores 0.40: What no diversion means.',
  );
});

test('one plain model that is not beaten is enough for an event not to count as beaten', () => {
  const lost = eventOf({
    verdict: 'poor',
    naive: [plainOf('no change', 0.9, false), plainOf('no diversion', 0.2)],
  });
  const backtest = { events: [eventOf({}), lost], covered: 39, total: 53 } as unknown as Backtest;
  expect(eventsFinding(backtest)).toBe(
    'Intervals of 80 % hold 39 of 53 targets; 1 of 2 disruptions score well; every plain model is beaten on 1 of 2.',
  );
});

test('checks are counted with those that fail, and intervals with those that miss', () => {
  const checks = {
    passed: 99,
    failed: 1,
    families: [{}, {}],
    estimates: 40,
    outsideInterval95: 2,
  } as unknown as ModelChecks;
  expect(checksFinding(checks)).toBe(
    '99 of 100 comparisons with exact values, laws and hand-worked cases pass, in 2 families. Of 40 estimates with a 95 % interval 2 lie outside it; one in twenty would by chance.',
  );
});

test('the tightest comparison is the one that takes up most of its tolerance, not the one farthest off', () => {
  const family = { checks: [check('far but loose', 12, 10), check('near but tight', 10.5, 0.6)] };
  expect(tightest(family as unknown as CheckFamily).title).toBe('near but tight');
});
