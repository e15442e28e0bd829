import { z } from 'zod';
import { figure, figureOf, id, names, refineFigures, shareFigure, sources, text } from './figure-schema.ts';
import type { CommoditiesFile } from './model/commodity.ts';
import type { EconomicsFile } from './model/economics/economics.ts';
import type { ClimateFile } from './model/spoilage/climate.ts';
import type { ColdChainFile } from './model/spoilage/cold-chain.ts';

const positive = figure.refine(({ value }) => value > 0, {
  path: ['value'],
  error: 'expected a number above 0',
});
const ratio = figure.refine(({ value }) => value >= 1, { path: ['value'], error: 'expected 1 or more' });
const temperature = figure.refine(({ value }) => value >= -5 && value <= 60, {
  path: ['value'],
  error: 'expected a temperature in °C, from -5 to 60',
});
const monthly = figureOf(z.array(z.number().min(-40).max(60)).length(12));

/** What one entry of data/commodities.json, or a user's own commodity, must look like. */
export const commoditySchema = z.strictObject({
  id,
  name: names,
  setPointC: temperature,
  keepingQualityDays: positive,
  q10: ratio,
  activationEnergyKjPerMol: positive,
  chillingLimitC: temperature.nullable(),
  lifeDaysAt10C: positive,
  lifeDaysAt20C: positive,
  lifeDaysAt30C: positive,
  respirationMlPerKgH: z.strictObject({ at5C: positive, at10C: positive, at20C: positive }),
  daysSincePacking: positive.refine(({ range }) => range !== null, {
    path: ['range'],
    error: 'expected the fewest and the most days',
  }),
  loadTonnes: positive,
  priceUsdPerKg: positive,
  loadValueUsd: positive,
});

/** What data/commodities.json must look like. */
export const commoditiesSchema: z.ZodType<CommoditiesFile> = cited({
  commodities: z.array(commoditySchema).min(1),
  kinetics: z.strictObject({
    warmFromC: temperature,
    warmQ10: ratio,
    warmestC: temperature,
    specificHeatKjPerKgK: positive,
    heatKcalPerTonneDayPerMl: positive,
  }),
});

/** What data/climate.json must look like. */
export const climateSchema: z.ZodType<ClimateFile> = cited({
  warmestLocalHour: figure,
  warmerByC: figure,
  zones: z
    .array(
      z.strictObject({
        id,
        name: names,
        stations: text,
        facilities: z.array(id).min(1),
        dailyMinC: monthly,
        dailyMaxC: monthly,
      }),
    )
    .min(1),
});

/** What data/cold-chain.json must look like. */
export const coldChainSchema: z.ZodType<ColdChainFile> = cited({
  reefer: z.strictObject({
    fuelLeftH: positive,
    burnGalPerH: positive,
    failuresPerDay: figure,
    wallAreaM2: positive,
    heatTransferWPerM2K: positive,
    recoveryTimeConstantH: positive,
  }),
  journey: z.strictObject({ onwardDays: positive, retailDays: positive, reachShare: shareFigure }),
  fruit: z.strictObject({ betweenLoadSd: positive, withinLoadSd: positive, leastLifeLeft: shareFigure }),
});

/** What data/economics.json must look like. */
export const economicsSchema: z.ZodType<EconomicsFile> = cited({
  quality: z.strictObject({
    pacaTotalDefects: shareFigure,
    defectsMidpointLife: positive,
    defectsScaleLife: positive,
    salvageShare: shareFigure,
    discountPerLife: shareFigure,
  }),
  time: z.strictObject({
    dieselUsdPerGal: positive,
    drayageUsdPerH: positive,
    truckHourUsd: positive,
    freeHoursAtBorder: positive,
    lateAfterH: positive,
    lateChargeShare: shareFigure,
  }),
  borneInUs: z.strictObject({
    waste: shareFigure,
    discount: shareFigure,
    rejection: shareFigure,
    fuel: shareFigure,
    drayage: shareFigure,
    detention: shareFigure,
    missedOrders: shareFigure,
  }),
});

/** A file of figures: its version, its content, and the sources that every figure in it names. */
function cited<S extends z.ZodRawShape>(shape: S) {
  return z
    .strictObject({ schemaVersion: z.literal(1), ...shape, sources })
    .superRefine((file, context) => refineFigures(file, (file as { sources: object }).sources, [], context));
}
