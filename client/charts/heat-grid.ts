import type { FacilityHistory, WaitSpan, WeekHours } from '../../server/contract/history.ts';
import { difference, type Pair } from '../findings/compare-worlds.ts';
import { fixedNumber, inUnit, NOTHING, withUnit } from '../format/number.ts';
import { clockHour, localDay, weekOf } from '../format/time.ts';
import { inShownUnit, unitScale } from '../format/unit.ts';
import { drillWords } from '../i18n/drill.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartData } from './chart-data.ts';

const say = drillWords.heat;

export type GridShow = keyof typeof say.shows;
export type GridMeasure = keyof typeof say.measures;

/** Shades by which values are told apart. */
export const LEVELS = 5;
const HOURS = 24;
const DAYS = 7;

/** One hour of the week, or one day; `null` where there is no value, which is no zero. */
export interface GridCell {
  /** Which it is, in words. */
  readonly when: string;
  readonly value: number | null;
  /** All that is known of it. */
  readonly label: string;
  /** A moment of the day that it leads to; `null` where nothing is stored of it. */
  readonly atMs: number | null;
  /** What the table has: baseline, restricted, posted. */
  readonly worlds: Pair;
  readonly posted: number | null;
}

export interface HeatGrid {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly label: string; readonly cells: ReadonlyArray<GridCell | null> }>;
}

/** A row for each weekday, a column for each hour of the local clock. */
export function weekGrid({ cells, posted }: WeekHours, show: GridShow, measure: GridMeasure): HeatGrid {
  const at = ({ weekday, hour }: { readonly weekday: number; readonly hour: number }) =>
    HOURS * weekday + hour;
  const stored = new Map(cells.map((cell) => [at(cell), cell]));
  const readings = new Map(posted.map((cell) => [at(cell), cell]));
  return {
    columns: Array.from({ length: HOURS }, (_, hour) => clockHour(hour)),
    rows: say.weekdays.map((name, i) => ({
      label: name,
      cells: Array.from({ length: HOURS }, (_, hour): GridCell => {
        const key = at({ weekday: i + 1, hour });
        const cell = stored.get(key);
        const reading = readings.get(key);
        const when = say.when(name, clockHour(hour), clockHour(hour + 1));
        const worlds = worldsOf(cell, measure);
        const postedMin = reading?.meanWaitMin ?? null;
        const postedLabel =
          reading === undefined
            ? say.postedNone(when)
            : say.postedCell(when, withUnit(reading.meanWaitMin, 'min'), reading.readings);
        return {
          when,
          value: show === 'posted' ? postedMin : shownOf(worlds, show),
          label:
            show === 'posted' ? postedLabel : cell === undefined ? say.empty(when) : labelOf(when, worlds),
          atMs: cell?.latestMs ?? null,
          worlds,
          posted: postedMin,
        };
      }),
    })),
  };
}

/** A row for each week, a column for each weekday. */
export function dayGrid(
  { spans, zone }: Pick<FacilityHistory, 'spans' | 'zone'>,
  show: GridShow,
  measure: GridMeasure,
): HeatGrid {
  const placed = spans.map((span) => ({ span, ...weekOf(span.atMs, zone) }));
  const weeks = Map.groupBy(placed, ({ mondayMs }) => mondayMs);
  return {
    columns: say.weekdays,
    rows: [...weeks].map(([mondayMs, days]) => ({
      label: localDay(mondayMs, zone),
      cells: Array.from({ length: DAYS }, (_, i): GridCell | null => {
        const span = days.find(({ weekday }) => weekday === i + 1)?.span;
        if (span === undefined) return null;
        const when = localDay(span.atMs, zone);
        const worlds = worldsOf(span, measure);
        const value = shownOf(worlds, show);
        return { when, value, label: labelOf(when, worlds), atMs: span.atMs, worlds, posted: null };
      }),
    })),
  };
}

/** The shades with the values that they stand for: equal steps up to the greatest size. */
export function gridScale(grid: HeatGrid): { readonly most: number; readonly steps: readonly string[] } {
  const most = Math.max(0, ...cellsOf(grid).map(({ value }) => Math.abs(value ?? 0)));
  const end = (level: number) => (most * level) / LEVELS;
  const steps = Array.from({ length: LEVELS }, (_, i) =>
    say.range(inUnit(end(i), 'min'), withUnit(end(i + 1), 'min')),
  );
  return { most, steps: most === 0 ? [] : steps };
}

/** Shade of a value, 1 to 5; 0 for none. */
export function levelOf(value: number | null, most: number): number {
  return value === null || value === 0 || most === 0
    ? 0
    : Math.ceil((LEVELS * Math.abs(value)) / most - 1e-9);
}

/** A value as short as a cell has room for: whole minutes, or hours to a tenth. */
export function cellText(value: number | null): string {
  if (value === null) return NOTHING;
  return fixedNumber(inShownUnit(value, 'min'), unitScale('min').unit === 'h' ? 1 : 0);
}

/** Where the greatest value is; that all are alike, or that there is none. */
export function gridSummary(grid: HeatGrid, show: GridShow): string {
  const known = cellsOf(grid).filter(({ value }) => value !== null);
  if (known.length === 0) return say.allEmpty;
  const greatest = known.reduce((a, b) => (b.value! > a.value! ? b : a));
  if (show === 'difference' && known.every(({ value }) => value === 0)) return say.same;
  return say.longest(
    greatest.when,
    show === 'difference' ? signed(greatest.value) : withUnit(greatest.value, 'min'),
  );
}

/** Every cell of which anything is known, minutes. */
export function gridData(grid: HeatGrid, measure: GridMeasure): ChartData {
  const name = say.measures[measure];
  return {
    columns: [
      say.day,
      `${say.shows.baseline}, ${name}, min`,
      `${say.shows.restricted} (${pageWords.world.hypothetical}), ${name}, min`,
      `${say.posted}, min`,
    ],
    rows: cellsOf(grid)
      .filter(({ atMs, posted }) => atMs !== null || posted !== null)
      .map(({ when, worlds, posted }) => [when, worlds.baseline, worlds.restricted, posted]),
  };
}

export function cellsOf({ rows }: HeatGrid): GridCell[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}

/** A difference with its sign and unit. */
export function signed(value: number | null): string {
  if (value === null) return NOTHING;
  const { unit } = unitScale('min');
  return `${fixedNumber(inShownUnit(value, 'min'), unit === 'h' ? 2 : 1, true)} ${unit}`;
}

function worldsOf(
  cell: { readonly baseline: WaitSpan; readonly restricted: WaitSpan } | undefined,
  measure: GridMeasure,
): Pair {
  const of = (world: WaitSpan | undefined) =>
    (measure === 'mean' ? world?.meanWaitMin : world?.p90WaitMin) ?? null;
  return { baseline: of(cell?.baseline), restricted: of(cell?.restricted) };
}

function shownOf(worlds: Pair, show: GridShow): number | null {
  if (show === 'difference') return difference(worlds);
  return show === 'baseline' ? worlds.baseline : show === 'restricted' ? worlds.restricted : null;
}

function labelOf(when: string, worlds: Pair): string {
  return say.cell(
    when,
    withUnit(worlds.baseline, 'min'),
    withUnit(worlds.restricted, 'min'),
    signed(difference(worlds)),
  );
}
