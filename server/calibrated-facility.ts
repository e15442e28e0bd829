import type { CalibratedFacility } from './calibration-schema.ts';
import type { FacilityFit, Spread } from './model/calibration/fit-facility.ts';
import type { Facility } from './model/port.ts';

/** Key of the source of every calibrated figure. */
export const CALIBRATED_BY = 'fit-to-posted-waits';
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DIGITS = 4;

/** What a fit says of a facility as figures with unit, grade and source; none of them is measured. */
export function calibratedFacility(
  facility: Facility,
  fit: FacilityFit,
  countedMonths: string[],
  index: readonly number[] | null,
): CalibratedFacility {
  const { weekday, perLaneHour, fastShare, dayFactors } = fit;
  const { parameters, spread } = weekday.fit;
  const { lanes } = weekday.sample;
  const perHour = (hour: number) => hour - weekday.firstHour;
  const byHour = (values: readonly number[], unit: string, more: { note?: string } = {}) => ({
    values: Array.from({ length: 24 }, (_, hour) => rounded(values[perHour(hour)] ?? 0)),
    unit,
    grade: 'D' as const,
    source: CALIBRATED_BY,
    ...more,
  });
  const lanesMet = parameters.hourShares.reduce((sum, share, i) => sum + share * lanes.standard[i]!, 0);
  const throughStandard = fastShare === null ? 1 : 1 - fastShare.value;
  const times = ({ value, range }: Spread, factor: number): Spread => ({
    value: value * factor,
    range: [range[0] * factor, range[1] * factor],
  });
  return {
    id: facility.id,
    countedMonths,
    weekdayTrucks: figure({ value: fit.weekdayTrucks, range: null }, 'trucks a day', {
      note: 'Counted, pre-inspected trucks left out; the months stand for those of the span',
    }),
    capacityPerLaneHour: figure(perLaneHour, 'trucks an hour and open standard lane', {
      note: 'FAST lanes are taken to pass a third more; the range is that of other weeks, not of other years of counts',
    }),
    capacityPerHour: figure(times(perLaneHour, lanesMet / throughStandard), 'trucks an hour', {
      note: 'Standard lanes as its trucks find them open on a mean weekday, with the FAST trucks that go with them',
    }),
    fastShare:
      fastShare === null
        ? null
        : figure(fastShare, 'share of trucks', {
            note: 'Through lanes posted as FAST, whoever uses them; hangs on the pace that FAST lanes are taken to have',
          }),
    dayOfWeek: Object.fromEntries(
      DAYS.flatMap((day, i) => {
        const factor = dayFactors[i];
        return factor === null || factor === undefined
          ? []
          : [[day, figure({ value: factor, range: null }, 'ratio to a mid-week day')]];
      }),
    ),
    dayCv: figure({ value: spread.dayCv, range: null }, 'coefficient of variation', {
      note: "Of a day's demand over its capacity",
    }),
    postingCv: figure({ value: spread.postingCv, range: null }, 'coefficient of variation', {
      note: 'Of posted waits about that of their hour and day',
    }),
    hourShares: byHour(parameters.hourShares, "share of a weekday's trucks", {
      note: 'Inferred from waits, not counted; begins an hour before the first hour with readings',
    }),
    standardLanesOpen: byHour(lanes.standard, 'lanes, mean of weekdays'),
    fastLanesOpen: byHour(lanes.fast, 'lanes, mean of weekdays'),
    seasonalIndex:
      index === null
        ? null
        : {
            values: index.map(rounded),
            unit: 'ratio to the mean month',
            grade: 'D',
            source: CALIBRATED_BY,
            note: 'Of the three latest whole years counted',
          },
    readings: fit.readings,
    heldOut: roundedAll(fit.heldOut),
    fitted: roundedAll(fit.fitted),
    repeatMaeMin: roundedAll(fit.repeatMaeMin),
  };
}

function figure({ value, range }: { value: number; range: Spread['range'] | null }, unit: string, more = {}) {
  const spread: [number, number] | null = range === null ? null : [rounded(range[0]), rounded(range[1])];
  return {
    value: rounded(value),
    range: spread,
    ...(spread === null ? {} : { rangeMeans: 'p10-p90' as const }),
    unit,
    grade: 'D' as const,
    source: CALIBRATED_BY,
    ...more,
  };
}

/** Digits beyond these say nothing, and might differ from one processor to the next. */
export function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function roundedAll<T>(node: T): T {
  if (typeof node === 'number') return rounded(node) as T;
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(roundedAll) as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, roundedAll(value)])) as T;
}
