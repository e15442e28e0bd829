import { percent } from '../format/number.ts';
import { shownText } from '../format/text.ts';
import { enMapping } from '../i18n/en-mapping.ts';
import { type ColumnUse, type MappingForm, optionalUses, REQUIRED } from '../state/mapping-form.ts';

interface MappingColumnsProps {
  readonly form: MappingForm;
  readonly onUses: (uses: readonly ColumnUse[]) => void;
}

/** The columns of the file with what is in them, each with what it is used as. */
export function MappingColumns({ form, onUses }: MappingColumnsProps) {
  const { columns, uses, kind } = form;
  return (
    <table class="mapping-columns">
      <thead>
        <tr>
          <th scope="col">{enMapping.column}</th>
          <th scope="col" class="number">
            {enMapping.filled}
          </th>
          <th scope="col">{enMapping.use}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples, filledShare }, index) => (
          <tr key={name}>
            <th scope="row">
              <span class="column-name" title={name}>
                {shownText(name)}
              </span>
              <span class="samples">
                {samples.length === 0 ? enMapping.noSamples : enMapping.samples(samples.join(' · '))}
              </span>
            </th>
            <td class="number">{percent(Math.floor(filledShare * 100) / 100)}</td>
            <td>
              <select
                aria-label={enMapping.useOf(shownText(name))}
                value={uses[index]}
                data-ignored={uses[index] === 'ignore'}
                onChange={(event) => onUses(uses.with(index, event.currentTarget.value as ColumnUse))}
              >
                <option value="ignore">{enMapping.ignore}</option>
                <Uses label={enMapping.required} uses={REQUIRED[kind]} />
                <Uses label={enMapping.optional} uses={optionalUses(kind)} />
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Uses({ label, uses }: { readonly label: string; readonly uses: readonly ColumnUse[] }) {
  return (
    <optgroup label={label}>
      {uses.map(
        (use) =>
          use !== 'ignore' && (
            <option key={use} value={use}>
              {enMapping.uses[use]}
            </option>
          ),
      )}
    </optgroup>
  );
}
