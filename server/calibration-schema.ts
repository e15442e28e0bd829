import { z } from 'zod';
import { figure, grade, id, note, refineFigures, sources, text } from './figure-schema.ts';

const isoDate = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal');
const month = z.string().regex(/^\d{4}-\d{2}$/, 'expected a month written YYYY-MM');
const measured = z.number().nullable();

/** Numbers by local hour or by month, with one grade for all. */
const table = (length: number) =>
  z.strictObject({
    values: z.array(z.number().min(0)).length(length),
    unit: text,
    grade,
    source: text,
    note,
  });

const score = z.strictObject({
  maeMin: measured,
  biasMin: measured,
  chanceMin: measured,
  coverage: measured,
  readings: z.int(),
  hours: z
    .array(
      z.strictObject({
        hour: z.int().min(0).max(23),
        readings: z.int(),
        postedMin: z.number(),
        modelledMin: z.number(),
        lowMin: z.number(),
        highMin: z.number(),
      }),
    )
    .readonly(),
});

const facility = z.strictObject({
  id,
  /** Counted months that set the level of demand. */
  countedMonths: z.array(month).min(1),
  weekdayTrucks: figure,
  /** Trucks an hour through one open standard lane that never idles. */
  capacityPerLaneHour: figure,
  /** Of primary as it was staffed on a mean weekday. */
  capacityPerHour: figure,
  /** Null where FAST lanes have too few readings. */
  fastShare: figure.nullable(),
  /** Demand over that of Tuesday to Thursday, where it can be told. */
  dayOfWeek: z.record(text, figure),
  dayCv: figure,
  postingCv: figure,
  /** Share of a weekday's trucks that join in each local hour. */
  hourShares: table(24),
  standardLanesOpen: table(24),
  fastLanesOpen: table(24),
  /** Null where three whole years are not counted. */
  seasonalIndex: table(12).nullable(),
  readings: z.strictObject({ fitted: z.int(), heldOut: z.int(), outliers: z.int() }),
  heldOut: score,
  fitted: score,
  /** What repeating the posted means of the fitted dates is off by on those held out. */
  repeatMaeMin: measured,
});

/** What data/calibration.json must look like, its hash apart. */
export const calibrationSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    hash: sha256,
    span: z.strictObject({ from: isoDate, to: isoDate }),
    heldOutDates: text,
    data: z.array(z.strictObject({ file: text, sha256 })).min(1),
    facilities: z.array(facility).min(1),
    sources,
  })
  .superRefine((file, context) => refineFigures(file, file.sources, [], context));

/** Parameters that were fitted to posted waits, and how well they meet dates that the fit has not seen. */
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibratedFacility = Calibration['facilities'][number];
