import { z } from 'zod';
import {
  figure,
  figureOf,
  grade,
  id,
  names,
  note,
  refineFigures,
  share,
  shareFigure,
  sources,
  text,
} from './figure-schema.ts';
import type { PortsFile } from './model/port.ts';
import type { ServiceDefaults } from './model/service-defaults.ts';

const profileIds = ['laredo', 'maquila', 'produce', 'nogales'] as const;
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const serviceKeys = [
  'primaryStandardSec',
  'primaryFastSec',
  'primaryEmptySec',
  'niiSelectionStandard',
  'niiSelectionFast',
  'niiScanMin',
  'niiCapacityPerHour',
  'physicalSelectionStandard',
  'physicalSelectionFast',
  'physicalExamMin',
  'agSelectionNarp',
  'agSelectionLeafy',
  'agSelectionOther',
  'agTailgateMin',
  'agExamMin',
  'fdaHoldShare',
  'fdaHoldHours',
  'mexicanExportClearMin',
  'mexicanExportRedLightShare',
  'mexicanExportRedLightMin',
  'stateSafetyMin',
  'stateSafetyInspectionShare',
  'stateSafetyInspectionMin',
  'patienceMin',
  'preInspectionTimeCut',
  'preInspectionExamMin',
  'preInspectionExitCheckSec',
  'preInspectionOfficersPerSite',
  'ucpTimeCut',
  'narpShareOfProduce',
  'emptyScanShare',
  'scannerHeadroom',
  'scanAlarmShare',
  'fastUtilisationRatio',
  'laneStorageTrucks',
  'earlyQueueHours',
  'leastHourWeight',
  'overtimeMin',
  'dockShareOfBays',
  'divertExtraMin',
  'divertScaleMin',
  'divertibleShare',
  'dispatchMemoryMin',
  'holdAtMin',
  'holdScaleMin',
  'holdShare',
  'retryShare',
  'retryAfterMin',
  'supplyMadeUpShare',
  'supplyMadeUpWithinDays',
  'outerCartonShare',
  'outerCartonTimeConstantH',
] as const satisfies readonly (keyof ServiceDefaults)[];

const portCode = z.string().regex(/^\d{4}$/, 'expected a port code of four digits, as text');
const month = z.string().regex(/^\d{4}-\d{2}$/, 'expected a month written YYYY-MM');

const hourOfDay = z.number().min(0).max(24);
const hours = figureOf(z.tuple([hourOfDay, hourOfDay]).nullable());
const distributed = figure.extend({
  distribution: z.enum(['constant', 'lognormal', 'gamma', 'logistic']),
  cv: z.number().positive().nullable(),
  cap: z.number().positive().nullable(),
});

const counts = z.strictObject({
  file: z.enum(['cbp-by-crossing', 'bts-by-port']),
  portCode,
  crossings: z.array(text),
  share,
  from: month,
  to: month.nullable(),
  continuedBy: z.literal('bts-by-port').nullable(),
  grade,
  source: text,
  note,
});

const facility = z.strictObject({
  id,
  portCode,
  cbpPortNumber: z.string().length(6).nullable(),
  name: names,
  shortName: names,
  mexicanSide: text,
  state: z.enum(['CA', 'AZ', 'NM', 'TX']),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  zone: text,
  counts,
  hours: z.strictObject({ weekday: hours, saturday: hours, sunday: hours }),
  lanes: z.strictObject({ standard: figure, fast: figure }),
  capacityPerHour: figure,
  weekdayTrucks: figure,
  baselineMeanWaitMin: figure,
  shares: z.strictObject({
    fast: shareFigure,
    empty: shareFigure,
    produce: shareFigure,
    producePeak: shareFigure,
    ucp: shareFigure,
    preInspection: shareFigure,
  }),
  ucpStaff: z.enum(['us-soil', 'none']),
  preInspectionSite: text.nullable(),
  preInspectionTrucksPerDay: figure.nullable(),
  seasonalPeak: figure,
  avocadoShareOfUs: shareFigure,
  produceMix: z.record(id, share),
  produceMixGrade: z.strictObject({ grade, source: text, note }),
  arrivalProfile: z.enum(profileIds),
  secondaryBays: figure,
  approachTrucks: figure,
  neighbours: z.array(z.strictObject({ id, roadMin: figure })),
});

/** What data/ports.json must look like. */
export const portsSchema: z.ZodType<PortsFile> = z
  .strictObject({
    schemaVersion: z.literal(1),
    facilities: z.array(facility).min(1),
    arrivalProfiles: z.record(
      z.enum(profileIds),
      z.strictObject({ hourWeights: z.array(z.number().min(0)).length(24), grade, source: text, note }),
    ),
    dayOfWeek: z.record(z.enum(days), figure),
    service: z.record(z.enum(serviceKeys), distributed),
    sources,
  })
  .superRefine((file, context) => refineFigures(file, file.sources, [], context));
