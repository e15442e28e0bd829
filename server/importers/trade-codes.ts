import type { TradeRow } from '../model/rows.ts';
import { quoted } from './import-error.ts';
import type { CellProblem } from './layout.ts';

/** `1` export, `2` import. */
export function readDirection(cell: string): TradeRow['direction'] | CellProblem {
  return (
    DIRECTIONS.get(codeOf(cell)) ??
    unknown('direction-unknown', 'trade type', cell, '1 for exports or 2 for imports')
  );
}

/** The partner by its Census code. */
export function readPartner(cell: string): TradeRow['country'] | CellProblem {
  return (
    COUNTRIES.get(codeOf(cell)) ??
    unknown('country-unknown', 'country', cell, '2010 for Mexico or 1220 for Canada')
  );
}

/** The mode by its code in BTS's list of data fields. */
export function readMode(cell: string): string | CellProblem {
  return (
    MODES.get(codeOf(cell)) ?? unknown('mode-unknown', 'mode of transport', cell, 'such as 5 for trucks')
  );
}

/** A chapter of the Harmonized System as two digits. */
export function readChapter(cell: string): string | CellProblem {
  const code = codeOf(cell).padStart(2, '0');
  if (/^\d{2}$/.test(code) && code !== '00') return code;
  return unknown('commodity-unknown', 'commodity', cell, 'a chapter of the Harmonized System such as 07');
}

/** A port of entry as four digits, or the remainder of a district such as `07XX`. */
export function readTradePort(cell: string): string | CellProblem {
  const code = codeOf(cell).toUpperCase().padStart(4, '0');
  if (/^\d{2}(?:\d{2}|XX)$/.test(code)) return code;
  return unknown(
    'port-code-invalid',
    'port',
    cell,
    'a CBP code such as 2304, or 23XX for the rest of a district',
  );
}

/** Whether a weight of 0 says that none is recorded: BTS has no weights of exports by land modes. */
export function lacksWeights(direction: TradeRow['direction'], mode: string): boolean {
  return direction === 'export' && mode !== 'vessel' && mode !== 'air';
}

const DIRECTIONS = new Map<string, TradeRow['direction']>([
  ['1', 'export'],
  ['2', 'import'],
]);

const COUNTRIES = new Map<string, TradeRow['country']>([
  ['2010', 'Mexico'],
  ['1220', 'Canada'],
]);

/** DISAGMOT in BTS, North American Transborder Freight Data, data fields (archived 9 May 2009). */
const MODES = new Map([
  ['1', 'vessel'],
  ['3', 'air'],
  ['4', 'mail'],
  ['5', 'truck'],
  ['6', 'rail'],
  ['7', 'pipeline'],
  ['8', 'other'],
  ['9', 'foreign-trade-zone'],
]);

/** Codes are text; some tools save them as `2.0`. */
function codeOf(cell: string): string {
  return cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/\.0$/, '');
}

function unknown(code: string, what: string, cell: string, fix: string): CellProblem {
  return { code, message: `The ${what} ${quoted(cell)} is none that BTS has`, fix: `write ${fix}` };
}
