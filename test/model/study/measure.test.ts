import { expect, test } from 'vitest';
import { localCalendar } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { STATION_ROLES } from '../../../server/model/border/facility-stations.ts';
import { ClassIndex } from '../../../server/model/border/vehicle-class.ts';
import { CrossingLog, type Outcome, OutcomeCode } from '../../../server/model/simulation/crossing-log.ts';
import { measure } from '../../../server/model/study/measure.ts';
import { produceModel } from '../../../server/model/study/produce-model.ts';

const catalogue = readCatalogue();
const facility = { ...catalogue.facilityById.get('pharr')!, produceMix: { avocado: 1 } };
const calendar = localCalendar(0, 48, facility.zone);
const still = STATION_ROLES.map(() => ({
  queue: 0,
  busy: 0,
  open: 0,
  blocked: 0,
  queueArea: 0,
  busyArea: 0,
  openArea: 0,
}));

/** A day in which each trip of avocado is due at noon; those that cross take four hours. */
function dayOf(outcomes: readonly Outcome[], dueAtMin = 720) {
  const log = new CrossingLog({ recordsStages: true, capacity: outcomes.length });
  log.length = outcomes.length;
  for (const [row, outcome] of outcomes.entries()) {
    log.vehicleClass[row] = ClassIndex.produceNarp;
    log.outcome[row] = OutcomeCode[outcome];
    log.keyLow[row] = row;
    log.dueAtMin[row] = dueAtMin;
    log.arrivedAtMin[row] = dueAtMin;
    log.leftAtMin[row] = outcome === 'unfinished' ? Number.NaN : dueAtMin + 240;
  }
  const { metrics } = measure({
    facility,
    facilityIndex: 0,
    log,
    window: { fromMin: 0, toMin: 1440 },
    readings: { from: still, to: still },
    queueAtClosings: [],
    produce: produceModel({ facility, calendar }, catalogue, catalogue.ports.service),
  });
  return metrics;
}

test('a load that baulked, was held back, gave up, was turned away or is still under way was never sent, and spoils nothing', () => {
  const never = dayOf(['baulked', 'heldBack', 'reneged', 'rejected', 'unfinished']);
  expect(never.neverSentLoadsPerDay).toBe(5);
  expect(never.atRiskUsdPerDay).toBe(5 * 45_000);
  expect(never.p95LifeUsedPct).toBeNaN();
  expect(never.valueLostUsdPerDay).toBeNaN();
});

test('a load that crossed is spoilage and not at risk, beside one that was never sent', () => {
  const both = dayOf(['released', 'baulked']);
  expect(both.p50LifeUsedPct).toBeCloseTo(100 / 126, 10);
  expect(both.neverSentLoadsPerDay).toBe(1);
  expect(both.atRiskUsdPerDay).toBe(45_000);
});

test('trips due after the window are not counted', () => {
  expect(dayOf(['baulked'], 1500).neverSentLoadsPerDay).toBeNaN();
});
