import { expect, test } from 'vitest';
import { figuresRead } from '../../../server/model/assumptions/figures-read.ts';
import { AssumptionError, replaceValues } from '../../../server/model/assumptions/replace-values.ts';
import { smallFiles } from './small-files.ts';

const CAPACITY = 'facilities.otay-mesa.capacityPerHour';

test('one value changes, and all that does not hold it stays the same object', () => {
  const { files, warnings } = replaceValues(smallFiles, { [CAPACITY]: 250 });
  expect(files.ports.facilities[0]!.capacityPerHour).toEqual({
    ...smallFiles.ports.facilities[0].capacityPerHour,
    value: 250,
  });
  expect(files.ports.facilities[0]!.hours).toBe(smallFiles.ports.facilities[0].hours);
  expect(files.ports.service).toBe(smallFiles.ports.service);
  expect(files['cold-chain']).toBe(smallFiles['cold-chain']);
  expect(smallFiles.ports.facilities[0].capacityPerHour.value).toBe(240);
  expect(warnings).toEqual([]);
});

test('a value as it stands changes nothing at all', () => {
  expect(replaceValues(smallFiles, { [CAPACITY]: 240 }).files).toBe(smallFiles);
});

test('a value outside its plausible range is taken, with a warning', () => {
  const { files, warnings } = replaceValues(smallFiles, { [CAPACITY]: 500 });
  expect(files.ports.facilities[0]!.capacityPerHour.value).toBe(500);
  expect(warnings).toEqual([
    `${CAPACITY} 500 lies outside its plausible range of 200 to 300 trucks an hour.`,
  ]);
});

test.each([
  ['facilities.otay-mesa.capacityPerHours', 250, 'unknown-assumption', `did you mean '${CAPACITY}'`],
  ['service.niiShare', 1.2, 'assumption-invalid', 'service.niiShare 1.2 is not a share from 0 to 1'],
  [CAPACITY, -1, 'assumption-invalid', `${CAPACITY} -1 is not 0 or more`],
  [CAPACITY, 'many', 'assumption-invalid', `${CAPACITY} many is not a number`],
  [CAPACITY, Number.NaN, 'assumption-invalid', 'is not a number'],
  ['facilities.otay-mesa.lanes.fast', 2.5, 'assumption-invalid', 'is not a whole number of booths'],
  ['facilities.otay-mesa.hours.weekday', 7, 'assumption-invalid', 'can only be changed in the data file'],
])('%s = %s is refused in one sentence', (path, value, code, sentence) => {
  const replace = () => replaceValues(smallFiles, { [path]: value });
  expect(replace).toThrow(AssumptionError);
  expect(replace).toThrow(expect.objectContaining({ code, message: expect.stringContaining(sentence) }));
});

test('the figures that a model reads are known by their paths, whatever else the files hold', () => {
  const read = figuresRead(smallFiles, ({ ports }) => {
    expect(ports.facilities[0]!.capacityPerHour.value + ports.service.niiShare.value).toBe(240.16);
    expect(ports.facilities[0]!.lanes.fast.range).toEqual([2, 4]);
  });
  expect([...read]).toEqual([CAPACITY, 'service.niiShare']);
});
