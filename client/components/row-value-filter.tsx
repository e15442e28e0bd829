import { useState } from 'preact/hooks';
import type { TableColumnInfo } from '../../server/contract/tables.ts';
import { columnWords } from '../format/row-cells.ts';
import { rowsWords as say } from '../i18n/rows.ts';
import { SelectField } from './select-field.tsx';

interface RowValueFilterProps {
  readonly columns: readonly TableColumnInfo[];
  readonly onFilter: (column: string, value: string) => void;
}

/** A value to type, for columns that have too many to list. */
export function RowValueFilter({ columns, onFilter }: RowValueFilterProps) {
  const [column, setColumn] = useState<string | null>(null);
  const [value, setValue] = useState('');
  // By instants rows are bounded.
  const offered = columns.filter(({ kind }) => kind !== 'instant');
  const chosen = offered.find(({ name }) => name === column) ?? offered[0];
  if (chosen === undefined) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    onFilter(chosen.name, value.trim());
    setValue('');
  };
  return (
    <form class="row-value" onSubmit={submit}>
      <SelectField
        label={say.column}
        value={chosen.name}
        options={Object.fromEntries(offered.map(({ name }) => [name, columnWords(name)]))}
        testId="row-value-column"
        onValue={setColumn}
      />
      <label class="field">
        <span class="field-label">{say.valueIs}</span>
        <input
          type="text"
          data-testid="row-value"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{say.apply}</button>
    </form>
  );
}
