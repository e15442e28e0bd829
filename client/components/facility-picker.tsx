import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';

export function FacilityPicker() {
  const { live, facilities } = useApp();
  const chosen = live.facilityId.value;
  const list = facilities.list.value;
  const known = list.some(({ id }) => id === chosen);
  return (
    <label class="field picker">
      <span class="field-label">{pageWords.header.facility}</span>
      <select
        data-testid="facility"
        value={known ? chosen : ''}
        onChange={(event) => live.chooseFacility(event.currentTarget.value)}
      >
        {!known && (
          <option value="" disabled selected>
            {list.length === 0 ? pageWords.header.loadingFacilities : pageWords.header.chooseFacility}
          </option>
        )}
        {list.map(({ id, name }) => (
          <option key={id} value={id}>
            {named(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
