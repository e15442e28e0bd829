import type { QualityFinding } from '../../contract/imports.ts';
import type { Facility } from '../../model/port.ts';
import type { WaitRow } from '../../model/rows.ts';
import type { LaneKind } from '../../model/wait-reading.ts';
import { createHoursSeen } from './hours-seen.ts';
import { keptBy } from './kept-by.ts';
import { createOutliers, type Outliers } from './outliers.ts';
import type { Watch } from './quality.ts';
import { seriesName } from './series-name.ts';

interface Crossing {
  readonly name: string;
  readonly outliers: Outliers;
  readonly values: Set<number>;
  measured: number;
}

/** Watches published waits: empty days, hours, outliers, values that never change, hours in which nothing was measured. */
export function createWaitQuality(facilities: readonly Facility[]): Watch<WaitRow> {
  const facilityByNumber = new Map(
    facilities.flatMap(({ id, cbpPortNumber, name }) =>
      cbpPortNumber === null ? [] : [[cbpPortNumber, { id, place: name.en }] as const],
    ),
  );
  const hours = createHoursSeen(facilities);
  const crossings: Crossing[] = [];
  const lanesOf = keptBy((portNumber: string) => {
    const { id: facilityId = null, place = `port ${portNumber}` } = facilityByNumber.get(portNumber) ?? {};
    return keptBy((laneKind: LaneKind) => {
      const name = seriesName(place, laneKind);
      const crossing: Crossing = { name, outliers: createOutliers(), values: new Set(), measured: 0 };
      crossings.push(crossing);
      return { crossing, noteHour: hours.series(name, facilityId) };
    });
  });
  const unmeasured = new Map<string, number>();
  return {
    add: ({ portNumber, laneKind, observedAtMs, state, waitMin, line }) => {
      if (waitMin === null) {
        unmeasured.set(state, (unmeasured.get(state) ?? 0) + 1);
        return;
      }
      const { crossing, noteHour } = lanesOf(portNumber)(laneKind);
      noteHour(observedAtMs / 1000);
      crossing.measured++;
      crossing.values.add(waitMin);
      crossing.outliers.add(waitMin, line);
    },
    report: () => {
      const { findings, completeness } = hours.report();
      return {
        findings: [
          ...findings,
          ...crossings.flatMap((crossing) => [...outlier(crossing), ...constant(crossing)]),
          ...[...unmeasured].map(([state, count]) => notMeasured(state, count)),
        ],
        completeness,
      };
    },
  };
}

function outlier({ name, outliers }: Crossing): QualityFinding[] {
  const found = outliers.find();
  if (found === null) return [];
  const { count, limitMin, largestMin, line } = found;
  const message =
    `Waits of more than ${limitMin} min at ${name}, stand far outside the others, the longest ${largestMin} min in line ` +
    `${line}; they are kept, so look whether they are real`;
  return [{ code: 'wait-outlier', kind: 'warning', message, count, source: null }];
}

/** Readings of one value that a person would no longer take for measurements. */
const MANY_READINGS = 50;

function constant({ name, values, measured }: Crossing): QualityFinding[] {
  if (values.size !== 1 || measured < MANY_READINGS) return [];
  const [value] = values;
  const message = `All ${measured} waits at ${name}, are ${value} min, which looks entered rather than measured`;
  return [{ code: 'wait-constant', kind: 'warning', message, count: measured, source: null }];
}

function notMeasured(state: string, count: number): QualityFinding {
  const message = `Hours are published as ${state.replace('-', ' ')}: nothing was measured, which is not a wait of 0`;
  return { code: `wait-${state}`, kind: 'note', message, count, source: null };
}
