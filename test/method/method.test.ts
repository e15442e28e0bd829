import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDataFiles } from '../../server/assumptions.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import type { MethodLink } from '../../server/contract/method.ts';
import { readMethod } from '../../server/method/method.ts';
import { assumptionsOf } from '../../server/model/assumptions/assumption.ts';
import { METRICS as TARGET_METRICS } from '../../server/model/events/event.ts';
import { METRICS } from '../../server/model/study/facility-metrics.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const method = readMethod();
const links: readonly MethodLink[] = [
  ...method.description.flatMap((section) => section.links),
  ...method.checklist.flatMap(({ items }) => items.flatMap((item) => item.links)),
];

test('STRESS-DES is answered item by item, all twenty-four in order, each with where to check it', () => {
  const items = method.checklist.flatMap((section) => section.items);
  expect(items.map(({ number }) => number)).toEqual(
    '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1'.split(
      ' ',
    ),
  );
  for (const { number, answer, links: where } of items) {
    expect(answer.length, number).toBeGreaterThan(40);
    expect(where.length, number).toBeGreaterThan(0);
  }
});

test('every file that the method names is there', () => {
  const named = links.filter(({ kind }) => kind === 'file');
  expect(named.length).toBeGreaterThan(40);
  for (const { target } of named) expect(existsSync(`${project}${target}`), target).toBe(true);
});

test('every command that the method names is one of the command line', () => {
  const help = execFileSync(`${project}node_modules/.bin/node`, [`${project}scripts/garita.ts`, '--help'], {
    encoding: 'utf8',
  });
  for (const { target } of links.filter(({ kind }) => kind === 'command')) {
    const [, name] = /^garita -- (\S+)/.exec(target)!;
    expect(help, target).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  }
});

test('the calibration is told for every facility: fitted and scored by hour, or on labelled defaults', () => {
  const { calibration } = method;
  const { facilityById, calibration: used } = readCatalogue();
  const ids = [...calibration!.facilities, ...calibration!.onDefaults].map(({ id }) => id);
  expect(ids.toSorted()).toEqual([...facilityById.keys()].toSorted());
  expect(calibration!.name).toBe(used!.name);
  for (const { id, hours, fitted, maeMin, biasMin } of calibration!.facilities) {
    expect(hours.length, id).toBeGreaterThan(0);
    expect(
      fitted.map(({ grade }) => grade),
      id,
    ).not.toContain('G');
    const errors = hours.map(({ modelledMin, postedMin }) => modelledMin - postedMin);
    const meanOf = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(maeMin, id).toBeCloseTo(meanOf(errors.map(Math.abs)), 0);
    expect(biasMin, id).toBeCloseTo(meanOf(errors), 0);
  }
});

test('every disruption says what happened, and each target stands beside its observation and source', () => {
  for (const { id, happened, targets, naive, sources, covered } of method.backtest.events) {
    expect(happened.length, id).toBeGreaterThan(0);
    expect(sources.length, id).toBeGreaterThan(0);
    expect(covered, id).toBe(targets.filter(({ isCovered }) => isCovered).length);
    for (const { predicted } of naive) expect(predicted, id).toHaveLength(targets.length);
    for (const { facility, label, unit } of targets) {
      expect(facility.name, id).not.toBe(facility.id);
      expect([label, unit], id).not.toContain('');
    }
  }
  const { events, covered, total, isCurrent } = method.backtest;
  expect(total).toBe(events.flatMap(({ targets }) => targets).length);
  expect(covered).toBe(events.reduce((sum, event) => sum + event.covered, 0));
  expect(isCurrent).toBe(true);
});

test('events on which figures were calibrated are marked, the others are not', () => {
  const calibrated = method.backtest.events.filter(({ isCalibration }) => isCalibration).map(({ id }) => id);
  expect(calibrated).toEqual(['brownsville-2023-05', 'laredo-2017-05']);
});

test('every metric of results and of events is defined with its unit, once', () => {
  const keys = method.definitions.map(({ group, key }) => `${group}: ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  const defined = new Set(method.definitions.map(({ key }) => key));
  for (const { key } of METRICS) expect(defined.has(key), key).toBe(true);
  for (const key of TARGET_METRICS) expect(defined.has(key), key).toBe(true);
});

test('figures are counted by grade, guesses among them, and each source with what rests on it', () => {
  const figures = assumptionsOf(readDataFiles());
  const guesses = method.grades.find(({ grade }) => grade === 'G')!;
  expect(guesses.figures).toBe(figures.filter(({ grade }) => grade === 'G').length);
  expect(guesses.figures).toBeGreaterThan(0);
  expect(method.grades.reduce((sum, one) => sum + one.figures, 0)).toBe(figures.length);
  expect(method.sources.reduce((sum, one) => sum + one.figures, 0)).toBe(figures.length);
  const gao = method.sources.find(({ url }) => url === 'https://www.gao.gov/products/gao-13-603')!;
  expect(gao).toMatchObject({ file: 'data/events.json', figures: 1, grades: ['L'] });
});

test('that restricted scenarios are hypothetical is said first', () => {
  expect(method.hypothetical[0]).toMatch(/^No effect of the December 2020 law on cargo was ever observed/);
  expect(method.limits.length).toBeGreaterThan(5);
});
