import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { parseScenario } from '../../server/scenario/read-scenario.ts';
import {
  knownToScenarios,
  readScenario,
  shippedScenarioIds,
} from '../../server/scenario/scenario-library.ts';
import { scenarioJsonSchema } from '../../server/scenario/scenario-schema.ts';

const known = knownToScenarios(readCatalogue());
const faultsOf = (text: string): string[] => {
  try {
    parseScenario('x.yaml', text, known);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

describe('the shipped scenarios', () => {
  test.each(shippedScenarioIds())('%s can be read, and says first what it asks', (id) => {
    expect(readScenario(id, known).notes).toEqual([]);
    const text = readFileSync(new URL(`../../data/scenarios/${id}.yaml`, import.meta.url), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=scenario\.schema\.json\n# What it asks: /);
  });

  test('an editor is pointed at the schema by which they are read', () => {
    const shipped = readFileSync(
      new URL('../../data/scenarios/scenario.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});

describe('a fault is named by file, line and column', () => {
  test('where a key is not known, with the nearest that is', () => {
    expect(faultsOf('schemaVersion: 1\nname: x\n  \nfacilites: [pharr]\n')).toEqual([
      'x.yaml:4:1: facilites: is no key here; did you mean facilities?',
    ]);
    expect(faultsOf('schemaVersion: 1\nname: x\npolicy:\n  - share: 1\n    fom: 2021-01-01\n')).toEqual([
      'x.yaml:5:5: policy[1].fom: is no key here; did you mean from?',
    ]);
  });

  test('where a value cannot be used, with what could', () => {
    expect(faultsOf('schemaVersion: 1\nname: x\nwindow: { from: 2021-13-01, days: 400 }\n')).toEqual([
      'x.yaml:3:17: window.from: "2021-13-01" is not a day such as 2021-01-18',
      'x.yaml:3:35: window.days: 400 is not a whole number from 1 to 92',
    ]);
  });

  test('where a name is not known', () => {
    expect(
      faultsOf(
        'schemaVersion: 1\nname: x\nextends: S9\nfacilities: [phar]\npolicy:\n  - preset: lw\n  - levers: { freezMonths: 3 }\nassumptions:\n  service.niScanMin: 12\n',
      ),
    ).toEqual([
      expect.stringMatching(/^x\.yaml:3:10: extends: there is no scenario or reading of the law 'S9'/),
      "x.yaml:4:14: facilities[1]: there is no crossing 'phar'; did you mean pharr?",
      "x.yaml:6:13: policy[1].preset: there is no reading of the law 'lw'; did you mean law?",
      "x.yaml:7:15: policy[2].levers.freezMonths: there is no lever 'freezMonths'; did you mean freezeMonths?",
      "x.yaml:9:3: assumptions.service.niScanMin: there is no assumption 'service.niScanMin'; did you mean service.niiScanMin?",
    ]);
  });

  test('where an interval ends before it begins, or restricts in two ways', () => {
    const text = 'schemaVersion: 1\nname: x\npolicy:\n  - { from: 2021-02-01, to: 2021-01-01, share: 1 }\n';
    expect(faultsOf(text)).toEqual([
      'x.yaml:4:29: policy[1].to: 2021-01-01 is the first day no longer in force, so it must come after 2021-02-01',
    ]);
    expect(faultsOf('schemaVersion: 1\nname: x\npolicy:\n  - { share: 1, preset: S2 }\n')).toEqual([
      'x.yaml:4:5: policy[1]: share, preset and levers are three ways to restrict, so give one of the three',
    ]);
  });

  test('where the text is no YAML at all', () => {
    expect(faultsOf('a: [1\n')).toEqual([expect.stringMatching(/^x\.yaml:2:1: /)]);
    expect(faultsOf('')).toEqual([expect.stringMatching(/^x\.yaml:1:1: /)]);
  });
});

test('a file of version 0, the options of what-if as keys, is read with a note', () => {
  const { scenario, notes } = parseScenario(
    'old.yaml',
    'schemaVersion: 0\nname: Old\nport: pharr\nwithdraw: 0.6\ndays: 3\nreplications: 4\nseed: 9\n',
    known,
  );
  expect(scenario).toEqual({
    schemaVersion: 1,
    name: 'Old',
    facilities: ['pharr'],
    window: { days: 3 },
    policy: [{ share: 0.6 }],
    replications: 4,
    seed: 9,
  });
  expect(notes).toHaveLength(1);
});

test('a scenario may be JSON', () => {
  const text = JSON.stringify({ schemaVersion: 1, name: 'x', facilities: ['pharr'] });
  expect(parseScenario('x.json', text, known).scenario.facilities).toEqual(['pharr']);
});
