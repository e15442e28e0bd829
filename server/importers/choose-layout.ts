import type { Facility } from '../model/port.ts';
import { bts } from './bts.ts';
import { btsMonthsAcross } from './bts-months-across.ts';
import { btsWithoutHeader } from './bts-without-header.ts';
import { cbpByCrossing } from './cbp-by-crossing.ts';
import { cbpWaitAverages, cbpWaitAveragesLong } from './cbp-wait-averages.ts';
import { cbpWaitDays, cbpWaitDaysLong } from './cbp-wait-days.ts';
import { cbpWaitsHourly } from './cbp-waits-hourly.ts';
import { columnName } from './columns.ts';
import { delimiterName } from './delimiter.ts';
import { ImportError, quoted } from './import-error.ts';
import type { Layout, NearMiss, Recognised, Sample } from './layout.ts';
import { ownNamesLayout } from './mapped/known-table.ts';
import { isDate, readMoment } from './mapped/written-moment.ts';
import { measuresAcross } from './measures-across.ts';
import { tradeCompiled } from './trade-compiled.ts';
import { transborder } from './transborder.ts';

/**
 * Finds the layout that the start of a file belongs to, `extra` ones first; a file that fits none is refused with what
 * it lacks.
 */
export function chooseLayout(
  sample: Sample,
  facilities: readonly Facility[],
  fileName: string,
  extra: readonly Layout[] = [],
): Recognised {
  let nearest: { readonly layout: Layout; readonly miss: NearMiss } | null = null;
  for (const layout of [...extra, ...LAYOUTS]) {
    const result = layout.recognise(sample, facilities);
    if ('read' in result) {
      refuseDuplicates(sample, result.skip - 1, fileName);
      return result;
    }
    if (nearest === null || isNearer(result, nearest.miss)) nearest = { layout, miss: result };
  }
  throw noLayout(sample, nearest!, fileName);
}

/** Those with names of their own come before those that take words as common as date and value. */
const LAYOUTS: readonly Layout[] = [
  transborder,
  tradeCompiled,
  cbpWaitsHourly,
  cbpWaitAveragesLong,
  cbpWaitDaysLong,
  cbpWaitAverages,
  cbpWaitDays,
  bts,
  btsMonthsAcross,
  measuresAcross,
  cbpByCrossing,
  btsWithoutHeader,
  ownNamesLayout,
];

function isNearer(a: NearMiss, b: NearMiss): boolean {
  return a.found > b.found || (a.found === b.found && a.missing.length < b.missing.length);
}

function refuseDuplicates({ records, lines }: Sample, header: number, fileName: string): void {
  const columns = (records[header] ?? []).map(columnName);
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new ImportError(
    'column-duplicate',
    `The header of ${fileName} (line ${lines[header]}) names the column ${quoted(twice)} twice, so its values are ` +
      'ambiguous; remove one of the two columns.',
  );
}

function noLayout(
  { records, lines, delimiter }: Sample,
  { layout, miss }: { readonly layout: Layout; readonly miss: NearMiss },
  fileName: string,
): ImportError {
  // Of a wide layout more names must be there before the file can be said to be of it.
  if (miss.found >= 3 && miss.missing.length < miss.found) {
    const missing = new Intl.ListFormat('en').format(miss.missing.map(quoted));
    const plural = miss.missing.length > 1 ? 's' : '';
    const why = miss.missing.includes('measure')
      ? ', so trucks, containers and people cannot be told apart'
      : '';
    return new ImportError(
      'column-missing',
      `The header of ${fileName} (line ${lines[miss.header]}) looks like ${layout.title} but lacks the column${plural} ` +
        `${missing}${why}; download the file again with all its columns.`,
    );
  }
  if (delimiter === '') {
    return new ImportError(
      'file-json',
      `The file ${fileName} is JSON whose first object has the fields ${quoted(records[0]!.join(', '))}, which no ` +
        `known layout has; ${READABLE}.`,
    );
  }
  const first = records[0]!;
  const data = first.find((cell) => isDate(cell) || typeof readMoment(cell, 'mdy') !== 'string');
  if (data !== undefined) {
    return new ImportError(
      'layout-unknown',
      `The first line of ${fileName} has ${quoted(data)}, which is data and no name of a column, and its columns ` +
        'cannot be told by their contents; put a line with their names above it, such as crossing, arrival and exit.',
    );
  }
  return new ImportError(
    'layout-unknown',
    `The first line of ${fileName} is ${quoted(records[0]!.join(delimiter))}, read with ${delimiterName(delimiter)} ` +
      `between cells, which is the header of no known layout; ${READABLE}.`,
  );
}

const READABLE =
  'what is known by its header is monthly counts of BTS (with Port Code, Date, Measure and Value) and of CBP by ' +
  "crossing, tables of BTS TransBorder Freight Data, and waits of CBP's feed and historical pages; of any other " +
  'table of crossings, trucks or waits, map the columns by hand';
