import type { IntervalRow } from '../charts/interval-chart.ts';
import { NOTHING } from '../format/number.ts';
import { exportsWords as say } from '../i18n/exports.ts';
import { DataTable } from './data-table.tsx';

interface IntervalTableProps {
  readonly name: string;
  readonly rows: readonly IntervalRow[];
  readonly axis: string;
  readonly format: (value: number | null) => string;
}

/** A chart of intervals as numbers, a line for each mark. */
export function IntervalTable({ name, rows, axis, format }: IntervalTableProps) {
  const shown = (value: number | null) => (value === null ? NOTHING : format(value));
  return (
    <DataTable
      name={name}
      head={[name, say.series, { number: axis }, { number: say.low }, { number: say.high }]}
      rows={rows.flatMap(({ label, marks }) =>
        marks.map((mark) => [label, mark.name, shown(mark.value), shown(mark.low), shown(mark.high)]),
      )}
    />
  );
}
