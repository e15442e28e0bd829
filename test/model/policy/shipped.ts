import { readCatalogue } from '../../../server/catalogue.ts';
import { type FacilityFacts, facilityFacts } from '../../../server/model/policy/facility-facts.ts';
import { type InForce, leversUnder, type Scope } from '../../../server/model/policy/in-force.ts';
import type { LeverId } from '../../../server/model/policy/levers.ts';
import type { Policy, PolicyInterval } from '../../../server/model/policy/policy.ts';

const { policy, ports, facilityById, commodityById } = readCatalogue();
export const policies = policy;
export const commodityIds = [...commodityById.keys()];
export const facilityIds = [...facilityById.keys()];

export function factsOf(id: string): FacilityFacts {
  return facilityFacts(facilityById.get(id)!, ports.service, policies.constants);
}

/** Mesa de Otay: eight posts in Mexico, and joint processing on US soil. */
export const otay = factsOf('otay-mesa');

export function preset(id: string): Policy {
  return policies.presets.find((one) => one.id === id)!;
}

export const MEXICO_ONLY: Scope = { preInspection: true, ucp: false, aphis: false };
export const EVERYTHING: Scope = { preInspection: true, ucp: true, aphis: true };

export function under(
  values: Readonly<Partial<Record<LeverId, number>>>,
  scope: Scope = EVERYTHING,
  days = 0,
): InForce {
  return leversUnder(values, scope, policies.levers, { commodityIds: ['avocado', 'mango'], days });
}

/** A policy of intervals that say only what matters. */
export function timeline(...intervals: Array<Partial<PolicyInterval>>): Policy {
  return {
    id: 'test',
    name: { en: 'Test', es: 'Prueba' },
    intervals: intervals.map((interval) => ({
      from: '2020-12-19',
      to: null,
      facilities: 'all',
      programmes: ['preInspection'],
      commodities: 'all',
      levers: {},
      label: { en: 'Hypothetical', es: 'Hipotético' },
      source: 'project-guess',
      hypothetical: true,
      ...interval,
    })),
  };
}
