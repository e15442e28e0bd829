import { CALIBRATED_BY, calibratedFacility } from './calibrated-facility.ts';
import type { CalibrationEvidence } from './calibration-evidence.ts';
import { calibrationHash } from './calibration-file.ts';
import type { CalibratedFacility, Calibration } from './calibration-schema.ts';
import { countsFor, seasonalIndex } from './model/calibration/counted-months.ts';
import { fitFacility } from './model/calibration/fit-facility.ts';
import type { Facility, PortsFile } from './model/port.ts';

export interface CalibrateOptions {
  readonly ports: PortsFile;
  readonly facilities: readonly Facility[];
  readonly evidence: CalibrationEvidence;
  /** Local dates `YYYY-MM-DD`, both included; without them all that there is. */
  readonly from?: string;
  readonly to?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A calibration, and the facilities with too few readings or counts, which keep their labelled defaults. */
export interface Calibrated {
  /** Null where not one facility could be fitted. */
  readonly calibration: Calibration | null;
  readonly kept: readonly Facility[];
}

/** Fits each facility to waits and counts: the same data give the same bytes. */
export function calibrate({
  ports,
  facilities,
  evidence,
  onProgress,
  ...asked
}: CalibrateOptions): Calibrated {
  const { waitsOf, countOf, data } = evidence;
  const dates = facilities.flatMap(({ cbpPortNumber }) =>
    cbpPortNumber === null ? [] : waitsOf(cbpPortNumber).map(({ date }) => date),
  );
  const within = dates.filter((date) => date >= (asked.from ?? '') && date <= (asked.to ?? '9')).toSorted();
  const [from, to] = [within[0], within.at(-1)];
  if (from === undefined || to === undefined) return { calibration: null, kept: facilities };
  const kept: Facility[] = [];
  const fitted = facilities.flatMap((facility, i): CalibratedFacility[] => {
    const all = facility.cbpPortNumber === null ? [] : waitsOf(facility.cbpPortNumber);
    const ofMonth = countOf(facility);
    const months = countsFor(from, to, ofMonth);
    const waits = all.filter(({ date }) => date >= from && date <= to);
    const fit = fitFacility({ facility, waits, months, ports });
    onProgress?.(i + 1, facilities.length);
    if (fit === null) {
      kept.push(facility);
      return [];
    }
    const index = seasonalIndex(Number(to.slice(0, 4)) - 1, ofMonth);
    return [
      calibratedFacility(
        facility,
        fit,
        months.map(({ month }) => month),
        index,
      ),
    ];
  });
  if (fitted.length === 0) return { calibration: null, kept };
  const content = {
    schemaVersion: 1 as const,
    span: { from, to },
    heldOutDates: 'every third ISO week: those whose number divides by 3',
    data: [...data],
    facilities: fitted,
    sources: {
      [CALIBRATED_BY]: {
        title: `Fitted by garita calibrate to the waits and lanes that CBP posted from ${from} to ${to} and to monthly counts`,
        citation: `${data.map(({ file }) => file).join(', ')}; a queue with one arrival shape a weekday, least squares`,
        year: Number(to.slice(0, 4)),
      },
    },
  };
  return { calibration: { hash: calibrationHash(content), ...content }, kept };
}
