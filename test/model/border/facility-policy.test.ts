import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { type FacilityPolicy, PRE_LAW, withdrawal } from '../../../server/model/border/facility-policy.ts';
import { facilityStations, STATION_ROLES } from '../../../server/model/border/facility-stations.ts';
import { allocateLanes } from '../../../server/model/border/lanes.ts';
import { reclassifiedBy } from '../../../server/model/border/preclearance-left.ts';
import { withheldBy } from '../../../server/model/border/supply.ts';
import { ClassIndex, classShares } from '../../../server/model/border/vehicle-class.ts';
import { constant } from '../../../server/model/step-function.ts';

const { ports, facilityById } = readCatalogue();
const { service } = ports;
const otay = facilityById.get('otay-mesa')!;
const pharr = facilityById.get('pharr')!;

function stationOf(role: (typeof STATION_ROLES)[number], policy: FacilityPolicy, facility = otay) {
  return facilityStations({
    facility,
    facilityIndex: 0,
    firstStation: 0,
    isOpen: constant(1),
    boothsOpen: (_, booths) => constant(booths),
    approachIsOpen: constant(1),
    service,
    classShares: classShares(facility, service.narpShareOfProduce.value),
    policy,
  })[STATION_ROLES.indexOf(role)]!;
}
const postsOpen = (policy: FacilityPolicy) => stationOf('preInspection', policy).servers.values[0];
const reclassified = (policy: FacilityPolicy) =>
  reclassifiedBy(otay, service, policy).map(({ share }) => share);

test('withdrawing nothing leaves everything as before the law', () => {
  expect(withdrawal(0)).toEqual(PRE_LAW);
});

describe('eight pre-inspection officers at Mesa de Otay', () => {
  test.each([
    [1, 8],
    [0.5, 4],
    [0.7, 5],
    [0.1, 0],
    [0, 0],
  ])('a share of %d leaves %d posts', (openShare, posts) => {
    expect(postsOpen(withdrawal(1 - openShare))).toBe(posts);
  });

  test('where less than one post is left, every pre-inspected truck crosses as another', () => {
    expect(reclassified(withdrawal(0.3))).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.3, 12)]);
    expect(reclassified(withdrawal(0.9))).toEqual([1, expect.closeTo(0.9, 12)]);
  });

  test('the two programmes are restricted apart', () => {
    const onlyMexico = { ...PRE_LAW, preInspection: { openShare: 0, serviceFactor: 1 } };
    expect(reclassified(onlyMexico)).toEqual([1, 0]);
  });
});

test('reports lengthen an inspection by their factor', () => {
  const slow = {
    ...PRE_LAW,
    preInspection: { openShare: 1, serviceFactor: 1.25 },
    ucp: { openShare: 1, serviceFactor: 1.1 },
  };
  const minutes = (policy: FacilityPolicy, role: 'preInspection' | 'ucpLanes', c: number) =>
    stationOf(role, policy).visits[c]!.service.meanMin;
  const { preInspected, ucp } = ClassIndex;
  expect(minutes(slow, 'preInspection', preInspected)).toBeCloseTo(1.25 * 15, 12);
  expect(minutes(slow, 'ucpLanes', ucp)).toBeCloseTo(1.1 * minutes(PRE_LAW, 'ucpLanes', ucp), 12);
});

test('officers who return open more standard booths', () => {
  const before = allocateLanes(otay).standard;
  expect(stationOf('standardLanes', { ...PRE_LAW, addedBooths: 2 }).servers.values).toEqual([before + 2]);
});

describe('an information chill', () => {
  const examShares = (examFactor: number, c: number) =>
    Object.fromEntries(
      stationOf('standardLanes', { ...PRE_LAW, examFactor }).visits[c]!.routes.map(({ to, probability }) => [
        STATION_ROLES[to],
        probability,
      ]),
    );

  test('half again as many exams: 16 % scanned become 24 %, 3 % unloaded 4.5 %', () => {
    const shares = examShares(1.5, ClassIndex.standard);
    expect(shares.scan).toBeCloseTo(0.24, 12);
    expect(shares.dock).toBeCloseTo(0.045, 12);
    expect(shares.exit).toBeCloseTo(1 - 0.285, 12);
  });

  test('never sends more than every truck', () => {
    const shares = examShares(100, ClassIndex.standard);
    expect(shares.exit).toBeCloseTo(0, 12);
    expect(shares.scan! + shares.dock!).toBeCloseTo(1, 12);
  });
});

describe('avocados without a certificate', () => {
  const avocadoShare =
    pharr.produceMix.avocado! / Object.values(pharr.produceMix).reduce((sum, share) => sum + share, 0);
  const width = (share: number) => {
    const cohorts = withheldBy(pharr, service, { ...PRE_LAW, supplyStopped: { avocado: share } });
    return cohorts.map(({ from, to }) => to - from);
  };

  test('stay away for the share of produce trucks that carries them, in both produce classes', () => {
    expect(width(1)).toEqual([expect.closeTo(avocadoShare, 12), expect.closeTo(avocadoShare, 12)]);
  });

  test('half a stop holds half of them, and none holds none', () => {
    expect(width(0.5)[0]).toBeCloseTo(avocadoShare / 2, 12);
    expect(width(0)).toEqual([]);
  });
});

test('a joint booth that helps out serves FAST trucks as long, and sends them on as often, as a FAST booth does', () => {
  const joint = stationOf('ucpLanes', withdrawal(1));
  expect(joint.helps).toHaveLength(1);
  expect(joint.visits[ClassIndex.fast]).toEqual(
    stationOf('fastLanes', withdrawal(1)).visits[ClassIndex.fast],
  );
});
