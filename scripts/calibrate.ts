import { DateTime } from 'luxon';
import { type CalibrateOptions as CalibrationInput, calibrate } from '../server/calibrate.ts';
import { type CalibrationEvidence, shippedEvidence, storedEvidence } from '../server/calibration-evidence.ts';
import {
  CALIBRATION_FILE,
  calibrationName,
  readCalibration,
  writeCalibration,
} from '../server/calibration-file.ts';
import type { CalibratedFacility, Calibration } from '../server/calibration-schema.ts';
import { readDefaults } from '../server/catalogue.ts';
import { facilityOf } from '../server/jobs/what-if-plan.ts';
import { CALIBRATION_GOAL } from '../server/model/calibration/goal.ts';
import { isDate } from '../server/model/policy/day-number.ts';
import type { Facility } from '../server/model/port.ts';
import { withSeededStore } from './open-store.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { progressLine } from './progress-line.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface CalibrateOptions extends OutputOptions {
  readonly port?: string;
  readonly from?: string;
  readonly to?: string;
  /** Fit to what is stored rather than to what ships. */
  readonly imported?: boolean;
  readonly write?: boolean;
}

/** `garita calibrate`: fits what public waits and counts can tell, scored on dates that the fit has not seen. */
export async function runCalibrateCommand(options: CalibrateOptions): Promise<void> {
  outputOf(options);
  refuse(options);
  const catalogue = readDefaults();
  const facilities =
    options.port === undefined ? catalogue.ports.facilities : [facilityOf(options.port, catalogue)];
  const fitTo = (evidence: CalibrationEvidence) =>
    printFit(options, { ports: catalogue.ports, facilities, evidence });
  if (options.imported)
    await withSeededStore(catalogue.ports.facilities, (store) => fitTo(storedEvidence(store, facilities)));
  else fitTo(shippedEvidence());
}

function printFit(
  options: CalibrateOptions,
  given: Pick<CalibrationInput, 'ports' | 'facilities' | 'evidence'>,
): void {
  const { port, from, to, write } = options;
  const progress = progressLine('of the facilities fitted');
  const { calibration, kept } = calibrate({
    ...given,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    onProgress: (done, total) => progress(done / total),
  });
  if (calibration === null)
    throw new UsageError(
      `Nothing can be fitted${port === undefined ? '' : ` at ${port}`}: it takes 60 weekday readings in the span and 250 trucks a weekday. Widen --from and --to, choose another port, or import more and add --imported.`,
    );
  if (write) writeCalibration(calibration);
  print(options, {
    text: () => describe(calibration, kept, options),
    document: () => calibration,
    records: () => ({ columns: COLUMNS, rows: calibration.facilities.map(record) }),
  });
}

