import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { type WhatIfRequest, whatIfRequest } from '../../server/contract/api.ts';
import { scenarioFileName, scenarioText } from '../../server/contract/scenario-file.ts';
import { parseScenario } from '../../server/scenario/read-scenario.ts';
import { knownToScenarios } from '../../server/scenario/scenario-library.ts';
import { scenarioRequests } from '../../server/scenario/scenario-requests.ts';
import { wholeScenario } from '../../server/scenario/whole-scenario.ts';

const catalogue = readCatalogue();
const known = knownToScenarios(catalogue);

/** What the scenario file of a request asks when it is run. */
function askedBy(request: WhatIfRequest): WhatIfRequest[] {
  const file = scenarioFileName(request);
  const { scenario } = parseScenario(file, scenarioText(request, 'A what-if'), known);
  return scenarioRequests(file.replace('.yaml', ''), wholeScenario(scenario, known), catalogue.policy);
}

const usual = { portId: 'pharr', days: 7, replications: 30, seed: 3 };
const requests: Readonly<Record<string, WhatIfRequest>> = {
  'a share': { ...usual, withdrawnShare: 0.6 },
  'a reading of the law from a first day': { ...usual, policy: 'S2', from: '2024-12-02' },
  'imported trucks': {
    portId: 'pharr',
    withdrawnShare: 1,
    trace: { from: '2026-03-02', to: '2026-03-08' },
    replications: 5,
    seed: 1,
  },
  'a precision': whatIfRequest.parse({
    portId: 'pharr',
    withdrawnShare: 1,
    days: 1,
    precision: { halfWidth95: 4 },
    seed: 1,
  }),
  'other values and beliefs, drawn': {
    ...usual,
    withdrawnShare: 1,
    assume: { 'service.niiScanMin': 12, 'economics.time.dieselUsdPerGal': { low: 3, mode: 4, high: 6 } },
    uncertainty: 20,
  },
  'levers of one’s own': {
    ...usual,
    policy: {
      id: 'own',
      name: { en: 'Own', es: 'Propia' },
      intervals: [
        {
          from: '1990-01-01',
          to: '2026-01-10',
          facilities: 'all',
          programmes: ['ucp'],
          commodities: 'all',
          levers: { ucpKeptShare: 0.4 },
          label: { en: '60 % withdrawn', es: '60 % withdrawn' },
          source: 'own',
          hypothetical: true,
        },
      ],
    },
  },
};

test.each(Object.entries(requests))(
  'the scenario file of a what-if with %s asks the very same',
  (_, request) => {
    expect(askedBy(request)).toEqual([request]);
  },
);

test('a file is named after its crossing, or after the policy that is known by its name', () => {
  expect(scenarioFileName(requests['a share']!)).toBe('what-if-pharr.yaml');
  expect(scenarioFileName(requests['levers of one’s own']!)).toBe('own.yaml');
});
