import { DateTime } from 'luxon';
import type { HourlyWaits, WhatIfResult } from '../contract/api.ts';
import type { Assumption } from '../model/assumptions/assumption.ts';
import { LOSS_CHANNELS } from '../model/economics/economics.ts';
import type { Impact } from '../model/metrics/impact.ts';
import type { Report } from './report.ts';
import { NO_VALUE, type TableColumn } from './table-columns.ts';

type Cell = string | number | null;

/** One table of a bundle; a row has a cell for each column. */
export interface ResultTable {
  /** Of the file, without `.csv`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

/** Every number of a run as tables of stable columns; of what a result lacks there is no table. */
export function resultTables({ run, assumptions, changed }: Report): ResultTable[] {
  const { results } = run;
  const taken = new Map(changed.map((one) => [one.assumption.path, one.taken]));
  const tables: ResultTable[] = [
    { name: 'metrics', columns: METRIC_COLUMNS, rows: results.flatMap(metricRows) },
    { name: 'waits-by-hour', columns: WAIT_COLUMNS, rows: results.flatMap(waitRows) },
    { name: 'cost-by-commodity', columns: COMMODITY_COLUMNS, rows: results.flatMap(commodityRows) },
    { name: 'time-by-programme', columns: CLASS_COLUMNS, rows: results.flatMap(classRows) },
    { name: 'why', columns: WHY_COLUMNS, rows: results.flatMap(whyRows) },
    {
      name: 'assumptions',
      columns: ASSUMPTION_COLUMNS,
      rows: assumptions.map((one) => assumptionRow(one, taken.get(one.path))),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const FACILITY: TableColumn = { name: 'facility', meaning: 'Id of the crossing.', unit: '' };
const IMPACT: readonly TableColumn[] = [
  ['baseline', 'Mean over replications with preclearance as before the law.'],
  ['scenario', 'Mean over replications under the restriction.'],
  ['difference', 'Mean of scenario less baseline, paired by replication on the same trucks and luck.'],
].flatMap(([world, meaning]) => [
  { name: `${world}_mean`, meaning: meaning!, unit: 'see unit', whenEmpty: NO_VALUE },
  {
    name: `${world}_half_width_95`,
    meaning: 'Half-width of the 95 % t interval about that mean.',
    unit: 'see unit',
    whenEmpty: 'Fewer than two replications gave a value.',
  },
]);
const VERDICT: TableColumn = {
  name: 'verdict',
  meaning: 'higher, lower, cannot be told apart (the interval of the difference holds 0), or no data.',
  unit: '',
};
const LABEL: TableColumn = {
  name: 'label',
  meaning: 'That the scenario is hypothetical, or modelled.',
  unit: '',
};
const UNIT: TableColumn = { name: 'unit', meaning: 'Unit of the numbers of the row.', unit: '' };

const METRIC_COLUMNS: readonly TableColumn[] = [
  FACILITY,
  { name: 'metric', meaning: 'Key of the metric; its meaning is below in this dictionary.', unit: '' },
  UNIT,
  ...IMPACT,
  VERDICT,
  {
    name: 'difference_low_80',
    meaning: 'Low end of the 80 % interval of the difference over draws of the assumptions.',
    unit: 'see unit',
    whenEmpty: 'The run was not asked for intervals over assumptions.',
  },
  {
    name: 'difference_high_80',
    meaning: 'High end of that interval.',
    unit: 'see unit',
    whenEmpty: 'The run was not asked for intervals over assumptions.',
  },
  LABEL,
];

function metricRows({ request, metrics, uncertainty, label }: WhatIfResult): Cell[][] {
  return metrics.map(({ metric, unit, ...impact }) => {
    const drawn = uncertainty?.metrics.find((one) => one.metric === metric)?.difference;
    return [
      request.portId,
      metric,
      unit,
      ...impactCells(impact),
      drawn?.low80 ?? null,
      drawn?.high80 ?? null,
      label,
    ];
  });
}

function impactCells({ baseline, scenario, difference, verdict }: Impact): Cell[] {
  return [
    ...[baseline, scenario, difference].flatMap(({ mean, halfWidth95 }) => [mean, halfWidth95]),
    verdict,
  ];
}

const HOUR_MS = 3_600_000;
const BANDS = ['mean', 'p10', 'p90'] as const;
const WAIT_COLUMNS: readonly TableColumn[] = [
  FACILITY,
  { name: 'hour', meaning: 'Start of the hour, local time with its offset from UTC.', unit: 'ISO 8601' },
  ...(['baseline', 'scenario'] as const).flatMap((world) =>
    BANDS.map((band) => ({
      name: `${world}_${band}_wait_min`,
      meaning: `${band === 'mean' ? 'Mean' : band.toUpperCase()} over replications of the mean wait of the trucks that joined the queue in the hour, ${world}.`,
      unit: 'min',
      whenEmpty: 'No truck joined the queue in the hour.',
    })),
  ),
  LABEL,
];

function waitRows({ request, hourlyWaits, window, label }: WhatIfResult): Cell[][] {
  if (hourlyWaits === undefined) return [];
  return hourlyWaits.baseline.mean.map((_, hour) => [
    request.portId,
    DateTime.fromMillis(hourlyWaits.fromMs + hour * HOUR_MS, { zone: window.zone }).toISO({
      suppressMilliseconds: true,
    }),
    ...bandCells(hourlyWaits.baseline, hour),
    ...bandCells(hourlyWaits.scenario, hour),
    label,
  ]);
}

function bandCells(world: HourlyWaits['baseline'], hour: number): Cell[] {
  return BANDS.map((band) => world[band][hour] ?? null);
}

const COMMODITY_COLUMNS: readonly TableColumn[] = [
  FACILITY,
  { name: 'commodity', meaning: 'Id of the commodity.', unit: '' },
  ...(['baseline', 'scenario'] as const).flatMap((world) => [
    { name: `${world}_loads_per_day`, meaning: `Loads released a day, ${world}.`, unit: 'loads a day' },
    ...LOSS_CHANNELS.map((channel) => ({
      name: `${world}_${snake(channel)}_usd_per_day`,
      meaning: `Cost of the stay by ${snake(channel).replace('_', ' ')}, ${world}.`,
      unit: 'USD a day',
    })),
  ]),
  UNIT,
  ...IMPACT,
  VERDICT,
  LABEL,
];

function commodityRows({ request, costByCommodity, label }: WhatIfResult): Cell[][] {
  return (costByCommodity ?? []).map(({ commodityId, baseline, scenario, total }) => [
    request.portId,
    commodityId,
    ...[baseline, scenario].flatMap(({ loadsPerDay, usdPerDay }) => [
      loadsPerDay,
      ...LOSS_CHANNELS.map((channel) => usdPerDay[channel]),
    ]),
    'USD a day',
    ...impactCells(total),
    label,
  ]);
}

const CLASS_COLUMNS: readonly TableColumn[] = [
  FACILITY,
  { name: 'programme', meaning: 'Programme to which the trucks belong.', unit: '' },
  { name: 'baseline_trucks_per_day', meaning: 'Trucks released a day, baseline.', unit: 'trucks a day' },
  { name: 'scenario_trucks_per_day', meaning: 'Trucks released a day, scenario.', unit: 'trucks a day' },
  UNIT,
  ...IMPACT,
  VERDICT,
  LABEL,
];

function classRows({ request, timeByClass, label }: WhatIfResult): Cell[][] {
  return (timeByClass ?? []).map(({ vehicleClass, baseline, scenario, total }) => [
    request.portId,
    vehicleClass,
    baseline.trucksPerDay,
    scenario.trucksPerDay,
    'USD a day',
    ...impactCells(total),
    label,
  ]);
}

const WHY_COLUMNS: readonly TableColumn[] = [
  FACILITY,
  { name: 'of', meaning: 'What is explained: a truck, all trucks of a day, or produce loads.', unit: '' },
  UNIT,
  {
    name: 'step',
    meaning:
      'Part of the difference; baseline and scenario are the figures from which and to which it leads.',
    unit: '',
  },
  { name: 'value', meaning: 'Contribution of the part, or that figure.', unit: 'see unit' },
  LABEL,
];
const WHY_UNITS = {
  minutesPerTruck: 'min a truck',
  truckHoursPerDay: 'truck-hours a day',
  usdPerDay: 'USD a day',
} as const;

function whyRows({ request, why, label }: WhatIfResult): Cell[][] {
  return Object.entries(WHY_UNITS).flatMap(([of, unit]) => {
    const steps = why?.[of as keyof typeof WHY_UNITS];
    if (!steps) return [];
    const parts: ReadonlyArray<readonly [string, number]> = [
      ['baseline', steps.baseline],
      ...steps.bars.map(({ key, contribution }) => [key, contribution] as const),
      ['scenario', steps.scenario],
    ];
    return parts.map(([step, value]) => [request.portId, of, unit, step, value, label]);
  });
}

const ASSUMPTION_COLUMNS: readonly TableColumn[] = [
  { name: 'path', meaning: 'Name of the figure, by which --assume changes it.', unit: '' },
  {
    name: 'value',
    meaning: 'As the project states it; tables as JSON.',
    unit: 'see unit',
    whenEmpty: 'Closed.',
  },
  {
    name: 'taken',
    meaning: 'What this run took in its place; a belief as JSON.',
    unit: 'see unit',
    whenEmpty: 'The run took the value as stated.',
  },
  {
    name: 'low',
    meaning: 'Low end of what is plausible.',
    unit: 'see unit',
    whenEmpty: 'No range is stated.',
  },
  {
    name: 'high',
    meaning: 'High end of what is plausible.',
    unit: 'see unit',
    whenEmpty: 'No range is stated.',
  },
  UNIT,
  {
    name: 'grade',
    meaning:
      'M measured, O official, L literature, P press, D derived, G guessed, B background that was not checked.',
    unit: '',
  },
  { name: 'source', meaning: 'Title of the source.', unit: '' },
  { name: 'source_url', meaning: 'Its address.', unit: '', whenEmpty: 'The source has no address.' },
  { name: 'source_year', meaning: 'Year of which it speaks.', unit: 'year' },
];

function assumptionRow(one: Assumption, taken: unknown): Cell[] {
  const { path, value, range, unit, grade, source, sourceUrl, sourceYear } = one;
  return [
    path,
    cell(value),
    cell(taken ?? null),
    range?.[0] ?? null,
    range?.[1] ?? null,
    unit,
    grade,
    source,
    sourceUrl,
    sourceYear,
  ];
}

function cell(value: unknown): Cell {
  return typeof value === 'number' || value === null ? value : JSON.stringify(value);
}

/** `missedOrders` as `missed_orders`. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
