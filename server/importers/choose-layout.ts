import { bts } from './bts.ts';
import { btsMonthsAcross } from './bts-months-across.ts';
import { btsWithoutHeader } from './bts-without-header.ts';
import { cbpByCrossing } from './cbp-by-crossing.ts';
import { columnName } from './columns.ts';
import { delimiterName } from './delimiter.ts';
import { ImportError, quoted } from './import-error.ts';
import type { Layout, NearMiss, Recognised, Sample } from './layout.ts';
import { measuresAcross } from './measures-across.ts';

/** Finds the layout that the start of a file belongs to; a file that fits none is refused with what it lacks. */
export function chooseLayout(sample: Sample, fileName: string): Recognised {
  let nearest: { readonly layout: Layout; readonly miss: NearMiss } | null = null;
  for (const layout of LAYOUTS) {
    const result = layout.recognise(sample);
    if ('read' in result) {
      refuseDuplicates(sample, result.skip - 1, fileName);
      return result;
    }
    if (nearest === null || isNearer(result, nearest.miss)) nearest = { layout, miss: result };
  }
  throw noLayout(sample, nearest!, fileName);
}

const LAYOUTS: readonly Layout[] = [bts, btsMonthsAcross, measuresAcross, cbpByCrossing, btsWithoutHeader];

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
  if (miss.found >= 3) {
    const missing = new Intl.ListFormat('en').format(miss.missing.map(quoted));
    const why = miss.missing.includes('measure')
      ? ', so trucks, containers and people cannot be told apart'
      : '';
    return new ImportError(
      'column-missing',
      `The header of ${fileName} (line ${lines[miss.header]}) looks like ${layout.title} but lacks the column ` +
        `${missing}${why}; download the file again with all its columns.`,
    );
  }
  if (delimiter === '') {
    return new ImportError(
      'file-json',
      `The file ${fileName} is JSON whose first object has the fields ${quoted(records[0]!.join(', '))}, which no ` +
        'known layout has; download the CSV export of the data set.',
    );
  }
  return new ImportError(
    'layout-unknown',
    `The first line of ${fileName} is ${quoted(records[0]!.join(delimiter))}, read with ${delimiterName(delimiter)} ` +
      'between cells, which is the header of no known layout; for BTS border crossing data it must name Port Code, ' +
      'Date, Measure and Value at least.',
  );
}
