import { percent } from '../format/number.ts';
import { shownText } from '../format/text.ts';
import { mappingWords } from '../i18n/mapping.ts';
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
          <th scope="col">{mappingWords.column}</th>
          <th scope="col" class="number">
            {mappingWords.filled}
          </th>
          <th scope="col">{mappingWords.use}</th>
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
                {samples.length === 0 ? mappingWords.noSamples : mappingWords.samples(samples.join(' · '))}
              </span>
            </th>
            <td class="number">{percent(Math.floor(filledShare * 100) / 100)}</td>
            <td>
              <select
                aria-label={mappingWords.useOf(shownText(name))}
                value={uses[index]}
                data-ignored={uses[index] === 'ignore'}
                onChange={(event) => onUses(uses.with(index, event.currentTarget.value as ColumnUse))}
              >
                <option value="ignore">{mappingWords.ignore}</option>
                <Uses label={mappingWords.required} uses={REQUIRED[kind]} />
                <Uses label={mappingWords.optional} uses={optionalUses(kind)} />
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
              {mappingWords.uses[use]}
            </option>
          ),
      )}
    </optgroup>
  );
}
