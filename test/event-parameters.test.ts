import { expect, test } from 'vitest';
import { withAssumptions } from '../server/assumptions.ts';
import { readDefaults } from '../server/catalogue.ts';
import { parametersHash, readEventsFile, refuseTuning } from '../server/event-parameters.ts';

const catalogue = readDefaults();
const file = readEventsFile();

test('the figures as shipped are the frozen ones', () => {
  expect(parametersHash(catalogue, file)).toBe(file.frozen.parametersHash);
});

test('another figure is another hash, which may predict events for calibration and no scored one', () => {
  const changed = withAssumptions(catalogue, { 'service.patienceMin': 500 }).catalogue;
  const hash = parametersHash(changed, file);
  expect(hash).not.toBe(file.frozen.parametersHash);
  expect(() => refuseTuning('brownsville-2023-05', hash, file)).not.toThrow();
  expect(() => refuseTuning('texas-2022-04', hash, file)).toThrow('which only frozen figures may predict');
  expect(() => refuseTuning('texas-2022-04', file.frozen.parametersHash, file)).not.toThrow();
});
