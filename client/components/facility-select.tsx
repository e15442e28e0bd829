import { named } from '../i18n/language.ts';
import { useApp } from '../state/app-state.ts';

interface FacilitySelectProps {
  readonly label: string;
  /** An id, or empty. */
  readonly value: string;
  /** What an empty value means. */
  readonly empty: string;
  readonly testId: string;
  readonly onValue: (facilityId: string) => void;
}

/** One of the crossings, west to east, or none. */
export function FacilitySelect({ label, value, empty, testId, onValue }: FacilitySelectProps) {
  const { facilities } = useApp();
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select data-testid={testId} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{empty}</option>
        {facilities.list.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {named(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
