import type { QualityFinding } from '../contract/imports.ts';
import { createMonthMarks } from '../model/month-marks.ts';
import type { AnyRow, CountRow, Dataset, TradeRow, WaitRow } from '../model/rows.ts';
import { missingMonths, monthsLater, monthText } from './month-gaps.ts';
import { keptBy } from './quality/kept-by.ts';
import type { QualityNote, QualityNotesFile } from './quality-notes-file.ts';

/** Watches the rows of a file for known traps of its source, and its series for months that they lack. */
export interface QualityNotes {
  add(row: AnyRow): void;
  /** `layout` as it was recognised; `asOfMonth` is that of the import, year × 100 + month. */
  findings(context: QualityContext): QualityFinding[];
}

export interface QualityContext {
  readonly layout: string;
  readonly asOfMonth: number;
}

/** Nothing seen yet, of a file of one kind of row. */
export function createQualityNotes(dataset: Dataset, { notes, sources }: QualityNotesFile): QualityNotes {
  const own = notes.filter((note) => note.dataset === dataset);
  const counts = createSeries();
  const waits = createWaits(own);
  return {
    add: (row) => {
      if (dataset === 'monthly-count') {
        const { portCode, measure, crossing, monthNumber } = row as CountRow;
        counts.add(portCode, measure, crossing, monthNumber);
      } else if (dataset === 'trade') {
        const trade = row as TradeRow;
        counts.add(trade.portCode, tradeOf(trade), '', trade.monthNumber);
      } else if (dataset === 'wait') waits.add(row as WaitRow);
    },
    findings: (context) => {
      const found = own.flatMap((note): QualityFinding[] => {
        const { layout } = note.applies;
        if (layout !== undefined && !context.layout.startsWith(layout)) return [];
        const count = dataset === 'wait' ? waits.countOf(note) : counts.countOf(note, context.asOfMonth);
        if (count === 0) return [];
        const { code, message, grade, source } = note;
        return [{ code, kind: 'note', message, count, source: `${sources[source]!.title} (grade ${grade})` }];
      });
      const gaps = counts.gaps();
      return gaps === null ? found : [gaps, ...found];
    },
  };
}

function tradeOf({ direction, hs2, mode, country }: TradeRow): string {
  return `${direction}s of HS ${hs2} by ${mode} with ${country}`;
}

interface Series {
  readonly name: string;
  readonly portCode: string;
  readonly measure: string;
  readonly isBridge: boolean;
  readonly months: () => number[];
}

/** Which months each series of a file has. */
function createSeries() {
  const all: Series[] = [];
  const marks = createMonthMarks();
  // By port, measure and crossing: a key of all three would have to be written anew for each of many rows.
  const ofPort = keptBy((portCode: string) =>
    keptBy((measure: string) =>
      keptBy((crossing: string) => {
        const name = `${measure} at ${crossing === '' ? `port ${portCode}` : crossing}`;
        const index = all.length;
        all.push({ name, portCode, measure, isBridge: crossing !== '', months: () => marks.of(index) });
        return index;
      }),
    ),
  );
  return {
    add: (portCode: string, measure: string, crossing: string, month: number): void => {
      marks.mark(ofPort(portCode)(measure)(crossing), month);
    },
    /** Values or missing months that a note is about; `null` where it is about all. */
    countOf: ({ applies }: QualityNote, asOfMonth: number): number | null =>
      Object.keys(applies).length === 0 ? null : countOf(applies, all, asOfMonth),
    gaps: () => gapsOf(all),
  };
}

function countOf(applies: QualityNote['applies'], all: readonly Series[], asOfMonth: number): number {
  const { ports, measures, from = 0, to = 999999, missing = false, newestMonths } = applies;
  const meant = all.filter(
    ({ portCode, measure, isBridge }) =>
      !isBridge && (ports?.includes(portCode) ?? true) && (measures?.includes(measure) ?? true),
  );
  const months = meant.flatMap((series) => series.months());
  if (newestMonths !== undefined) {
    const since = monthsLater(asOfMonth, -newestMonths);
    return new Set(months.filter((month) => month >= since)).size;
  }
  const within = months.filter((month) => month >= from && month <= to).length;
  if (!missing) return within;
  const isSpanned = months.some((month) => month < from) && months.some((month) => month > to);
  return isSpanned && within === 0 ? missingMonths([monthsLater(from, -1), monthsLater(to, 1)]).length : 0;
}

/** One warning for all series; its example is the one that lacks the fewest, where a gap is least to be expected. */
function gapsOf(all: readonly Series[]): QualityFinding | null {
  const lacking = all
    .map(({ name, months }) => ({ name, known: months().length, missing: missingMonths(months()) }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => a.missing.length - b.missing.length || b.known - a.known);
  const [first] = lacking;
  if (first === undefined) return null;
  const count = lacking.reduce((sum, { missing }) => sum + missing.length, 0);
  const shown = first.missing.slice(0, 3).map(monthText).join(', ');
  const more = first.missing.length > 3 ? ` and ${first.missing.length - 3} more` : '';
  return {
    code: 'months-missing',
    kind: 'warning',
    message:
      `${lacking.length} of ${all.length} series lack ${count} ${count === 1 ? 'month' : 'months'} between their ` +
      `first and last, such as ${first.name}, which lacks ${shown}${more}; a missing month is not a zero`,
    count,
    source: null,
  };
}

/** How many waits each note is about. */
function createWaits(notes: readonly QualityNote[]) {
  const counts = notes.map(() => 0);
  return {
    add: ({ portNumber, waitMin }: WaitRow): void => {
      for (const [index, { applies }] of notes.entries()) {
        const { portNumbers, aboveMin } = applies;
        const isMeant = portNumbers === undefined || portNumbers.includes(portNumber);
        if (isMeant && (aboveMin === undefined || (waitMin ?? 0) > aboveMin)) counts[index]!++;
      }
    },
    countOf: (note: QualityNote): number | null => {
      const { portNumbers, aboveMin } = note.applies;
      const isOfSome = portNumbers !== undefined || aboveMin !== undefined;
      const count = counts[notes.indexOf(note)]!;
      return isOfSome || count === 0 ? count : null;
    },
  };
}
