import { enMapping } from '../i18n/en-mapping.ts';
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
      <summary>{enMapping.time}</summary>
      <div class="mapping-fields">
        <SelectField
          label={enMapping.zone}
          value={form.zone}
          options={{ '': enMapping.ownZone, ...Object.fromEntries(zones.map((zone) => [zone, zone])) }}
          onValue={(zone: string) => onChange({ zone })}
        />
        <SelectField
          label={enMapping.order}
          testId="mapping-order"
          value={form.order}
          options={enMapping.orders}
          onValue={(order) => onChange({ order })}
        />
        {form.kind !== 'crossings' && (
          <SelectField
            label={enMapping.hours}
            testId="mapping-hours"
            value={form.hours}
            options={enMapping.hourNames}
            onValue={(hours) => onChange({ hours })}
          />
        )}
        <SelectField
          label={enMapping.overlap}
          value={form.overlap}
          options={enMapping.overlaps}
          onValue={(overlap) => onChange({ overlap })}
        />
        <SelectField
          label={enMapping.gap}
          value={form.gap}
          options={enMapping.gaps}
          onValue={(gap) => onChange({ gap })}
        />
      </div>
    </details>
  );
}
