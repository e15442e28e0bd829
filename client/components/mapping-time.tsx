import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { MappingForm } from '../state/mapping-form.ts';
import { SelectField } from './select-field.tsx';

interface MappingTimeProps {
  readonly form: MappingForm;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
  readonly onChange: (change: Partial<MappingForm>) => void;
}

/** How local dates and times become instants. */
export function MappingTime({ form, isOpen, onChange }: MappingTimeProps) {
  const { facilities } = useApp();
  const zones = ['UTC', ...facilities.list.value.map(({ zone }) => zone), form.zone].filter(
    (zone) => zone !== '',
  );
  return (
    <details open={isOpen} data-testid="mapping-time">
      <summary>{mappingWords.time}</summary>
      <div class="mapping-fields">
        <SelectField
          label={mappingWords.zone}
          value={form.zone}
          options={{ '': mappingWords.ownZone, ...Object.fromEntries(zones.map((zone) => [zone, zone])) }}
          onValue={(zone: string) => onChange({ zone })}
        />
        <SelectField
          label={mappingWords.order}
          testId="mapping-order"
          value={form.order}
          options={mappingWords.orders}
          onValue={(order) => onChange({ order })}
        />
        {form.kind !== 'crossings' && (
          <SelectField
            label={mappingWords.hours}
            testId="mapping-hours"
            value={form.hours}
            options={mappingWords.hourNames}
            onValue={(hours) => onChange({ hours })}
          />
        )}
        <SelectField
          label={mappingWords.overlap}
          value={form.overlap}
          options={mappingWords.overlaps}
          onValue={(overlap) => onChange({ overlap })}
        />
        <SelectField
          label={mappingWords.gap}
          value={form.gap}
          options={mappingWords.gaps}
          onValue={(gap) => onChange({ gap })}
        />
      </div>
    </details>
  );
}
