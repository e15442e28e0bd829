import type { TableCell, TableColumnInfo, TablePage, TableSummary } from '../../server/contract/tables.ts';
import { fixedNumber } from '../format/number.ts';
import { columnWords } from '../format/row-cells.ts';
import { importsWords } from '../i18n/imports.ts';
import { rowsWords as say } from '../i18n/rows.ts';
import type { RowsStore } from '../state/rows-store.ts';
import { FacilitySelect } from './facility-select.tsx';
import { RowValueFilter } from './row-value-filter.tsx';
import { SelectField } from './select-field.tsx';

interface RowFiltersProps {
  readonly rows: RowsStore;
  readonly tables: readonly TableSummary[];
  readonly page: TablePage | null;
  readonly words: (cell: TableCell, column: TableColumnInfo) => string;
}

/** Which table, which crossing, which dates, a value to type, and the values that have been chosen. */
export function RowFilters({ rows, tables, page, words }: RowFiltersProps) {
  const { table, where, from, before } = rows.question.value!;
  const held = tables.filter((one) => one.rows > 0);
  const options = Object.fromEntries(
    held.map((one) => [one.name, say.tableOption(importsWords.datasets[one.name], fixedNumber(one.rows, 0))]),
  ) as Record<TableSummary['name'], string>;
  const summary = held.find(({ name }) => name === table);
  const columns = page?.table === table ? page.columns : (summary?.columns ?? []);
  const chosen = columns.filter(({ name }) => where.has(name));
  return (
    <div class="row-filters">
      <SelectField
        label={say.table}
        value={table}
        options={options}
        testId="row-table-name"
        onValue={(name) => void rows.choose(name)}
      />
      <FacilitySelect
        label={say.place}
        value={where.get('port') ?? ''}
        empty={say.everywhere}
        testId="row-place"
        onValue={(id) => void rows.filter('port', id === '' ? null : id)}
      />
      {summary?.timeColumn != null && (
        <>
          <DateField label={say.from} value={from} onValue={(date) => void rows.bound('from', date)} />
          <DateField label={say.before} value={before} onValue={(date) => void rows.bound('before', date)} />
          <p class="import-note">{say.span(summary.first!.slice(0, 10), summary.last!.slice(0, 10))}</p>
        </>
      )}
      <RowValueFilter
        key={table}
        columns={columns}
        onFilter={(column, value) => void rows.filter(column, value)}
      />
      {chosen.length > 0 && (
        <ul class="row-chosen" aria-label={say.filters}>
          {chosen.map((column) => {
            const filter = where.get(column.name)!;
            const value = filter === '' ? say.empty : words(chosenCell(filter, column), column);
            return (
              <li key={column.name}>
                <button
                  type="button"
                  aria-label={say.removeFilter(columnWords(column.name), value)}
                  onClick={() => void rows.filter(column.name, null)}
                >
                  {columnWords(column.name)}: {value} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function chosenCell(filter: string, { kind }: TableColumnInfo): TableCell {
  return kind === 'flag' ? filter === 'true' : filter;
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (date: string) => void;
}

function DateField({ label, value, onValue }: DateFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input type="date" value={value} onChange={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}