function refuse({ port, from, to, write }: CalibrateOptions): void {
  for (const [name, date] of Object.entries({ from, to }))
    if (date !== undefined && !isDate(date))
      throw new UsageError(`--${name} ${date} is no date, such as 2026-05-01.`);
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${from} is after --to ${to}: give the earlier date first.`);
  if (port !== undefined && write)
    throw new UsageError('--write takes all facilities, so that the file is whole: leave out --port.');
}

function describe(
  calibration: Calibration,
  kept: readonly Facility[],
  { port, write }: CalibrateOptions,
): string {
  const { facilities, span, heldOutDates, hash } = calibration;
  const lines = [
    `Fitted to waits posted from ${day(span.from)} to ${day(span.to)}, scored on ${heldOutDates}, which the fit has not seen.`,
    'Arrival shapes are inferred from waits and open lanes, not counted; counts of the latest year that has these months set their level.',
    '',
    table(HEAD, facilities.map(row)),
    'MAE, bias: of the mean wait by weekday hour, model less posted. Chance: the MAE that the true profile would have on so few days.',
    'Repeat: the MAE of the posted means of the fitted dates, taken as the prediction of the others.',
    'Band: share of single readings within their 80 % band. Ranges are P10 to P90 over weeks.',
    verdict(facilities),
    ...(port === undefined ? [] : [hoursOf(facilities[0]!)]),
    ...(kept.length === 0 || port !== undefined
      ? []
      : [
          `Too few trucks or readings, or waits that hardly move; defaults kept: ${kept.map(({ id }) => id).join(', ')}.`,
        ]),
    port === undefined ? fileLine(hash, write === true, calibration) : '',
  ];
  return `${lines.filter((line, i) => line !== '' || i === 2).join('\n')}\n`;
}

const COLUMNS = [
  'facility',
  'readings',
  'mae_min',
  'bias_min',
  'chance_min',
  'repeat_mae_min',
  'band_coverage',
  'trucks_per_lane_hour',
  'trucks_per_hour',
  'fast_share',
  'weekday_trucks',
];

function record(one: CalibratedFacility) {
  const { heldOut, capacityPerLaneHour, capacityPerHour, fastShare, weekdayTrucks } = one;
  const { readings, maeMin, biasMin, chanceMin, coverage } = heldOut;
  const fitted = [capacityPerLaneHour.value, capacityPerHour.value, fastShare?.value ?? null];
  return [
    one.id,
    readings,
    maeMin,
    biasMin,
    chanceMin,
    one.repeatMaeMin,
    coverage,
    ...fitted,
    weekdayTrucks.value,
  ];
}

const HEAD = [
  'Facility',
  'Readings',
  'MAE min',
  'Bias',
  'Chance',
  'Repeat',
  'Band %',
  'Trucks/h/lane',
  'Trucks/h',
  'FAST share',
  'Trucks/day',
];

function row(one: CalibratedFacility): string[] {
  const { heldOut, capacityPerLaneHour, capacityPerHour, fastShare, weekdayTrucks } = one;
  const { readings, maeMin, biasMin, chanceMin, coverage } = heldOut;
  return [
    one.id,
    String(readings),
    minutes(maeMin),
    minutes(biasMin),
    minutes(chanceMin),
    minutes(one.repeatMaeMin),
    coverage === null ? '–' : String(Math.round(100 * coverage)),
    withRange(capacityPerLaneHour, 0),
    withRange(capacityPerHour, 0),
    fastShare === null ? '–' : withRange(fastShare, 2),
    weekdayTrucks.value.toLocaleString('en-US', { maximumFractionDigits: 0 }),
  ];
}

function verdict(facilities: readonly CalibratedFacility[]): string {
  const [least, most] = CALIBRATION_GOAL.coverage;
  const misses = facilities.flatMap(({ id, repeatMaeMin, heldOut: { maeMin, coverage, hours } }) => {
    const worst = hours.toSorted(
      (a, b) => Math.abs(b.modelledMin - b.postedMin) - Math.abs(a.modelledMin - a.postedMin),
    )[0];
    const mae =
      maeMin !== null && maeMin > CALIBRATION_GOAL.maeMin && worst !== undefined
        ? [
            `MAE ${minutes(maeMin)} min (${minutes(repeatMaeMin)} by repeating the posted means), most at ${worst.hour} h: ${minutes(worst.postedMin)} posted in ${worst.readings} readings, ${minutes(worst.modelledMin)} modelled`,
          ]
        : [];
    const isCovered = coverage !== null && coverage >= least && coverage <= most;
    const band = isCovered || coverage === null ? [] : [`bands hold ${(100 * coverage).toFixed(1)} %`];
    const all = [...mae, ...band];
    return all.length === 0 ? [] : [`  ${id}: ${all.join('; ')}`];
  });
  const goal = `MAE of at most ${CALIBRATION_GOAL.maeMin} min, bands that hold ${100 * least} to ${100 * most} %`;
  return misses.length === 0
    ? `All of ${facilities.length} meet the goal: ${goal}.`
    : [
        `${facilities.length - misses.length} of ${facilities.length} meet the goal (${goal}). Not met by`,
        ...misses,
      ].join('\n');
}

function hoursOf({ heldOut, hourShares, standardLanesOpen }: CalibratedFacility): string {
  const rows = heldOut.hours.map(({ hour, readings, postedMin, modelledMin, lowMin, highMin }) => [
    String(hour),
    String(readings),
    minutes(postedMin),
    minutes(modelledMin),
    `${lowMin}–${highMin}`,
    (100 * hourShares.values[hour]!).toFixed(1),
    standardLanesOpen.values[hour]!.toFixed(1),
  ]);
  const head = ['Hour', 'Readings', 'Posted min', 'Modelled', '80 % band', 'Trucks, % of day', 'Lanes'];
  return `\n${table(head, rows)}`;
}

function fileLine(hash: string, isWritten: boolean, calibration: Calibration): string {
  if (isWritten) return `Written to ${CALIBRATION_FILE}: ${calibrationName(calibration)}.`;
  const stored = readCalibration();
  if (stored === null) return `There is no ${CALIBRATION_FILE} yet; --write writes it.`;
  return stored.hash === hash
    ? `${CALIBRATION_FILE} says the same: ${calibrationName(stored)}.`
    : `${CALIBRATION_FILE} holds another, ${calibrationName(stored)}; --write replaces it.`;
}

interface Ranged {
  readonly value: number;
  readonly range: readonly [number, number] | null;
}

function withRange({ value, range }: Ranged, digits: number): string {
  const spread = range === null ? '' : ` (${range.map((end) => end.toFixed(digits)).join('–')})`;
  return `${value.toFixed(digits)}${spread}`;
}

function minutes(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

function day(date: string): string {
  return DateTime.fromISO(date).toFormat('d LLL yyyy', { locale: 'en' });
}
