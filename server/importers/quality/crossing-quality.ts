import type { QualityFinding } from '../../contract/imports.ts';
import type { Facility } from '../../model/port.ts';
import type { CrossingRow, TimeReading } from '../../model/rows.ts';
import type { LaneKind } from '../../model/wait-reading.ts';
import { createHoursSeen } from './hours-seen.ts';
import { keptBy } from './kept-by.ts';
import { createOutliers, type Outliers } from './outliers.ts';
import type { Watch } from './quality.ts';
import { seriesName } from './series-name.ts';

/** Watches trucks: empty days, hours, long stays, clock changes, times that are not recorded. */
export function createCrossingQuality(facilities: readonly Facility[]): Watch<CrossingRow> {
  const hours = createHoursSeen(facilities);
  const names = new Map(facilities.map(({ id, name }) => [id, name.en]));
  const stays = new Map<string, Outliers>();
  const lanesOf = keptBy((facilityId: string) => {
    const ofFacility = createOutliers();
    const place = names.get(facilityId) ?? facilityId;
    stays.set(place, ofFacility);
    const hoursOf = keptBy((laneKind: LaneKind) => hours.series(seriesName(place, laneKind), facilityId));
    return { ofFacility, hoursOf };
  });
  const readings = new Map<TimeReading, number>();
  let trucks = 0;
  let noPrimary = 0;
  let noRelease = 0;
  return {
    add: ({ facilityId, laneKind, joinedAtS, primaryAtS, releasedAtS, timeReading, line }) => {
      trucks++;
      const { ofFacility, hoursOf } = lanesOf(facilityId);
      hoursOf(laneKind)(joinedAtS);
      if (timeReading !== 'unique' && timeReading !== 'offset')
        readings.set(timeReading, (readings.get(timeReading) ?? 0) + 1);
      if (primaryAtS === null) noPrimary++;
      if (releasedAtS === null) noRelease++;
      else ofFacility.add((releasedAtS - joinedAtS) / 60, line);
    },
    report: () => {
      const { findings, completeness } = hours.report();
      return {
        findings: [
          ...findings,
          ...[...stays].flatMap(([place, outliers]) => longStays(place, outliers)),
          ...[...readings].map(([reading, count]) => clockChange(reading, count)),
          ...unrecorded('primary', 'at a booth, so how long they waited for one', noPrimary, trucks),
          ...unrecorded('release', 'of release, so how long they stayed', noRelease, trucks),
        ],
        completeness,
      };
    },
  };
}

function longStays(place: string, outliers: Outliers): QualityFinding[] {
  const found = outliers.find();
  if (found === null) return [];
  const { count, limitMin, largestMin, line } = found;
  const message =
    `Stays at ${place} of more than ${limitMin} min stand far outside the others, the longest ${largestMin} min ` +
    `in line ${line}; they are kept, so look whether they are real`;
  return [{ code: 'stay-outlier', kind: 'warning', message, count, source: null }];
}

const CLOCK_CHANGES: Readonly<Partial<Record<TimeReading, string>>> = {
  'overlap-first': 'Times in an hour that a clock change repeats are taken as of its first run',
  'overlap-second': 'Times in an hour that a clock change repeats are taken as of its second run',
  'gap-forward': 'Times in an hour that a clock change skips are taken an hour later',
};

function clockChange(reading: TimeReading, count: number): QualityFinding {
  const message = CLOCK_CHANGES[reading] ?? reading;
  return { code: `time-${reading}`, kind: 'warning', message, count, source: null };
}

function unrecorded(what: string, words: string, count: number, of: number): QualityFinding[] {
  if (count === 0) return [];
  const message = `${count === of ? 'All trucks are' : 'Trucks are'} without a time ${words} is not known`;
  return [{ code: `${what}-unrecorded`, kind: 'note', message, count, source: null }];
}
