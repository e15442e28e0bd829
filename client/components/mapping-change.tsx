import { useState } from 'preact/hooks';
import type { ImportReport } from '../../server/contract/imports.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { Asked } from '../state/imports-api.ts';
import { formOfReport } from '../state/mapping-form.ts';
import { MappingForm } from './mapping-form.tsx';

interface MappingChangeProps {
  readonly report: ImportReport;
  readonly asked: Asked;
}

/** The way back from a try to how its columns are read; of a known layout only where it is one of trucks or waits. */
export function MappingChange({ report, asked }: MappingChangeProps) {
  const { imports, profiles } = useApp();
  const [isOpen, setOpen] = useState(false);
  if (imports.form.value !== null) {
    return (
      <details open={isOpen} class="import-part" data-testid="mapping-change">
        <summary>{mappingWords.change}</summary>
        <MappingForm asked={asked} problems={report.problems} />
      </details>
    );
  }
  const profile = profiles.list.value.find(({ name }) => name === report.profile);
  const form = formOfReport(report, profile?.mapping ?? null);
  if (form === null) return null;
  return (
    <p>
      <button
        type="button"
        data-testid="map-by-hand"
        onClick={() => {
          imports.form.value = form;
          setOpen(true);
        }}
      >
        {mappingWords.byHand}
      </button>
    </p>
  );
}
