import type { CalibratedFacility, Calibration } from './calibration-schema.ts';
import type { Catalogue } from './catalogue.ts';
import type { ArrivalProfile, DayOfWeekFactors, Facility } from './model/port.ts';

/**
 * The catalogue with the fitted capacity, FAST share, arrival shape and weekday factors of each calibrated facility;
 * lanes stay open all day there, so that capacity is that which trucks find on average. The others keep their defaults.
 */
export function withCalibration(catalogue: Catalogue, calibration: Calibration): Catalogue {
  const { ports } = catalogue;
  const fits = new Map(calibration.facilities.map((fit) => [fit.id, fit]));
  const facilities = ports.facilities.map((facility) => {
    const fit = fits.get(facility.id);
    return fit === undefined ? facility : calibrated(facility, fit, ports.dayOfWeek);
  });
  const profiles = calibration.facilities.map((fit) => [profileOf(fit), arrivalProfile(fit)]);
  return {
    ...catalogue,
    ports: {
      ...ports,
      facilities,
      arrivalProfiles: { ...ports.arrivalProfiles, ...Object.fromEntries(profiles) },
      sources: { ...ports.sources, ...calibration.sources },
    },
    facilityById: new Map(facilities.map((facility) => [facility.id, facility])),
  };
}

function calibrated(facility: Facility, fit: CalibratedFacility, factors: DayOfWeekFactors): Facility {
  const { capacityPerHour, fastShare, dayOfWeek } = fit;
  const { shares } = facility;
  // Pre-inspected trucks pass primary by, but count in the demand at which it is full.
  const queuing = 1 - shares.preInspection.value;
  const [low, high] = capacityPerHour.range!;
  return {
    ...facility,
    capacityPerHour: {
      ...capacityPerHour,
      value: capacityPerHour.value / queuing,
      range: [low / queuing, high / queuing],
    },
    shares:
      fastShare === null
        ? shares
        : { ...shares, fast: fastShare, ucp: noMoreThan(fastShare.value, shares.ucp) },
    arrivalProfile: profileOf(fit),
    dayOfWeek: { ...factors, ...dayOfWeek },
  };
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
