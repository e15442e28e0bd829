import { filesOf, readDataFiles } from '../server/assumptions.ts';
import { readCatalogue } from '../server/catalogue.ts';
import { GRADES } from '../server/contract/assumptions.ts';
import { type Assumption, assumptionsOf } from '../server/model/assumptions/assumption.ts';
import { selectAssumptions, whyNoGrades } from '../server/select-assumptions.ts';
import { type OutputOptions, print } from './output.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface AssumptionsOptions extends OutputOptions {
  readonly grade?: string;
  readonly match?: string;
}

/** `garita assumptions`: every figure on which results rest, with its range, unit, grade and source. */
export function runAssumptionsCommand(options: AssumptionsOptions): void {
  const { grade, match } = options;
  const wrong = whyNoGrades(grade, `--grade ${grade}`);
  if (wrong !== null) throw new UsageError(wrong);
  // What a calibration has put in place of a default is what results rest on.
  const all = assumptionsOf({ ...readDataFiles(), ...filesOf(readCatalogue()) });
  const shown = selectAssumptions(all, { grade, match });
  print(options, {
    text: () => describe(shown, all.length),
    document: () => shown,
    records: () => ({ columns: COLUMNS, rows: shown.map(record) }),
  });
}

function describe(shown: readonly Assumption[], total: number): string {
  if (shown.length === 0) return `None of the ${total} assumptions is like that.\n`;
  const byFile = Map.groupBy(shown, ({ file }) => file);
  const tables = [...byFile].map(
    ([file, assumptions]) => `${file}\n${table(HEAD, assumptions.map(row), TEXT_COLUMNS)}`,
  );
  const counts = Object.entries(GRADES).flatMap(([letter, meaning]) => {
    const count = shown.filter(({ grade }) => grade === letter).length;
    return count === 0 ? [] : [`${count} ${letter} (${meaning})`];
  });
  const lead = shown.length === total ? `${total} assumptions` : `${shown.length} of ${total} assumptions`;
  return `${tables.join('\n')}\n${lead}: ${counts.join(', ')}.\nG and B are meant to be varied within their range; --json adds notes and addresses.\n`;
}

const COLUMNS = ['path', 'value', 'low', 'high', 'unit', 'grade', 'source', 'file'];

/** What is no single number is written as JSON. */
function record({ path, value, range, unit, grade, source, file }: Assumption) {
  const [low = null, high = null] = range ?? [];
  const single = typeof value === 'number' ? value : JSON.stringify(value);
  return [path, single, low, high, unit, grade, source, file];
}

const HEAD = ['Assumption', 'Value', 'Range', 'Unit', 'Grade', 'Source'];
const TEXT_COLUMNS = [0, 3, 4, 5];
const WIDEST = 60;

function row({ path, value, range, unit, grade, source }: Assumption): string[] {
  return [
    path,
    valueText(value),
    range === null ? '–' : range.map(String).join(' to '),
    cut(unit),
    grade,
    cut(source),
  ];
}

/** Opening hours are a pair, or null on a closed day; tables are too wide for a cell. */
function valueText(value: unknown): string {
  if (value === null) return 'closed';
  if (typeof value !== 'object') return String(value);
  const numbers = Object.values(value);
  return numbers.length === 2 ? numbers.join('–') : `${numbers.length} values`;
}

function cut(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
