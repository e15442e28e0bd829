import { mappingWords } from '../i18n/mapping.ts';
import { hasLane, type MappingForm } from '../state/mapping-form.ts';
import { FacilitySelect } from './facility-select.tsx';
import { SelectField } from './select-field.tsx';

interface MappingForAllProps {
  readonly form: MappingForm;
  readonly onChange: (change: Partial<MappingForm>) => void;
}

/** What holds for all rows where no column says it: the crossing, and the kind of lane. */
export function MappingForAll({ form, onChange }: MappingForAllProps) {
  const asksFacility = !form.uses.includes('facility');
  const asksLane = hasLane(form.kind) && !form.uses.includes('lane');
  if (!asksFacility && !asksLane) return null;
  return (
    <fieldset class="mapping-fields">
      <legend class="field-label">{mappingWords.noColumn}</legend>
      {asksFacility && (
        <FacilitySelect
          label={mappingWords.facility}
          value={form.facility}
          empty={mappingWords.chooseFacility}
          testId="mapping-facility"
          onValue={(facility) => onChange({ facility })}
        />
      )}
      {asksLane && (
        <SelectField
          label={mappingWords.lane}
          value={form.lane}
          options={mappingWords.lanes}
          onValue={(lane) => onChange({ lane })}
        />
      )}
    </fieldset>
  );
}
