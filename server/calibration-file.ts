import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Calibration, calibrationSchema } from './calibration-schema.ts';
import { canonicalHash } from './canonical-hash.ts';
import { checked } from './data-file.ts';

/** Where the parameters stand, from the project's folder. */
export const CALIBRATION_FILE = 'data/calibration.json';
const FILE = new URL(`../${CALIBRATION_FILE}`, import.meta.url);

/** The written calibration; null without a file. Throws where it is not as expected or was changed by hand. */
export function readCalibration(): Calibration | null {
  return existsSync(FILE) ? parseCalibration(JSON.parse(readFileSync(FILE, 'utf8'))) : null;
}

/** Checks the content of data/calibration.json; throws an error that names every bad path, or its hash. */
export function parseCalibration(content: unknown): Calibration {
  const calibration = checked(CALIBRATION_FILE, calibrationSchema, content);
  const hash = calibrationHash(calibration);
  if (hash !== calibration.hash)
    throw new Error(
      `${CALIBRATION_FILE} was changed after it was written: its hash is ${hash.slice(0, 12)}, not ${calibration.hash.slice(0, 12)} as it says. Write it anew with garita calibrate --write.`,
    );
  return calibration;
}

/** Replaces data/calibration.json; the same calibration gives the same bytes. */
export function writeCalibration(calibration: Calibration): void {
  writeFileSync(FILE, `${JSON.stringify(calibration, null, 1)}\n`);
}

/** SHA-256 of what a calibration says, its hash left out. */
export function calibrationHash(content: Omit<Calibration, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = content;
  return canonicalHash(rest);
}

/** The name by which results and people call it. */
export function calibrationName({ span, hash }: Calibration): string {
  return `calibration ${span.from} to ${span.to}, hash ${hash.slice(0, 12)}`;
}
