import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { planWhatIf } from '../../server/jobs/what-if-plan.ts';
import type { Impact } from '../../server/model/metrics/impact.ts';
import { LEVER_IDS, type LeverId } from '../../server/model/policy/levers.ts';
import type { MetricKey } from '../../server/model/study/facility-metrics.ts';
import { compare, prepareWhatIf, replicate } from '../../server/model/study/what-if.ts';
import { noTrucks } from '../store/stored-trucks.ts';

const SLOW_MS = 120_000;
const catalogue = readCatalogue();
const { levers } = catalogue.policy;
const sites = catalogue.ports.facilities.filter(({ preInspectionSite }) => preInspectionSite !== null);

function impactOf(
  metric: MetricKey,
  policy: NonNullable<WhatIfRequest['policy']>,
  { portId, days, replications }: Pick<WhatIfRequest, 'portId' | 'days'> & { replications: number },
): Impact {
  const { plan } = planWhatIf({ portId, policy, days, replications, seed: 1 }, catalogue, {
    monthsOf: (facility) => [{ month: '2024-12', trucks: 22 * facility.weekdayTrucks.value }],
    crossings: noTrucks,
  });
  const prepared = prepareWhatIf(plan);
  const results = Array.from({ length: replications }, (_, replication) => replicate(prepared, replication));
  return compare(results).find(({ key }) => key === metric)!;
}

describe('the law as softened in January 2021', () => {
  test.each(sites.map(({ id }) => id))(
    'changes the mean wait at %s by less than 2 %',
    { timeout: SLOW_MS },
    (portId) => {
      const { difference, baseline } = impactOf('meanWaitMin', 'S1', { portId, days: 3, replications: 30 });
      expect(Math.abs(difference.mean!)).toBeLessThan(0.02 * baseline.mean!);
    },
  );

  test('changes nothing at all at ports whose trucks have no site in Mexico and no neighbour with one', () => {
    const apart = catalogue.ports.facilities.filter(
      ({ id, neighbours }) =>
        ![id, ...neighbours.map((one) => one.id)].some((one) => sites.some((site) => site.id === one)),
    );
    expect(apart.length).toBeGreaterThan(10);
    for (const { id } of apart) {
      const { difference } = impactOf('meanWaitMin', 'S1', { portId: id, days: 1, replications: 2 });
      expect(difference.mean === null || difference.mean === 0, id).toBe(true);
    }
  });
});

/** A policy that moves one lever to the strict end of its range, with what it takes for that to act. */
function strict(id: LeverId) {
  const { range, restricts, programmes } = levers[id];
  const value = restricts === 'up' ? range![1] : range![0];
  const companions: Partial<Record<LeverId, Partial<Record<LeverId, number>>>> = {
    validDays: { decisionDays: 10 },
    decisionDays: { validDays: 1 },
    filedEarlyDays: { validDays: 1, decisionDays: 10 },
    srePresentProbability: { sreRepresentatives: 2 },
    postsPerRepresentative: { sreRepresentatives: 2 },
    reportMin: { contactsPerShift: 20, contactsPerReport: 1 },
    contactsPerShift: { reportMin: 5, contactsPerReport: 1 },
    contactsPerReport: { reportMin: 5, contactsPerShift: 20 },
    reportAbroadMin: { contactsPerShift: 20, contactsPerReport: 1 },
    suspensionDays: { suspensionsPerYear: 0.1 },
    informationShared: { informationChill: 1 },
    informationChill: { informationShared: 0 },
    supplyStopDays: { supplyStopShare: 1 },
  };
  return {
    id: `only-${id}`,
    name: { en: id, es: id },
    intervals: [
      {
        from: '2024-01-01',
        to: null,
        facilities: 'all',
        programmes,
        commodities: 'all',
        levers: { ...companions[id], [id]: value },
        label: { en: id, es: id },
        source: 'project-guess',
        hypothetical: true,
      },
    ],
  };
}

describe('no lever, moved as far as it restricts, lowers the mean crossing time beyond its half-width', () => {
  const restricting = LEVER_IDS.filter((id) => levers[id].restricts !== null);
  test.each(restricting)('%s', { timeout: SLOW_MS }, (id) => {
    // Only Mesa de Otay has joint processing beside its post in Mexico.
    const ports = levers[id].programmes.includes('ucp') ? ['santa-teresa', 'otay-mesa'] : ['santa-teresa'];
    for (const portId of ports) {
      const { difference } = impactOf('meanCrossingTimeMin', strict(id), {
        portId,
        days: 1,
        replications: 8,
      });
      expect(difference.mean!, portId).toBeGreaterThanOrEqual(-difference.halfWidth95!);
    }
  });
});
