import { CALIBRATION_FILE, calibrationName, readCalibration } from '../server/calibration-file.ts';
import type { Calibration } from '../server/calibration-schema.ts';
import { UsageError } from './usage-error.ts';

/** The calibration that `--calibrated` asks for; null without the option. */
export function calibratedFor({
  port,
  calibrated,
}: {
  readonly port: string;
  readonly calibrated?: boolean;
}) {
  if (!calibrated) return null;
  const calibration = readCalibration();
  if (calibration === null)
    throw new UsageError(
      `There is no ${CALIBRATION_FILE}: write it with garita calibrate --write, or leave out --calibrated.`,
    );
  const ids = calibration.facilities.map(({ id }) => id);
  if (!ids.includes(port))
    throw new UsageError(
      `Nothing is fitted at ${port}, so leave out --calibrated; fitted are ${ids.join(', ')}.`,
    );
  return calibration;
}

/** The calibration's name as a field of a JSON document; nothing without one. */
export function calibrationIn(calibration: Calibration | null): { readonly calibration?: string } {
  return calibration === null ? {} : { calibration: calibrationName(calibration) };
}

/** A line about the calibration, to stand in the head of a result. */
export function calibrationLines(calibration: Calibration | null): string[] {
  return calibration === null
    ? []
    : [`Fitted        ${calibrationName(calibration)}: capacity, arrivals, FAST share, weekdays (inferred)`];
}
