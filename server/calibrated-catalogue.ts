import { rounded } from './calibrated-facility.ts';
import { calibrationName } from './calibration-file.ts';
import type { CalibratedFacility, Calibration } from './calibration-schema.ts';
import type { Catalogue } from './catalogue.ts';
import { deepFreeze } from './data-file.ts';
import type { ArrivalProfile, DayOfWeekFactors, Facility, Figure, Staffing } from './model/port.ts';

/**
 * The catalogue with the fitted capacity, FAST share, arrival shape, weekday factors and staffing by hour of each
 * calibrated facility; the others keep their labelled defaults.
 */
export function withCalibration(catalogue: Catalogue, calibration: Calibration): Catalogue {
  const { ports } = catalogue;
  const fits = new Map(calibration.facilities.map((fit) => [fit.id, fit]));
  const facilities = ports.facilities.map((facility) => {
    const fit = fits.get(facility.id);
    return fit === undefined ? facility : calibrated(facility, fit, ports.dayOfWeek);
  });
  const profiles = calibration.facilities.map((fit) => [profileOf(fit), arrivalProfile(fit)]);
  return Object.freeze({
    ...catalogue,
    ports: deepFreeze({
      ...ports,
      facilities,
      arrivalProfiles: { ...ports.arrivalProfiles, ...Object.fromEntries(profiles) },
      sources: { ...ports.sources, ...calibration.sources },
    }),
    facilityById: new Map(facilities.map((facility) => [facility.id, facility])),
    calibration: { name: calibrationName(calibration), facilityIds: new Set(fits.keys()) },
  });
}

function calibrated(facility: Facility, fit: CalibratedFacility, factors: DayOfWeekFactors): Facility {
  const { fastShare, dayOfWeek } = fit;
  const { shares } = facility;
  return {
    ...facility,
    lanes: lanesOf(facility, fit),
    capacityPerHour: fullCapacity(fit, shares),
    staffing: staffingOf(fit),
    shares:
      fastShare === null
        ? shares
        : { ...shares, fast: fastShare, ucp: noMoreThan(fastShare.value, shares.ucp) },
    arrivalProfile: profileOf(fit),
    dayOfWeek: { ...factors, ...dayOfWeek },
  };
}

/** With as many lanes as it opens at most; trucks examined in Mexico pass the lanes by, but count in the demand. */
function fullCapacity(fit: CalibratedFacility, { preInspection }: Facility['shares']): Figure {
  const { capacityPerLaneHour, capacityPerHour, fastShare, standardLanesOpen } = fit;
  const throughLanes = (1 - (fastShare?.value ?? 0)) * (1 - preInspection.value);
  const factor = Math.max(...standardLanesOpen.values) / throughLanes;
  const [low, high] = capacityPerLaneHour.range!;
  return {
    ...capacityPerHour,
    value: rounded(capacityPerLaneHour.value * factor),
    range: [rounded(low * factor), rounded(high * factor)],
    note: 'With as many standard lanes as it opens at most, and the FAST trucks that go with them',
  };
}

/** As many as were posted open at most; FAST lanes that were never posted keep their default. */
function lanesOf(
  { lanes }: Facility,
  { standardLanesOpen, fastLanesOpen }: CalibratedFacility,
): Facility['lanes'] {
  const posted = (given: Figure, { values, grade, source }: CalibratedFacility['fastLanesOpen']): Figure => {
    const most = Math.max(...values);
    if (most === 0) return given;
    const note = 'The most that are posted open in an hour of a mean weekday, rounded';
    return { value: Math.max(1, Math.round(most)), range: null, unit: given.unit, grade, source, note };
  };
  return { standard: posted(lanes.standard, standardLanesOpen), fast: posted(lanes.fast, fastLanesOpen) };
}

/**
 * Open lanes over the most that are open. Before the first hour with readings none is; hours without readings after it
 * are as the nearest one that has some.
 */
function staffingOf({ standardLanesOpen, fastLanesOpen }: CalibratedFacility): Staffing {
  const { grade, source } = standardLanesOpen;
  const standard = partsOf(standardLanesOpen.values);
  const fast = fastLanesOpen.values.some((lanes) => lanes > 0) ? partsOf(fastLanesOpen.values) : standard;
  return { standard, fast, grade, source };
}

function partsOf(lanes: readonly number[]): number[] {
  const most = Math.max(...lanes);
  const first = lanes.findIndex((open) => open > 0);
  return lanes.map((_, hour) => {
    if (hour < first) return 0;
    const [nearest] = lanes
      .flatMap((open, other) => (open > 0 ? [{ open, away: Math.abs(other - hour) }] : []))
      .toSorted((a, b) => a.away - b.away);
    return nearest!.open / most;
  });
}

/** Joint processing is for FAST trucks. */
function noMoreThan(limit: number, ucp: Facility['shares']['ucp']): Facility['shares']['ucp'] {
  return ucp.value > limit ? { ...ucp, value: limit } : ucp;
}

function profileOf({ id }: CalibratedFacility): string {
  return `fitted-${id}`;
}

/** Weights about 1 in the hours with trucks, as the labelled shapes have them. */
function arrivalProfile({ hourShares }: CalibratedFacility): ArrivalProfile {
  const { values, grade, source, note = '' } = hourShares;
  const open = values.filter((share) => share > 0).length;
  return { hourWeights: values.map((share) => share * open), grade, source, note };
}
